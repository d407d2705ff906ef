import { counted } from '~/features/pairs/edges/daySpan';
import { groupedBy } from '~/features/pairs/edges/groupedBy';
import { hostList, hostWord } from '~/features/pairs/edges/hostWords';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { activeKind } from './activeContent';
import { hostLives, lifeOf } from './hostLives';
import { party } from './party';
import { dayLength } from './shortAmongLasting';
import type { Finding, SignalRule } from './signal';

const fewestSites = 5;
const fewestSuppliers = 4;
const mostRare = 2;
const siteAge = 182;

/** Only judged where many sites are loaded: around one host every child is rare. */
export const rareChildRule: SignalRule = {
  id: 'rare-child',
  title: 'Supplier of one site only',
  severity: 'medium',
  sentence:
    'Active content (scripts, frames, style imports, requests) from a party that a single one of the loaded sites uses, ' +
    'where 5 sites or more load such content, that site’s other suppliers (3 or more, all but 2 at most) serve others of ' +
    'them as well, and the site had been known for half a year when it began.',
  find({ edges }) {
    const supplies = edges.flatMap(supplyOf);
    const bySite = groupedBy(supplies, ({ site }) => site);
    if (bySite.size < fewestSites) return [];
    const sitesOf = sitesBySupplier(supplies);
    const lives = hostLives(edges, party);
    return [...bySite].flatMap(([site, own]) => {
      const since = (lives.get(site)?.first ?? Infinity) + siteAge * dayLength;
      return rareOnes(own, sitesOf, bySite.size).filter((finding) =>
        finding.edges.every((edge) => beganAfter(edge, since)),
      );
    });
  },
};

/** That a site takes in active content of another party. Both are registrable domains. */
interface Supply {
  readonly site: string;
  readonly supplier: string;
  readonly edge: PairEdge;
}

function beganAfter(edge: PairEdge, since: number): boolean {
  const life = lifeOf(edge);
  return life !== null && life.first >= since;
}

function supplyOf(edge: PairEdge): Supply[] {
  if (activeKind(edge) === null) return [];
  const [site, supplier] = [party(edge.parent), party(edge.child)];
  return site === supplier ? [] : [{ site, supplier, edge }];
}

function sitesBySupplier(supplies: readonly Supply[]): Map<string, Set<string>> {
  const sitesOf = new Map<string, Set<string>>();
  for (const { site, supplier } of supplies) {
    const sites = sitesOf.get(supplier);
    if (sites) sites.add(site);
    else sitesOf.set(supplier, new Set([site]));
  }
  return sitesOf;
}

function rareOnes(
  own: readonly Supply[],
  sitesOf: ReadonlyMap<string, ReadonlySet<string>>,
  sites: number,
): Finding[] {
  const bySupplier = groupedBy(own, ({ supplier }) => supplier);
  const rare = [...bySupplier].filter(([supplier]) => sitesOf.get(supplier)?.size === 1);
  const shared = bySupplier.size - rare.length;
  if (bySupplier.size < fewestSuppliers || rare.length > mostRare || shared < fewestSuppliers - 1) return [];
  return rare.map(([, supplies]) => {
    const edges = supplies.map(({ edge }) => edge);
    const hosts = [...new Set(edges.map(({ child }) => child))];
    const others = `${counted(shared, 'other supplier')} of ${hostWord(supplies[0]?.site ?? '')} serve more than one`;
    return {
      why: `Of ${counted(sites, 'site')} one loads from ${hostList(hosts)}; the ${others}.`,
      edges,
      hosts,
    };
  });
}
