import { hostDomain } from '~/features/pairs/edges/hostDomain';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { quoted } from '~/features/pairs/time/readDate';
import { isAddress } from '~/features/pairs/signals/isAddress';
import {
  bothHosts,
  type FilterContext,
  type FilterField,
  type FilterOperator,
  UnreadableValue,
} from './filterField';
import { meantHost } from './meantHost';
import { dateField, degreeField, lengthField, nearField } from './measureFields';

const textOperators = ['=', '!=', 'contains', 'starts', 'ends'] as const;
const sameOperators = ['=', '!='] as const;

/** Fields by name, in the order in which they are offered. A comparison with what is not known of a pair is never true. */
export const filterFields: ReadonlyMap<string, FilterField> = new Map(
  [
    textField('kind', 'what joins the two hosts; "" where it is not stated', ({ kind }) => [kind ?? '']),
    hostField('host', 'either of the two hosts', bothHosts),
    hostField('parent', 'the host that led to the other', ({ parent }) => [parent]),
    hostField('child', 'the host that was reached', ({ child }) => [child]),
    domainField(),
    lengthField('age', 'how long ago it was seen first', ({ window }, { now }) => between(window.first, now)),
    lengthField('life', 'from first to last sighting', ({ window }) => between(window.first, window.last)),
    dateField('first', 'when it was seen first', ({ window }) => window.first),
    dateField('last', 'when it was seen last', ({ window }) => window.last),
    nearField(),
    degreeField(),
    choiceField('flagged', 'whether a signal has fired on one of its hosts', ['yes', 'no'], flaggedWords),
    choiceField('direction', 'seen from a start host', ['parents', 'children', 'self'], directions),
  ].map((field) => [field.name, field]),
);

function between(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}

/** True where one of the texts compares; with `!=` where none is equal. */
function textField(
  name: string,
  meaning: string,
  textsOf: (edge: PairEdge) => readonly string[],
): FilterField {
  return {
    name,
    meaning,
    operators: textOperators,
    offered: [],
    test(operator, value) {
      const wanted = value.toLowerCase();
      const isWanted = (text: string): boolean => comparesText(text.toLowerCase(), operator, wanted);
      if (operator === '!=') return (edge) => textsOf(edge).every(isWanted);
      return (edge) => textsOf(edge).some(isWanted);
    },
  };
}

/** Hosts may be written as they come in a report: defanged, or in a URL. */
function hostField(
  name: string,
  meaning: string,
  textsOf: (edge: PairEdge) => readonly string[],
): FilterField {
  const byText = textField(name, meaning, textsOf);
  return { ...byText, test: (operator, value) => byText.test(operator, meantHost(value)) };
}

function comparesText(text: string, operator: FilterOperator, wanted: string): boolean {
  switch (operator) {
    case 'contains':
      return text.includes(wanted);
    case 'starts':
      return text.startsWith(wanted);
    case 'ends':
      return text.endsWith(wanted);
    case '!=':
      return text !== wanted;
    default:
      return text === wanted;
  }
}

/** A domain is the registrable one of a host, or any name with all that is below it. */
function domainField(): FilterField {
  const meaning = 'registrable domain of either host, or a name with all below it';
  const byText = hostField('domain', meaning, (edge) => bothHosts(edge).map(hostDomain));
  return {
    ...byText,
    test(operator, value) {
      if (operator !== '=' && operator !== '!=') return byText.test(operator, value);
      const wanted = meantHost(value).toLowerCase();
      const isWithin = (host: string): boolean =>
        host === wanted || hostDomain(host) === wanted || (!isAddress(host) && host.endsWith(`.${wanted}`));
      return (edge) => bothHosts(edge).some(isWithin) === (operator === '=');
    },
  };
}

function choiceField(
  name: string,
  meaning: string,
  offered: readonly string[],
  wordsOf: (edge: PairEdge, context: FilterContext) => readonly string[],
): FilterField {
  return {
    name,
    meaning,
    operators: sameOperators,
    offered,
    test(operator, value) {
      const wanted = value.toLowerCase();
      if (!offered.includes(wanted)) {
        throw new UnreadableValue(`${quoted(value)} is not one of ${offered.join(', ')}.`);
      }
      return (edge, context) => wordsOf(edge, context).includes(wanted) === (operator === '=');
    },
  };
}

function flaggedWords({ parent, child }: PairEdge, { flagged }: FilterContext): readonly string[] {
  return flagged.has(parent) || flagged.has(child) ? ['yes'] : ['no'];
}

/** A pair that leads to a start host is one of its parents, one that leads from it one of its children. */
function directions({ parent, child }: PairEdge, { starts }: FilterContext): readonly string[] {
  if (parent === child) return ['self'];
  return [...(starts.includes(child) ? ['parents'] : []), ...(starts.includes(parent) ? ['children'] : [])];
}
