import { counted } from '~/features/pairs/edges/daySpan';
import { groupedBy } from '~/features/pairs/edges/groupedBy';
import { hostWord } from '~/features/pairs/edges/hostWords';
import { type HostDomain, hostDomains } from './hostDomains';
import { addedTokens } from './addedTokens';
import { swapSentence } from './letterSwaps';
import { nearLabels } from './nearLabels';
import { isDisguised, skeleton } from './skeleton';

/** Two hosts of different parties, one of which can be taken for the other. Derived from names: nobody observed it. */
export interface Lookalike {
  /** In order of their names: nothing says which of the two is the real one. */
  readonly a: string;
  readonly b: string;
  /** What makes them alike, in words that are safe to show. */
  readonly reason: string;
}

/** Two domains that are alike, and all that is at hand of their hosts. */
export interface DomainLookalike {
  readonly a: HostDomain;
  readonly b: HostDomain;
  readonly reason: string;
  /** The one that is written in letters or digits that stand in for others; `null` where that says nothing. */
  readonly disguised: HostDomain | null;
}

/** So many are told at most, the most telling kinds first: a set made of lookalikes must not grow with its square. */
export const mostLookalikes = 2_000;
/** A label that stands under more suffixes than this is a word that many use. */
const mostSuffixes = 8;
const shortestLabel = 5;
/** Labels that differ in their numbers alone, from three on: `site-0001`, `site-0002`, … */
const seriesLength = 3;

/**
 * Hosts whose registrable domains can be taken for each other: confusable letters, the same name under another suffix, an
 * added word (`livechat-support`), or one or two other letters. Labels under 5 letters count only as a whole name under
 * another suffix, or with a word added by a hyphen. Hosts are matched by their subdomains where these are equal.
 */
export function lookalikes(hosts: Iterable<string>): Lookalike[] {
  return lookalikeDomains(hosts)
    .flatMap(({ a, b, reason }) => matchedHosts(a, b).map((pair) => ({ ...pair, reason })))
    .slice(0, mostLookalikes);
}

/** The same for domains, at most `mostLookalikes`. */
export function lookalikeDomains(hosts: Iterable<string>): DomainLookalike[] {
  const domains = hostDomains(hosts);
  const byLabel = groupedBy(domains, ({ label }) => label);
  const found = new Map<string, DomainLookalike>();
  const finders = [confusable, otherSuffix, withAddedWord, withOtherLetters];
  for (const find of finders) {
    for (const one of find(byLabel)) {
      if (found.size >= mostLookalikes) return [...found.values()];
      const key = `${one.a.domain} ${one.b.domain}`;
      if (!found.has(key)) found.set(key, one);
    }
  }
  return [...found.values()];
}

type ByLabel = ReadonlyMap<string, readonly HostDomain[]>;

function* confusable(byLabel: ByLabel): Generator<DomainLookalike> {
  const labels = [...byLabel.keys()].filter((label) => label.length >= shortestLabel);
  for (const alike of groupedBy(labels, skeleton).values()) {
    // Against the plainest of them: all pairs of many would be too many.
    const [plain = '', ...others] = alike.toSorted((a, b) => Number(isDisguised(a)) - Number(isDisguised(b)));
    for (const other of others) {
      const reason = swapSentence(other, plain);
      const oddLabel = isDisguised(other) && !isDisguised(plain) ? other : null;
      yield* sameLabels(byLabel, plain, other, reason, oddLabel);
    }
  }
}

function* otherSuffix(byLabel: ByLabel): Generator<DomainLookalike> {
  for (const [label, domains] of byLabel) {
    if (domains.length > mostSuffixes) continue;
    for (const [index, a] of domains.entries()) {
      for (const b of domains.slice(index + 1)) {
        const reason = `the name “${hostWord(label)}” is both under .${hostWord(a.suffix)} and .${hostWord(b.suffix)}`;
        yield { a, b, reason, disguised: null };
      }
    }
  }
}

function* withAddedWord(byLabel: ByLabel): Generator<DomainLookalike> {
  for (const label of byLabel.keys()) {
    for (const { base, word } of addedTokens(label)) {
      if (!byLabel.has(base)) continue;
      const reason = `“${hostWord(label)}” is “${hostWord(base)}” with “${hostWord(word)}” added`;
      yield* sameLabels(byLabel, base, label, reason, null);
    }
  }
}

function* withOtherLetters(byLabel: ByLabel): Generator<DomainLookalike> {
  const patterns = groupedBy(byLabel.keys(), (label) => label.replace(/\d+/g, '#'));
  const labels = [...patterns].flatMap(([pattern, own]) =>
    pattern.includes('#') && own.length >= seriesLength ? [] : own,
  );
  for (const { a, b, distance } of nearLabels(labels)) {
    // `nearLabels` answers with indexes of the list that it was given.
    const [one, other] = [labels[a], labels[b]] as [string, string];
    if (one.replace(/\d+/g, '#') === other.replace(/\d+/g, '#')) continue;
    const reason = `“${hostWord(one)}” and “${hostWord(other)}” differ by ${counted(distance, 'letter')}`;
    yield* sameLabels(byLabel, one, other, reason, null);
  }
}

/** The domains of two labels, each of the fewer ones with one of the others: under the same suffix, else the first. */
function* sameLabels(
  byLabel: ByLabel,
  one: string,
  other: string,
  reason: string,
  oddLabel: string | null,
): Generator<DomainLookalike> {
  const [few = [], many = []] = [byLabel.get(one) ?? [], byLabel.get(other) ?? []].toSorted(
    (x, y) => x.length - y.length,
  );
  for (const domain of few) {
    const partner = many.find(({ suffix }) => suffix === domain.suffix) ?? many[0];
    if (!partner) continue;
    const [a, b] = domain.domain < partner.domain ? [domain, partner] : [partner, domain];
    const disguised = [a, b].find(({ label }) => label === oddLabel) ?? null;
    yield { a, b, reason, disguised };
  }
}

/** Each host of the smaller domain with one of the other: of the same subdomain, else the shortest name. */
function matchedHosts(one: HostDomain, other: HostDomain): { a: string; b: string }[] {
  const [few, many] = one.hosts.length <= other.hosts.length ? [one, other] : [other, one];
  const bySubdomain = new Map(many.hosts.map((host) => [subdomain(host, many), host]));
  const shortest = many.hosts.toSorted((a, b) => a.length - b.length)[0] ?? many.domain;
  return few.hosts.map((host) => {
    const match = bySubdomain.get(subdomain(host, few)) ?? shortest;
    return host < match ? { a: host, b: match } : { a: match, b: host };
  });
}

function subdomain(host: string, { domain }: HostDomain): string {
  return host.slice(0, host.lastIndexOf(domain));
}
