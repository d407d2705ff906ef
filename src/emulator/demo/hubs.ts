import type { Hub } from './hubSource';

const trades =
  'bakery florist cinema garage library museum brewery school pottery bookshop clinic harbour'.split(' ');

// The first sites are those that the stories tell of, so that their pages show the hub as well.
const storySites = [
  'www.shop.example',
  'checkout.shop.example',
  'www.toys.example',
  'tickets.example',
  'www.garden.example',
  'www.harbourbank.example',
];

/** A content network: 2,400 sites load from it, each in two ways. */
export const cdnHub: Hub = {
  hostId: 'cdn.hub-static.example',
  // Of the seeds tried the first one that gives the stories' sites old and lasting links, as bystanders should have.
  seed: 6_197,
  pairs: 4_800,
  pairsAsChild: 4_800,
  kinds: [
    ['script.src', 'script.src', 'script.src', 'css.import'],
    ['img.src', 'img.src', 'link.href', 'link.href', 'xmlhttprequest'],
  ],
  neighbour: site,
  neighbourNumber: siteNumber,
};

// As often as a word stands here, so often is it drawn.
const portalKinds =
  'a.href a.href a.href script.src script.src img.src img.src redirect iframe.src link.href css.import xmlhttprequest parentPage unknown';

/** A portal with 50,000 neighbours: 12,000 lead to it, it leads to 38,000. */
export const portalHub: Hub = {
  hostId: 'hub.example',
  seed: 50_000,
  pairs: 50_000,
  pairsAsChild: 12_000,
  kinds: [[...portalKinds.split(' '), '', null]],
  neighbour: portalNeighbour,
  neighbourNumber: portalNumber,
};

function site(number: number): string {
  const storySite = storySites[number];
  if (storySite !== undefined) return storySite;
  const name = `${trades[number % trades.length]}-${String(number).padStart(4, '0')}`;
  if (number % 5 < 2) return `${name}.shopfront.example`;
  if (number % 5 === 2) return `blog.${name}.example`;
  return number % 5 === 3 ? `www.${name}.example` : `${name}.test`;
}

function siteNumber(hostId: string): number | undefined {
  const storySite = storySites.indexOf(hostId);
  return storySite >= 0 ? storySite : inverse(site, /-(\d{4})\./.exec(hostId)?.[1], 10, hostId);
}

function portalNeighbour(number: number): string {
  if (number % 40 === 7) return `2001:db8:50::${number.toString(16)}`;
  const name = `${trades[number % trades.length]}-${String(number).padStart(5, '0')}`;
  if (number % 4 === 0) return `${name}.members.example`;
  if (number % 4 === 1) return `n${number % 90}.${name}.example`;
  return number % 4 === 2 ? `www.${name}.example` : `${name}.test`;
}

function portalNumber(hostId: string): number | undefined {
  const address = '2001:db8:50::';
  return hostId.startsWith(address)
    ? inverse(portalNeighbour, hostId.slice(address.length), 16, hostId)
    : inverse(portalNeighbour, /-(\d{5})\./.exec(hostId)?.[1], 10, hostId);
}

// The digits only suggest a number: another host may hold the same ones.
function inverse(
  name: (number: number) => string,
  digits: string | undefined,
  radix: number,
  hostId: string,
) {
  const number = Number.parseInt(digits ?? '', radix);
  return name(number) === hostId ? number : undefined;
}
