import type { Resource } from './dataSource';
import type { Endpoint } from './endpoints';
import { withoutMembers } from './withoutMembers';

/** A way in which a well-meant answer departs from the schema. Each was seen in a documented example or in the schema's shadow. */
interface Quirk {
  /** What the answer then looks like. */
  readonly what: string;
  readonly change: (body: Resource, endpoint: Endpoint) => Resource;
}

export type QuirkName = keyof typeof quirks;

const badDate = '2016-17-13T08:43:41.00Z';

/** Every quirk by name. Changes are made on copies; what the source holds stays as it is. */
export const quirks = {
  valueWrapped: {
    what: 'a single object stands inside "value", as on five of the documentation pages',
    change: ({ '@odata.context': context, ...record }: Resource, { many }: Endpoint) =>
      many ? { '@odata.context': context, ...record } : { '@odata.context': context, value: record },
  },
  badDates: {
    what: 'the first date of every second record has month 17',
    change: everySecond((record) => ifPresent(record, 'firstSeenDateTime', () => badDate)),
  },
  textDates: {
    what: 'dates are the text "String (timestamp)"',
    change: deep((name, value) =>
      name.endsWith('DateTime') && value !== null ? 'String (timestamp)' : value,
    ),
  },
  nullMembers: {
    what: 'members that the schema says are never null are null in every second record',
    change: everySecond((record) =>
      nonNull.reduce((changed, name) => ifPresent(changed, name, () => null), record),
    ),
  },
  missingMembers: {
    what: 'every second record has its id and its references, and nothing else',
    change: everySecond((record) =>
      Object.fromEntries(Object.entries(record).filter(([name]) => name === 'id' || /host/i.test(name))),
    ),
  },
  typeWithoutHash: {
    what: '@odata.type lacks its #',
    change: types((type) => type.replace('#', '')),
  },
  typeAbsent: { what: '@odata.type is missing', change: types(() => undefined) },
  typeCasing: {
    what: '@odata.type of a host name is written hostName',
    change: types((type) => type.replace('hostname', 'hostName')),
  },
  typeAbstract: {
    what: '@odata.type of a host is the abstract host',
    change: types((type) => type.replace(/(hostname|ipAddress)$/, 'host')),
  },
  typeWrong: {
    what: '@odata.type is that of another type',
    change: types(() => '#microsoft.graph.security.whoisRecord'),
  },
  foreignHosts: {
    what: 'every second record belongs to another host than the one that was asked for',
    change: everySecond((record) => ifPresent(record, 'host', () => ({ id: '192.0.2.200' }))),
  },
  swappedRoles: {
    what: 'parent and child of a pair are swapped, as in the documented examples',
    change: everyRecord((record) =>
      'parentHost' in record && 'childHost' in record
        ? { ...record, parentHost: record['childHost'], childHost: record['parentHost'] }
        : record,
    ),
  },
  selfPairs: {
    what: 'every second pair joins a host with itself',
    change: everySecond((record) => ifPresent(record, 'childHost', () => record['parentHost'])),
  },
  duplicateIds: {
    what: 'every record of a page has the id of the first',
    change: (body: Resource) => {
      const first = recordsOf(body)?.[0];
      const id = first && typeof first === 'object' && 'id' in first ? first.id : undefined;
      return id === undefined ? body : everyRecord((record) => ifPresent(record, 'id', () => id))(body);
    },
  },
  nullComponents: {
    what: 'services have no component',
    change: deep((name, value) => (name === 'component' ? null : value)),
  },
  emptyVersions: {
    what: 'components have the version ""',
    change: deep((name, value) => (name === 'version' ? '' : value)),
  },
  emptyBanners: {
    what: 'ports have an empty list of banners',
    change: everyRecord((record) => ifPresent(record, 'banners', () => [])),
  },
  nullLists: {
    what: 'lists inside a record are null',
    change: everyRecord((record) =>
      Object.fromEntries(
        Object.entries(record).map(([name, value]) => [name, Array.isArray(value) ? null : value]),
      ),
    ),
  },
  noCertificate: {
    what: 'ports have no certificate: null in every second one, absent in the others',
    change: records((record, index) =>
      index % 2 === 0
        ? withoutMembers(record, 'mostRecentSslCertificate')
        : ifPresent(record, 'mostRecentSslCertificate', () => null),
    ),
  },
  textNumbers: {
    what: 'numbers are texts',
    change: deep((name, value) =>
      typeof value === 'number' && !name.startsWith('@') ? String(value) : value,
    ),
  },
  hugeNumbers: {
    what: 'timesObserved is larger than a double holds exactly',
    change: deep((name, value) => (name === 'timesObserved' ? 9_007_199_254_740_994 : value)),
  },
  unknownWords: {
    what: 'enumerations have words that are not in the schema',
    change: enums((word) => `${word}Lately`),
  },
  unknownFutureValue: {
    what: 'enumerations have the member unknownFutureValue, as for a client that did not ask for newer ones',
    change: enums(() => 'unknownFutureValue'),
  },
  capitals: {
    what: 'enumerations are in capitals',
    change: enums((word) => word.toUpperCase()),
  },
  alternateName: {
    what: 'certificates have alternateName and sslVersion, as in the documented examples',
    change: (body: Resource) => renamedNames(body) as Resource,
  },
  extraMembers: {
    what: 'records have members that the schema does not know, and a relative @odata.context',
    change: everyRecord((record) => ({
      ...record,
      '@odata.context': '$metadata#microsoft.graph.security.artifact',
      confidence: { level: 7, since: '2026-01-01T00:00:00Z' },
    })),
  },
  countMissing: {
    what: '@odata.count is missing although it was asked for',
    change: (body: Resource) => withoutMembers(body, '@odata.count'),
  },
  unreadableRecords: {
    what: 'three records of a list are a text, a null, and an object without any known member',
    change: (body: Resource) => {
      const list = recordsOf(body);
      return list ? { ...body, value: ['a text', null, ...list, { unknown: true }] } : body;
    },
  },
} as const satisfies Record<string, Quirk>;

