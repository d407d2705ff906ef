/** No resource of Graph nests deeper than a dozen levels. */
const deepest = 64;
/** More values than a file of the largest allowed size has in practice (one in 30 bytes), by far. */
const mostValues = 20_000_000;
/** A file of the largest allowed size has room for 600,000 pairs. */
const mostItems = 1_000_000;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;

/** A limit that a text passes, and where. */
export interface PassedLimit {
  readonly limit: string;
  readonly at: number;
}

/**
 * Looks through JSON text for nesting and numbers of values that would hold up or crash what comes after it.
 * Linear, without parsing, and stops at the first passed limit. Text that is no JSON is left to the parser.
 */
export function passedLimit(text: string): PassedLimit | undefined {
  let depth = 0;
  let values = 0;
  /** Commas seen so far in the list or object that is open at each depth. */
  const commas = new Uint32Array(deepest + 2);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = stringEnd(text, at);
    else if (code === comma) {
      values += 1;
      const items = (commas[depth] ?? 0) + 1;
      commas[depth] = items;
      if (items >= mostItems) return { limit: `more than ${words(mostItems)} items in a list`, at };
    }
    // Brackets and braces differ by the same bit: [ { and ] }.
    else if ((code & 0xdf) === 0x5b) {
      depth += 1;
      values += 1;
      commas[depth] = 0;
    } else if ((code & 0xdf) === 0x5d && depth > 0) depth -= 1;
    if (depth > deepest) return { limit: `nested more than ${deepest} levels deep`, at };
    if (values > mostValues) return { limit: `more than ${words(mostValues)} values`, at };
  }
  return undefined;
}

function words(count: number): string {
  return count.toLocaleString('en');
}

/** Where the string that begins at `start` ends: its closing quote, or the end of the text. */
export function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at += 1;
  }
  return text.length;
}
