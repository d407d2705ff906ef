/** A part of the app that was not there to load: after a new deployment the old files are gone. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart';

  constructor(cause: unknown) {
    // Words of its own: the router reloads the page, unasked, for those that browsers use.
    super('A part of Hostscope is not there to load.', { cause });
  }
}

/**
 * Loads a part of the app, for `import()`.
 *
 * @throws MissingPart where the file cannot be loaded; browsers tell no more than that. A part that loads and then fails
 * throws what it throws.
 */
export async function lazyPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (isMissing(error)) throw new MissingPart(error);
    throw error;
  }
}

/** `import()` rejects with a TypeError in every browser when the file is not there; for styles Vite makes an error of its own. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof TypeError ||
    (error instanceof Error && error.message.startsWith('Unable to preload CSS'))
  );
}
