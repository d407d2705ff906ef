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
  /** Where the pairs are from: `demo data`. */
  readonly sourceWords: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** `Pairs of www.shop.example`. */
export function viewTitle({ starts }: PairsView): string {
  return `Pairs of ${hostList(starts)}`;
}

/** What a picture shows, in lines: how much, of which time, what is left out, from where, and when it was made, in UTC. */
export function viewSentences({ view, pairs, drawn, sourceWords, now }: Saying): string[] {
  const { range, t0 } = view;
  const time = range ? `Observed in ${daySpan(range.from, range.to)} (UTC)` : 'Of all time';
  const incident = t0 === null ? '' : `; incident time T0 ${instantText(t0)}`;
  return [
    `${counted(pairs, 'pair')}; ${drawn}.`,
    `${time}${incident}.`,
    ...leftOut(view),
    `Source: ${safeLine(sourceWords, 120).text}. Made ${instantText(now)} with Hostscope.`,
  ];
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
  return parts.length === 0 ? [] : [`Filtered: ${parts.join('; ')}.`];
}

/** `2026-11-21 07:31:02 UTC`. */
function instantText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
