import { formatCount } from '~/shared/lib/numbers';
import { safeLine } from '~/shared/lib/visibleText';

/** Reads a value that came from a file, at a place in it that a person can find. @throws NotAsExpected */
export type Read<T> = (value: unknown, at: string) => T;

/** What a file holds is not what belongs there; the message says both, for a person. */
export class NotAsExpected extends Error {}

function expected(what: string, at: string): NotAsExpected {
  return new NotAsExpected(`at ${at} there has to be ${what}`);
}

/**
 * The JSON in a text.
 *
 * @param deepest how many brackets may be open at once: far deeper ones keep a browser busy for seconds
 * @throws NotAsExpected
 */
export function parsedJson(text: string, deepest: number): unknown {
  if (depthOf(text, deepest) > deepest) throw new NotAsExpected(`it is nested deeper than ${deepest} levels`);
  try {
    return JSON.parse(text);
  } catch {
    throw new NotAsExpected('it is not JSON');
  }
}

/** Stops counting beyond `enough`. Brackets in strings do not count. */
function depthOf(text: string, enough: number): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length && deepest <= enough; at += 1) {
    const character = text[at];
    if (isInString && character === '\\') at += 1;
    else if (character === '"') isInString = !isInString;
    else if (!isInString && (character === '[' || character === '{'))
      deepest = Math.max(deepest, (depth += 1));
    else if (!isInString && (character === ']' || character === '}')) depth -= 1;
  }
  return deepest;
}

export function textUpTo(most: number): Read<string> {
  return (value, at) => {
    if (typeof value === 'string' && value.length <= most) return value;
    throw expected(`a text of at most ${formatCount(most)} characters`, at);
  };
}

export function numberFrom(least: number, most: number): Read<number> {
  return (value, at) => {
    if (typeof value === 'number' && value >= least && value <= most) return value;
    throw expected(`a number from ${formatCount(least)} to ${formatCount(most)}`, at);
  };
}

export const flag: Read<boolean> = (value, at) => {
  if (typeof value === 'boolean') return value;
  throw expected('true or false', at);
};

export function oneOf<const T extends string | number>(...allowed: readonly T[]): Read<T> {
  return (value, at) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw expected(allowed.map((one) => JSON.stringify(one)).join(' or '), at);
    return found;
  };
}

export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value, at) => (value === null ? null : read(value, at));
}

export function listOf<T>(read: Read<T>, most: number): Read<readonly T[]> {
  return (value, at) => {
    if (Array.isArray(value) && value.length <= most) {
      return value.map((one, index) => read(one, `${at}[${index}]`));
    }
    throw expected(`a list of at most ${formatCount(most)}`, at);
  };
}

/** An object with exactly these members. What comes of it is made anew: nothing else of the value is in it. */
export function objectOf<T extends object>(members: { readonly [K in keyof T]: Read<T[K]> }): Read<T> {
  const names = Object.keys(members);
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw expected('an object', at);
    const stranger = Object.keys(value).find((name) => !names.includes(name));
    if (stranger !== undefined) {
      throw new NotAsExpected(
        `at ${at} there is “${safeLine(stranger, 40).text}”, which does not belong there`,
      );
    }
    const given = new Map<string, unknown>(Object.entries(value));
    const made = names.map((name) => [name, members[name as keyof T](given.get(name), `${at}.${name}`)]);
    // Each member was made by its own reader.
    return Object.fromEntries(made) as T;
  };
}
