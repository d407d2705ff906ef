import { daySpan, lengthWords } from '~/features/pairs/edges/daySpan';
import { groupedBy } from '~/features/pairs/edges/groupedBy';
import { hostList, hostWord } from '~/features/pairs/edges/hostWords';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { isFinalRedirect, isHop } from '~/features/pairs/chains/redirectHops';
import type { HostDomain } from './hostDomains';
import { activeKind } from './activeContent';
import { hostLives, type Life } from './hostLives';
import { type DomainLookalike, lookalikeDomains } from './lookalikes';
import { party } from './party';
import { dayLength } from './shortAmongLasting';
import type { Finding, SignalRule } from './signal';

/** Names alone say little: firms own many suffixes, and words are alike. What imitates comes late and does not stay. */
const longestLife = 120;
const olderBy = 365;

export const lookalikeHostsRule: SignalRule = {
  id: 'lookalike-hosts',
  title: 'Lookalike hosts',
  severity: 'high',
  sentence:
    'Hosts that something leads to and whose name can be taken for that of another party here: the same name under another ' +
    'suffix (a national one only for active content or a redirect), one or two other letters, an added word. They were ' +
    'seen for 120 days at most and began a year or more after the other, which does not redirect to them. Digits and ' +
    'foreign letters in place of Latin ones count without that.',
  find({ edges }) {
    const hosts = new Set(edges.flatMap(({ parent, child }) => [parent, child]));
    const alike = lookalikeDomains(hosts);
    const domains = new Set(alike.flatMap(({ a, b }) => [a.domain, b.domain]));
    const setting = settingOf(edges.filter((edge) => endsOf(edge).some((domain) => domains.has(domain))));
    const imitations = alike.map((one) => imitationOf(one, setting)).filter((one) => one !== null);
    // Of several models the one that is most alike: those are told first.
    const byImitator = groupedBy(imitations, ({ imitator }) => imitator.domain);
    return [...byImitator.values()].flatMap((same) =>
      same.slice(0, 1).map((imitation) => findingOf(imitation, setting)),
    );
  },
};

/** What the pairs tell of the domains that are alike. */
interface Setting {
  readonly lives: ReadonlyMap<string, Life>;
  readonly edgesOf: ReadonlyMap<string, readonly PairEdge[]>;
  /** `from to` for redirects from one party to another: the first stands by the second. */
  readonly redirects: ReadonlySet<string>;
}

function settingOf(edges: readonly PairEdge[]): Setting {
  const ends = edges.flatMap((edge) => endsOf(edge).map((domain) => ({ domain, edge })));
  const byDomain = groupedBy(ends, ({ domain }) => domain);
  return {
    lives: hostLives(edges, party),
    edgesOf: new Map([...byDomain].map(([domain, own]) => [domain, own.map(({ edge }) => edge)])),
    redirects: new Set(edges.filter(isRedirect).map((edge) => endsOf(edge).join(' '))),
  };
}

/** The parties of parent and child; one if both are of the same. */
function endsOf({ parent, child }: PairEdge): string[] {
  return [...new Set([party(parent), party(child)])];
}

function isRedirect(edge: PairEdge): boolean {
  return isHop(edge) || isFinalRedirect(edge);
}

interface Imitation {
  readonly imitator: HostDomain;
  readonly model: HostDomain;
  readonly reason: string;
}

function imitationOf(
  { a, b, reason, disguised }: DomainLookalike,
  { lives, edgesOf, redirects }: Setting,
): Imitation | null {
  if (disguised !== null) return { imitator: disguised, model: disguised === a ? b : a, reason };
  const [lifeA, lifeB] = [lives.get(a.domain), lives.get(b.domain)];
  if (!lifeA || !lifeB) return null;
  const isAOlder = lifeA.first <= lifeB.first;
  const [model, imitator] = isAOlder ? [a, b] : [b, a];
  const [old, late] = isAOlder ? [lifeA, lifeB] : [lifeB, lifeA];
  const isLate = late.first - old.first >= olderBy * dayLength;
  const isPassing = late.last - late.first <= longestLife * dayLength;
  const isOwn = redirects.has(`${model.domain} ${imitator.domain}`);
  return isLate && isPassing && !isOwn && isReached(imitator, model, edgesOf)
    ? { imitator, model, reason }
    : null;
}

/** Firms hold their name under the suffixes of many countries, so a link or an image there is nothing odd. */
function isReached(imitator: HostDomain, model: HostDomain, edgesOf: Setting['edgesOf']): boolean {
  const own = edgesOf.get(imitator.domain) ?? [];
  const leading = own.filter(
    ({ parent, child }) => party(child) === imitator.domain && party(parent) !== imitator.domain,
  );
  const isNational = imitator.label === model.label && /(?:^|\.)[a-z]{2}$/.test(imitator.suffix);
  return leading.some((edge) => !isNational || activeKind(edge) !== null || isRedirect(edge));
}

function findingOf({ imitator, model, reason }: Imitation, { lives, edgesOf }: Setting): Finding {
  const verb = imitator.hosts.length === 1 ? 'looks' : 'look';
  const names = `${hostList(imitator.hosts)} ${verb} like ${hostWord(model.domain)}`;
  return {
    why: `${names}: ${reason}.${timesOf(imitator, model, lives)}`,
    edges: edgesOf.get(imitator.domain) ?? [],
    hosts: imitator.hosts,
  };
}

function timesOf(imitator: HostDomain, model: HostDomain, lives: ReadonlyMap<string, Life>): string {
  const [late, old] = [lives.get(imitator.domain), lives.get(model.domain)];
  if (!late || !old) return '';
  const seen = `${daySpan(late.first, late.last)} (${lengthWords(late.last - late.first)})`;
  return ` It was observed ${seen}, ${hostWord(model.domain)} since ${daySpan(old.first, old.first)}.`;
}
