import type { LiveSettings } from '~/auth/liveSettings';

/** What `config.json` beside the page says. */
export type Config =
  /** There is none: this site has the demo only. */
  | { readonly kind: 'none' }
  | { readonly kind: 'ready'; readonly settings: LiveSettings }
  /** It cannot be used; `member` is what is wrong with it, empty for the file as a whole. */
  | { readonly kind: 'bad'; readonly member: string; readonly sentence: string };

/**
 * Reads the settings of this site.
 *
 * @param base the app's own address, ends in a slash
 */
export async function readConfig(
  base: URL,
  fetch: (url: URL, options: RequestInit) => Promise<Response>,
): Promise<Config> {
  let text: string;
  try {
    const response = await fetch(new URL('config.json', base), { cache: 'no-store', redirect: 'error' });
    if (response.status === 404 || response.status === 204) return { kind: 'none' };
    if (!response.ok) return bad(`The server answered with status ${response.status}.`);
    text = await response.text();
  } catch {
    return bad('The file could not be fetched.');
  }
  // A host of single-page apps answers with the app's own page where there is no file.
  if (text.trimStart().startsWith('<')) return { kind: 'none' };
  return checked(text, base);
}

async function checked(text: string, base: URL): Promise<Config> {
  const { liveSettings, SettingsError } = await import('~/auth/liveSettings');
  try {
    return { kind: 'ready', settings: liveSettings(JSON.parse(text), base) };
  } catch (error) {
    if (error instanceof SettingsError) return { kind: 'bad', member: error.member, sentence: error.message };
    if (error instanceof SyntaxError) return bad('The file is not valid JSON.');
    throw error;
  }
}

function bad(sentence: string): Config {
  return { kind: 'bad', member: '', sentence };
}
