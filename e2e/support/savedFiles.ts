import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';

/** What the pairs page saves by an item of its file menu. */
export async function fileOf(page: Page, item: string): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: 'Save or open…' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** The names of a PNG's chunks, each once: pixels are in `IDAT`, words about the picture in `tEXt`, `iTXt`, `zTXt` and `eXIf`. */
export function pngChunks(png: Buffer): string[] {
  const names = new Set<string>();
  // Behind the signature: length of the data, name, data, checksum (PNG, section 5.3).
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    names.add(png.toString('latin1', at + 4, at + 8));
  }
  return [...names];
}