/** Members that the schema says are not null, besides ids. */
const nonNull = ['port', 'classification', 'score', 'name', 'host', 'parentHost', 'childHost'];
const enumMembers = new Set(['status', 'protocol', 'classification', 'severity']);

function recordsOf(body: Resource): readonly unknown[] | undefined {
  const list = body['value'];
  return Array.isArray(list) ? list : undefined;
}

/** Changes the records of a list, or the one object. */
function records(change: (record: Resource, index: number) => Resource): Quirk['change'] {
  return (body) => {
    const list = recordsOf(body);
    if (!list) return change(body, 0);
    // The emulator made this list out of resources.
    return { ...body, value: (list as readonly Resource[]).map(change) };
  };
}

function everyRecord(change: (record: Resource) => Resource): (body: Resource) => Resource {
  return (body) => {
    const list = recordsOf(body);
    if (!list) return change(body);
    return { ...body, value: (list as readonly Resource[]).map((record) => change(record)) };
  };
}

/** Changes the first, third, fifth … record, so that the others can be compared with them. */
function everySecond(change: (record: Resource) => Resource): Quirk['change'] {
  return records((record, index) => (index % 2 === 0 ? change(record) : record));
}

function ifPresent(record: Resource, name: string, value: () => unknown): Resource {
  return Object.hasOwn(record, name) ? { ...record, [name]: value() } : record;
}

/** Changes members at every depth; a member that becomes `undefined` is left out. */
function deep(change: (name: string, value: unknown) => unknown): Quirk['change'] {
  return (body) => walked(body, change) as Resource;
}

function walked(value: unknown, change: (name: string, value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => walked(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([name, inner]) => [name, walked(change(name, inner), change)] as const,
  );
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

function types(change: (type: string) => string | undefined): Quirk['change'] {
  return deep((name, value) => (name === '@odata.type' && typeof value === 'string' ? change(value) : value));
}

function enums(change: (word: string) => string): Quirk['change'] {
  return deep((name, value) => (enumMembers.has(name) && typeof value === 'string' ? change(value) : value));
}

function renamedNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamedNames);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name === 'alternateNames' ? 'alternateName' : name,
    renamedNames(inner),
  ]);
  if ('sha1' in value) entries.push(['sslVersion', '3']);
  return Object.fromEntries(entries);
}
