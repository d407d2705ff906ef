/** A repeatable stand-in for chance: each call gives the next number in [0, 1). */
export type Chance = () => number;

/** Chance that depends on a text alone. */
export function chanceOf(key: string): Chance {
  return mulberry32(fnv1a(key));
}

/** Chance that depends on a seed and a position, so that a row can be made without the rows before it. */
export function chanceAt(seed: number, index: number): Chance {
  return mulberry32(seed ^ Math.imul(index + 1, 0x9e3779b1));
}

/** A whole number in [low, high]. */
export function whole(chance: Chance, low: number, high: number): number {
  return low + Math.floor(chance() * (high - low + 1));
}

/** One of the items; the list must not be empty. */
export function pick<Item>(chance: Chance, items: readonly Item[]): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Lower-case hexadecimal digits. */
export function hexDigits(chance: Chance, length: number): string {
  let digits = '';
  while (digits.length < length) digits += whole(chance, 0, 15).toString(16);
  return digits;
}

// https://datatracker.ietf.org/doc/html/draft-eastlake-fnv (32 bit, over UTF-16 units instead of bytes)
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

// Tommy Ettinger's mulberry32: one multiply-xorshift step over a counter.
function mulberry32(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
