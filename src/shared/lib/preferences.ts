/**
 * Small preferences in the browser's storage. A blocked or full storage, or a value that nobody here wrote, is no error:
 * the preference then lasts for this page only.
 */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`hostscope.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a preference; `false` if the browser does not let it be kept. */
export function keepPreference(name: string, value: string): boolean {
  try {
    localStorage.setItem(`hostscope.${name}`, value);
    return true;
  } catch {
    return false;
  }
}
