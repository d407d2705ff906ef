import { quoted, UnreadableTime } from './readDate';
import { offsetText } from './timeWords';
import { clockAhead, clockNamed, clockOf, type ZoneClock } from './zoneClock';

/** A zone that a text names. */
export interface ZoneInText {
  readonly offsetAt: ZoneClock;
  /** What there is to say of a time on its clocks: `14:30 at +02:00`, `14:30 in Europe/Berlin`; nothing for UTC. */
  readonly words: (time: string) => readonly string[];
  /** As it stands in a sentence by itself: `Europe/Berlin`. */
  readonly name: string;
}

/**
 * Abbreviations with one meaning, in minutes ahead of UTC: those of RFC 5322, section 4.3, and of Europe, East Asia, Australia and
 * New Zealand. CST, which RFC 5322 has too, is left out: it is China's as well. So are IST and BST, which are two and more zones.
 */
const abbreviations = new Map<string, number>([
  ['z', 0],
  ['utc', 0],
  ['gmt', 0],
  ['ut', 0],
  ['est', -300],
  ['edt', -240],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['wet', 0],
  ['west', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['hkt', 480],
  ['sgt', 480],
  ['jst', 540],
  ['kst', 540],
  ['aest', 600],
  ['aedt', 660],
  ['nzst', 720],
  ['nzdt', 780],
]);

const offset = /^(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(\d{2}))?$/i;
/** No clock on earth is further from UTC. */
const farthest = 14 * 60;

/** Go writes the offset, what it is called there, and for its own clock how long the program ran: `+0200 CEST m=+0.01`. */
const goZone = /^([+-]\d{4}) ([A-Z]{3,5}|[+-]\d{2}(?:\d{2})?)(?: m=[+-][\d.]+)?$/;

/** `Europe/Berlin`, `America/Argentina/Buenos_Aires`, `Etc/GMT+5`. */
const placeName = /^[a-z_]+(?:\/[a-z0-9_+-]+)+$/i;

const brackets = /^(?:\((.*)\)|\[!?(.*)\])$/;
const advice = 'write UTC or an offset such as +02:00.';

/**
 * The zone that a text names: `Z`, `UTC`, `+02:00`, `+0200`, `UTC+2`, `EST`, `+0000 UTC`, `Europe/Berlin`, and each of them in
 * brackets. `null` for no text.
 *
 * @throws UnreadableTime for anything else.
 */
export function readZone(text: string): ZoneInText | null {
  if (text === '') return null;
  const [, round, square] = brackets.exec(text) ?? [];
  const inner = (round ?? square ?? text).trim();
  const minutes = goOffset(inner) ?? abbreviations.get(inner.toLowerCase()) ?? plainOffset(inner);
  if (minutes !== null) return zoneAhead(minutes);
  const place = placeName.test(inner) ? clockNamed(inner) : null;
  if (place) return { offsetAt: place, words: (time) => [`${time} in ${inner}`], name: inner };
  throw new UnreadableTime(`${quoted(text)} is no zone that is sure: ${advice}`);
}

/** The zone in which a time without one is read. */
export function zoneNotNamed(zone: 'utc' | 'local'): ZoneInText {
  return {
    offsetAt: clockOf(zone),
    words: (time) => [zone === 'utc' ? 'no zone was given' : `${time} in local time`],
    name: 'this zone',
  };
}

function zoneAhead(minutes: number): ZoneInText {
  const name = minutes === 0 ? 'UTC' : offsetText(minutes);
  return {
    offsetAt: clockAhead(minutes),
    words: (time) => (minutes === 0 ? [] : [`${time} at ${name}`]),
    name,
  };
}

function goOffset(text: string): number | null {
  const [, digits, name = ''] = goZone.exec(text) ?? [];
  const minutes = digits === undefined ? null : plainOffset(digits);
  // What `+0800 PST` calls PST is in Manila, so that the offset decides. But nowhere is UTC anything else.
  return minutes !== 0 && ['UTC', 'GMT'].includes(name) ? null : minutes;
}

function plainOffset(text: string): number | null {
  const match = offset.exec(text);
  if (!match) return null;
  const [, sign, hours, minutes = '0'] = match;
  const size = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) > 59 || size > farthest) {
    throw new UnreadableTime(`No zone is ${quoted(text)} from UTC: ${advice}`);
  }
  return sign === '-' ? -size : size;
}
