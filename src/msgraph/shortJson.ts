import type { Json } from './answer';

/** A value as JSON, cut to 100 characters. */
export function shortJson(value: Json): string {
  const json = typeof value === 'string' ? JSON.stringify(value.slice(0, 100)) : anyJson(value);
  return json.length > 100 ? `${json.slice(0, 99).toWellFormed()}…` : json;
}

function anyJson(value: Json): string {
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch (error) {
    // `JSON.parse` takes any depth, `JSON.stringify` runs out of stack.
    if (error instanceof RangeError) return 'something nested too deeply to show';
    throw error;
  }
}
