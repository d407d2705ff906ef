/** What a text that came in a link or a file says as JSON; `undefined` where it is none, which whoever asked says. */
export function linkJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Anybody can write a link.
    return undefined;
  }
}

/** Whether a value that was read is a list of texts. */
export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
