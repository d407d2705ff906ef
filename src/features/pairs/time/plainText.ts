/** A text without what stands around it. */
export interface PlainText {
  readonly text: string;
  /** What stands behind it in brackets, with these: `(EST)`, `[Europe/Berlin]`; empty where nothing does. */
  readonly bracket: string;
}

/** Quotes of any language, with the comma that follows them in JSON; and the brackets around times in web servers' logs. */
const around = /^(?:["'`“”„‘’‚«»](.+)["'`“”‘’«»],?|\[([^[\]]+)\])$/;
const behind = /^(.*[^ ]) ?(\([^()]*\)|\[[^[\]]*\])$/;

/** A text with one kind of space and minus, without the quotes around it, and with the brackets behind it for themselves. */
export function plainText(text: string): PlainText {
  const plain = text.replace(/\s+/g, ' ').replaceAll('\u2212', '-').trim();
  const [, quoted, logged] = around.exec(plain) ?? [];
  const inner = (quoted ?? logged ?? plain).trim();
  const [, before, bracket] = behind.exec(inner) ?? [];
  return { text: before ?? inner, bracket: bracket ?? '' };
}

/** `yesterday 14:00`, `now-1d`, `3 days ago`. */
const relativeWord = /\b(?:yesterday|today|tonight|tomorrow|now|ago|gestern|heute|morgen)\b/i;
/** `last week`, `next Monday 10:00`, `in 2 hours`. */
const relativeBeginning =
  /^(?:(?:last|past|next|this) (?:hour|night|week|month|year|[a-z]{3,6}day)\b|in (?:an?|\d+) [a-z]+)/i;
/** `-24h`, `2 days`, `Monday`. */
const relativeWhole =
  /^(?:[+-]?\d+ ?(?:[smhdw]|min|minutes?|hours?|days?|weeks?|months?|years?)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** Whether a text means another time whenever it is read. */
export function isRelative(text: string): boolean {
  return [relativeWord, relativeBeginning, relativeWhole].some((form) => form.test(text));
}
