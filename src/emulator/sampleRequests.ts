import { createEmulator } from './createEmulator';
import { parseDataSet } from './dataSet';
import { dataSetSource } from './dataSetSource';
import type { EmulatorSettings } from './emulatorSettings';
import { sampleFile } from './sampleData';

/* An emulator of the sample data, asked as tests ask. */

export const source = dataSetSource([parseDataSet('samples.json', sampleFile)]);
export const root = 'https://graph.microsoft.com/v1.0';
export const metadata = `${root}/$metadata#`;

interface Got {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export async function get(
  path: string,
  settings: Partial<EmulatorSettings> = {},
  init: RequestInit = {},
): Promise<Got> {
  const emulator = createEmulator(source, settings);
  const response = await emulator(new Request(`${root}/security/threatIntelligence/${path}`, init));
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** The records of an answer that is a list. */
export async function list(path: string, settings: Partial<EmulatorSettings> = {}): Promise<unknown> {
  const { status, body } = await get(path, settings);
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return (body as { readonly value: unknown }).value;
}

/** Status, code and message of an answer that is an error. */
export async function refusal(
  path: string,
  settings: Partial<EmulatorSettings> = {},
  init: RequestInit = {},
): Promise<unknown> {
  const { status, body } = await get(path, settings, init);
  const { error } = body as { readonly error: { readonly code: string; readonly message: string } };
  return [status, error.code, error.message];
}

/** What a query gets that is not valid. */
export function invalid(detail: string): unknown {
  return [400, 'BadRequest', `The query specified in the URI is not valid. ${detail}`];
}
