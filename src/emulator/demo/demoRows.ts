import type { HostRelation, ItemCollection, Resource, Rows } from '~/emulator/dataSource';
import { demoSource } from './demoSource';
import { storyParts } from './storyParts';

// What the demo's tests look at: all that the stories name, and some of what is generated.

export const source = demoSource();

export const collections = {
  ports: 'hostPorts',
  hostPairs: 'hostPairs',
  parentHostPairs: 'hostPairs',
  childHostPairs: 'hostPairs',
  components: 'hostComponents',
  sslCertificates: 'hostSslCertificates',
} as const satisfies Record<HostRelation, ItemCollection>;
export const relations = Object.keys(collections) as HostRelation[]; // the keys of the literal above

export const storyHosts = [
  ...new Set(
    storyParts().flatMap(({ hosts = [], pairs = [] }) => [
      ...hosts.map((host) => String(host['id'])),
      ...pairs.flatMap((pair) => [endOf(pair, 'parentHost'), endOf(pair, 'childHost')]),
    ]),
  ),
];
const generatedHosts = [
  'large.example',
  'thousand.example',
  'hub.example',
  'cinema-0050.shopfront.example',
  '2001:db8:50::7',
];
export const hosts = [...storyHosts, ...generatedHosts];

export function all(rows: Rows): Resource[] {
  return Array.from({ length: rows.length }, (_, index) => rows.at(index));
}

// Every row of what is short; of the large lists 200 from the start, some from all over, and the last.
export function some(rows: Rows): Resource[] {
  if (rows.length <= 1_000) return all(rows);
  const indexes = [
    ...Array(200).keys(),
    ...Array.from({ length: 50 }, (_, part) => Math.floor((rows.length * part) / 50) + 7),
  ];
  return [...new Set([...indexes, rows.length - 1])].map((index) => rows.at(index));
}

export function memberOf(resource: Resource | undefined, member: string): Resource {
  return (resource?.[member] ?? {}) as Resource; // the members asked for here are objects
}

export function listOf(resource: Resource, member: string): readonly Resource[] {
  return resource[member] as readonly Resource[]; // the members asked for here are lists
}

export function endOf(pair: Resource, end: 'parentHost' | 'childHost'): string {
  return String(memberOf(pair, end)['id']);
}
