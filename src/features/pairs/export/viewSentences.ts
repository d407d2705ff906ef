import { lookalikeLabel } from '~/features/pairs/drawing/lookalikeLines';
import { counted, daySpan } from '~/features/pairs/edges/daySpan';
import { hostList, hostWord } from '~/features/pairs/edges/hostWords';
import type { PairsView } from '~/features/pairs/pairsState';
import { formatCount } from '~/shared/lib/numbers';
import { safeLine } from '~/shared/lib/visibleText';

/** What a picture says beside its shapes. */
interface Saying {
  readonly view: PairsView;
  /** How many pairs are shown. */
  readonly pairs: number;
  /** How many hosts and groups of them are drawn, in words. */
  readonly drawn: string;
  /** Whether a signal has fired on a drawn host, and whether pairs near the incident are marked. */
  readonly hasFlags: boolean;
  readonly hasNear: boolean;
  /** What of the pairs that were asked for is not there, in words. */
  readonly missing: readonly string[];
  /** Where the pairs are from: `demo data`. */
  readonly sourceWords: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** `Pairs of www.shop.example`. */
export function viewTitle({ starts }: PairsView): string {
  return `Pairs of ${hostList(starts)}`;
}

/** What a picture shows, in lines: how much, of which time, what is left out or missing, from where, and when it was made, in UTC. */
export function viewSentences(saying: Saying): string[] {
  const { view, pairs, drawn, hasFlags, hasNear, missing, sourceWords, now } = saying;
  const marks = [
    hasFlags ? 'red ring with a corner: a signal fired on the host' : '',
    hasNear ? `▲ first seen, ▼ last seen within ${counted(view.nearDays, 'day')} of T0` : '',
  ].filter((words) => words !== '');
  return [
    `${counted(pairs, 'pair')}; ${drawn}.`,
    ...[...viewLimits(view), ...missing.map((words) => safeLine(words, 200).text)].map(sentence),
    ...(marks.length === 0 ? [] : [`Marks: ${marks.join('; ')}.`]),
    `Source: ${safeLine(sourceWords, 120).text}. Made ${instantText(now)} with Hostscope.`,
  ];
}

/** Of which time the pairs of a view are, and what else leaves some of them out. */
export function viewLimits(view: PairsView): readonly string[] {
  const { range, t0 } = view;
  const time = range ? `Observed in ${daySpan(range.from, range.to)} (UTC)` : 'Of all time';
  const incident = t0 === null ? '' : `; incident time T0 ${instantText(t0)}`;
  return [`${time}${incident}`, ...leftOut(view)];
}

/** What is missing may end in a sentence of the service's. */
function sentence(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}

/** What a person has left out; no line where nothing was. */
function leftOut({ find, hide, kindsOff, hidden, only, onlyPairs }: PairsView): string[] {
  // Pictures never show what was derived.
  const off = kindsOff.filter((label) => label !== lookalikeLabel);
  const parts = [
    ...(only === null ? [] : [`only ${hostWord(only)} and its neighbours`]),
    ...(onlyPairs === null ? [] : [`only ${counted(onlyPairs.length, 'chosen pair')}`]),
    ...(find.trim() === '' ? [] : [`only what matches: ${safeLine(find, 120).text}`]),
    ...(hide.trim() === '' ? [] : [`without what matches: ${safeLine(hide, 120).text}`]),
    ...(off.length === 0 ? [] : [`without links by ${off.join(', ')}`]),
    ...(hidden.length === 0 ? [] : [`${formatCount(hidden.length)} hidden: ${hostList(hidden)}`]),
  ];
  return parts.length === 0 ? [] : [`Filtered: ${parts.join('; ')}`];
}

/** `2026-11-21 07:31:02 UTC`. */
function instantText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
