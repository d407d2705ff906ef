import type { SecurityNamespace as Graph } from '@microsoft/microsoft-graph-types';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { csdlFacts, type CsdlType } from './csdlFacts';
import { endpoints } from './endpoints';
import { type Member, UnreadableRecord } from './reading';
import {
  type Host,
  host,
  type HostPair,
  hostPair,
  type HostPort,
  hostPort,
  type HostReputation,
  hostReputation,
  readRecord,
  type SslCertificate,
  sslCertificate,
} from './resources';

type Resource = Member<unknown> & {
  readonly members: Readonly<Record<string, Member<unknown>>>;
  readonly unread: readonly string[];
};

const resources = { host, hostReputation, hostPort, hostPair, sslCertificate } as const satisfies Record<
  string,
  Resource
>;

function isResource(member: Member<unknown>): member is Resource {
  return 'members' in member;
}

function isList(member: Member<unknown>): member is Member<unknown> & { readonly item: Member<unknown> } {
  return 'item' in member;
}

/** A type of ours as the facts write it. */
function edmName({ edm }: Member<unknown>): string {
  return edm.replace(/\b(Edm|microsoft\.graph\.security|microsoft\.graph)\./, '');
}

/** Every object type that is read, at its path: `hostPort`, `hostPort.banners[]` … */
function objectsOf(member: Member<unknown>, path: string): [path: string, resource: Resource][] {
  if (isList(member)) return objectsOf(member.item, `${path}[]`);
  if (!isResource(member)) return [];
  const inside = Object.entries(member.members).flatMap(([name, one]) => objectsOf(one, `${path}.${name}`));
  return [[path, member], ...inside];
}

const objects = Object.entries(resources).flatMap(([name, resource]) => objectsOf(resource, name));

/** What the schema says of a type's members, inherited ones included; a host is read as host name and address in one. */
function schemaMembers(name: string): Map<string, string> {
  const names = name === 'host' ? ['hostname', 'ipAddress'] : [name];
  return new Map(names.flatMap((one) => ancestry(one)).flatMap(memberEntries));
}

function ancestry(name: string): CsdlType[] {
  const type = csdlFacts.entityTypes[name] ?? csdlFacts.complexTypes[name];
  if (!type) throw new Error(`the schema knows no ${name}`);
  return type.base === undefined ? [type] : [...ancestry(type.base), type];
}

function memberEntries({ properties, navigation }: CsdlType): [string, string][] {
  return [...Object.entries(properties), ...Object.entries(navigation)];
}

describe('what is read, against the schema', () => {
  it.each(objects)('%s has the members and types that the schema has', (_, resource) => {
    const schema = schemaMembers(edmName(resource));
    const read = Object.entries(resource.members).filter(([name]) => name !== '@odata.type');
    expect(Object.fromEntries(read.map(([name, member]) => [name, edmName(member)]))).toStrictEqual(
      Object.fromEntries(read.map(([name]) => [name, schema.get(name)?.replace('!', '')])),
    );
  });

  it('leaves these properties unread, and no others', () => {
    const unread = objects.flatMap(([path, { edm, members }]) => {
      const name = edmName({ edm, read: () => null });
      const types = name === 'host' ? ['hostname', 'ipAddress'].flatMap(ancestry) : ancestry(name);
      const properties = new Set(types.flatMap((type) => Object.keys(type.properties)));
      return [...properties].filter((one) => !Object.hasOwn(members, one)).map((one) => `${path}.${one}`);
    });
    expect(unread).toStrictEqual([
      // A host inside a port is a reference.
      'hostPort.services[].component.firstSeenDateTime',
      'hostPort.services[].component.lastSeenDateTime',
      'hostPort.host.firstSeenDateTime',
      'hostPort.host.lastSeenDateTime',
      'hostPort.host.registrant',
      'hostPort.host.registrar',
      'hostPort.host.autonomousSystem',
      'hostPort.host.countryOrRegion',
      'hostPort.host.hostingProvider',
      'hostPort.host.netblock',
    ]);
  });

  it.each(objects)('%s knows by name what it does not read of the schema', (_, { edm, members, unread }) => {
    const schema = [...schemaMembers(edmName({ edm, read: () => null })).keys()];
    expect(unread.toSorted()).toStrictEqual(
      schema.filter((name) => !Object.hasOwn(members, name)).toSorted(),
    );
  });

  it('knows the words of each enumeration', () => {
    const enums = objects
      .flatMap(([, { members }]) => Object.values(members))
      .filter((member) => Object.hasOwn(csdlFacts.enumTypes, edmName(member)));
    const problems = enums.flatMap((member) => {
      const issues: { path: string; problem: string; found: string }[] = [];
      for (const word of csdlFacts.enumTypes[edmName(member)] ?? []) {
        expect(member.read(word, { path: word, issues, type: '', drift: undefined })).toBe(word);
      }
      return issues;
    });
    expect(enums.map(edmName)).toStrictEqual([
      'hostReputationClassification',
      'hostReputationRuleSeverity',
      'hostPortProtocol',
      'hostPortStatus',
    ]);
    expect(problems).toStrictEqual([]);
  });
});

/** The type that a path leads to, walked by the schema: `Collection(hostPort)`, `host` … */
function walked(path: readonly string[]): string {
  const [first = '', ...rest] = path;
  let type = `Collection(${csdlFacts.collections[first]})`;
  for (const segment of rest) {
    const item = /^Collection\((.*)\)$/.exec(type)?.[1];
    if (segment === '{id}') {
      if (!item) throw new Error(`an id behind ${type}, which is no collection`);
      type = item;
    } else {
      type = (csdlFacts.entityTypes[type]?.navigation[segment] ?? `nothing called ${segment}`).replace(
        '!',
        '',
      );
    }
  }
  return type;
}

describe('endpoints, against the schema', () => {
  it.each(Object.entries(endpoints))('%s leads where it says', (_, { path, returns, many }) => {
    expect(walked(path)).toBe(many ? `Collection(${returns})` : returns);
  });

  it.each(Object.entries(endpoints))('%s allows names that its type has', (_, { returns, options }) => {
    const schema = schemaMembers(returns);
    const names = Object.values(options).flatMap((named: true | readonly string[]) =>
      named === true ? [] : named,
    );
    const unknown = names.filter((name) => {
      const [member, ...rest] = name.split('/');
      const type = schema.get(member ?? '')?.replace('!', '');
      if (type === undefined) return true;
      return rest.some((inside) => !schemaMembers(type).has(inside));
    });
    expect(unknown).toStrictEqual([]);
  });

  it.each(Object.entries(endpoints))('%s expands navigation properties only', (_, { returns, options }) => {
    const navigation = csdlFacts.entityTypes[returns]?.navigation ?? {};
    const expanded: readonly string[] = 'expand' in options ? options.expand : [];
    expect(expanded.filter((name) => !Object.hasOwn(navigation, name))).toStrictEqual([]);
  });
});

/*
 * Our types against those of `@microsoft/microsoft-graph-types`: the members of ours that are missing there, are declared as
 * something that ours do not hold, or may be null there and not here.
 */
type Mismatch<Theirs, Ours, Path extends string = ''> = {
  [K in keyof Ours & string]: K extends keyof Theirs
    ?
        | MismatchOfValue<NonNullable<Theirs[K]>, NonNullable<Ours[K]>, `${Path}${K}`>
        | MismatchOfNull<Theirs[K], Ours[K], `${Path}${K}`>
    : `${Path}${K} does not exist`;
}[keyof Ours & string];

type MismatchOfValue<Theirs, Ours, Path extends string> = [Ours] extends [readonly (infer OurItem)[]]
  ? Theirs extends readonly (infer TheirItem)[]
    ? MismatchOfValue<NonNullable<TheirItem>, OurItem, `${Path}[]`>
    : `${Path} is no list`
  : [Ours] extends [string | number | boolean]
    ? [Theirs] extends [Ours]
      ? never
      : `${Path} is something else`
    : Mismatch<Theirs, Ours, `${Path}.`>;

/** A list is never null here: `null` is read as an empty one. */
type MismatchOfNull<Theirs, Ours, Path extends string> = null extends Theirs
  ? null extends Ours
    ? never
    : Ours extends readonly unknown[]
      ? never
      : `${Path} may be null`
  : never;

/** The words of an enumeration that are known, without "any other". */
type KnownWords<Words> = Words extends string ? (string extends Words ? never : Words) : never;

describe('our types, against Microsoft’s', () => {
  it('have no member that is not there, and take what is declared', () => {
    expectTypeOf<Mismatch<Graph.HostPort, HostPort>>().toBeNever();
    expectTypeOf<Mismatch<Graph.HostPair, HostPair>>().toBeNever();
    expectTypeOf<Mismatch<Graph.SslCertificate, SslCertificate>>().toBeNever();
    expectTypeOf<Mismatch<Graph.HostReputation, HostReputation>>().toBeNever();
    expectTypeOf<Mismatch<Graph.Hostname & Graph.IpAddress, Omit<Host, '@odata.type'>>>().toBeNever();
  });

  it('know the same words', () => {
    expectTypeOf<KnownWords<HostPort['protocol']>>().toEqualTypeOf<Graph.HostPortProtocol>();
    expectTypeOf<KnownWords<HostPort['status']>>().toEqualTypeOf<Graph.HostPortStatus>();
    expectTypeOf<
      KnownWords<HostReputation['classification']>
    >().toEqualTypeOf<Graph.HostReputationClassification>();
    expectTypeOf<
      KnownWords<HostReputation['rules'][number]['severity']>
    >().toEqualTypeOf<Graph.HostReputationRuleSeverity>();
  });

  it('would show a member that is wrong', () => {
    type Wrong = {
      readonly prot: string | null;
      readonly port: string;
      readonly protocol: string;
      readonly banners: readonly { readonly timesObserved: string | null }[];
      readonly host: { readonly ports: readonly { readonly port: boolean }[] } | null;
    };
    expectTypeOf<Mismatch<Graph.HostPort, Wrong>>().toEqualTypeOf<
      | 'prot does not exist'
      | 'port is something else'
      | 'protocol may be null'
      | 'banners[].timesObserved is something else'
      | 'host.ports[].port is something else'
    >();
  });
});

/* Complete records: every member that is read is there, so that each can be spoiled in turn. */
const entity = (commonName: string) => ({
  commonName,
  organizationName: 'Example Org',
  organizationUnitName: 'Unit',
  givenName: 'Ada',
  surname: 'Example',
  email: 'ada@a.example',
  serialNumber: '12',
  alternateNames: ['b.example'],
  address: {
    city: 'Town',
    countryOrRegion: 'XX',
    postalCode: '00000',
    state: 'State',
    street: 'Street 1',
  },
});

const certificate = {
  id: '0123456789abcdef0123456789abcdef01234567',
  fingerprint: '01:23',
  sha1: '0123456789abcdef0123456789abcdef01234567',
  serialNumber: '36210469634867382936',
  issueDateTime: '2024-01-01T00:00:00Z',
  expirationDateTime: '2025-01-01T00:00:00Z',
  firstSeenDateTime: '2024-01-02T00:00:00Z',
  lastSeenDateTime: '2024-12-31T00:00:00Z',
  issuer: entity('Example CA'),
  subject: entity('a.example'),
};

const samples = {
  host: {
    id: 'a.example',
    '@odata.type': '#microsoft.graph.security.hostname',
    firstSeenDateTime: '2010-01-01T00:00:00Z',
    lastSeenDateTime: '2026-01-01T00:00:00Z',
    registrant: 'Example Org',
    registrar: 'Example Registrar',
    autonomousSystem: { name: 'EXAMPLE', number: 64_496, organization: 'Example Org', value: 'AS64496' },
    countryOrRegion: 'XX',
    hostingProvider: 'Example Hosting',
    netblock: '192.0.2.0/24',
  },
  hostReputation: {
    id: 'b4d1e8a0-0000-4000-8000-000000000000',
    classification: 'suspicious',
    score: 55,
    rules: [
      {
        name: 'Name server',
        description: 'The name server is on a list.',
        severity: 'medium',
        relatedDetailsUrl: 'https://details.example/',
      },
    ],
  },
  hostPort: {
    id: 'MTkyLjAuMi4xJCQ0NDM=',
    port: 443,
    protocol: 'tcp',
    status: 'open',
    firstSeenDateTime: '2020-01-01T00:00:00.00Z',
    lastSeenDateTime: '2026-01-01T00:00:00.00Z',
    lastScanDateTime: '2026-01-02T00:00:00.00Z',
    timesObserved: 812,
    banners: [
      {
        banner: 'HTTP/1.1 200 OK\r\n',
        firstSeenDateTime: '2020-01-01T00:00:00.00Z',
        lastSeenDateTime: '2026-01-01T00:00:00.00Z',
        scanProtocol: 'http_raw',
        timesObserved: 12,
      },
    ],
    services: [
      {
        component: { id: 'Y29tcG9uZW50', name: 'Apache', version: '2.4', category: 'Server' },
        firstSeenDateTime: '2020-01-01T00:00:00.00Z',
        lastSeenDateTime: '2026-01-01T00:00:00.00Z',
        isRecent: true,
      },
    ],
    host: { id: '192.0.2.1' },
    mostRecentSslCertificate: certificate,
  },
  hostPair: {
    id: 'cmVkaXJlY3Q=',
    firstSeenDateTime: '2025-01-01T00:00:00.000Z',
    lastSeenDateTime: '2026-01-01T00:00:00.000Z',
    linkKind: 'redirect',
    parentHost: { id: 'a.example' },
    childHost: { id: 'b.example' },
  },
  sslCertificate: certificate,
} as const satisfies Record<keyof typeof resources, unknown>;

/** What to put in a member's place, what is read then, and what is noted. `left out` is no value at all. */
type Spoiled = readonly [value: unknown, read: unknown, problem?: string];

function spoilings(member: Member<unknown>): Spoiled[] {
  const nothing = isList(member) ? [] : null;
  return [[null, nothing], [undefined, nothing], ...wrongTypes(member)];
}

function wrongTypes(member: Member<unknown>): Spoiled[] {
  if (isList(member)) return [[{ 0: 1 }, [], 'not a list']];
  if (isResource(member)) return [['text', null, 'not an object']];
  switch (edmName(member)) {
    case 'DateTimeOffset':
      return [
        [2020, null, 'not a date'],
        ['2016-17-13T08:43:41.00Z', '2016-17-13T08:43:41.00Z', 'not a date that exists'],
      ];
    case 'Int32':
      return [
        ['many', null, 'not a whole number'],
        ['12', 12, 'a number written as text'],
      ];
    case 'Boolean':
      return [['yes', null, 'not true or false']];
    case 'String':
      return [
        [{ text: 1 }, null, 'not text'],
        [12, '12', 'not text'],
      ];
    default:
      return [
        [['open'], null, 'not text'],
        ['brandNew', 'brandNew', 'a word that the documentation does not list'],
      ];
  }
}

/** Every member that is read, at its place in a complete record. A list's only item stands for all. */
function placesOf(resource: Resource, path = ''): [path: string, member: Member<unknown>][] {
  return Object.entries(resource.members).flatMap(([name, member]) => {
    const place = `${path}${name}`;
    const inside = isList(member) ? member.item : member;
    const insidePath = isList(member) ? `${place}[0].` : `${place}.`;
    return [[place, member], ...(isResource(inside) ? placesOf(inside, insidePath) : [])] as [
      string,
      Member<unknown>,
    ][];
  });
}

/** A copy of `record` with another value at a path; `undefined` takes the member away. */
function withValue(record: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(record);
  const steps = path.split(/\.(?!type)|\[(?=0)|\](?=\.)/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const step of steps) at = at[step.replace(']', '')] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

/** Without these a record says nothing: below they have tests of their own. */
const indispensable: ReadonlySet<string> = new Set(['port', 'parentHost', 'childHost']);

describe.each(Object.entries(resources) as [keyof typeof resources, Resource][])('%s', (name, resource) => {
  const sample = samples[name];

  it('D01 is read whole when it is whole', () => {
    expect(readRecord(resource, sample)).toStrictEqual({ record: sample, issues: [] });
  });

  it.each(placesOf(resource).filter(([path]) => !indispensable.has(path)))(
    'D01 survives a %s that is missing, null or of another type: the rest is kept, the oddity counted',
    (path, member) => {
      for (const [value, read, problem] of spoilings(member)) {
        const spoiled = withValue(sample, path, value);
        expect(spoiled).not.toStrictEqual(sample);
        const issues = problem === undefined ? [] : [{ path, problem, found: JSON.stringify(value) }];
        expect(readRecord(resource, spoiled)).toStrictEqual({
          record: withValue(sample, path, read),
          issues,
        });
      }
    },
  );

  it.each([null, undefined, 'text', 7, [], [sample]])('D01 is not made of %j', (value) => {
    expect(() => readRecord(resource, value)).toThrow(new UnreadableRecord('it is not an object'));
  });
});

describe('a port without a port number', () => {
  it.each<[unknown, string]>([
    [undefined, 'it has no port number'],
    [null, 'its port is null, which is no port number'],
    ['https', 'its port is "https", which is no port number'],
    [-1, 'its port is -1, which is no port number'],
    [65_536, 'its port is 65536, which is no port number'],
    [{ deep: 'x'.repeat(200) }, `its port is {"deep":"${'x'.repeat(90)}…, which is no port number`],
  ])('D01 cannot be read: %j', (port, reason) => {
    expect(() => readRecord(hostPort, withValue(samples.hostPort, 'port', port))).toThrow(
      new UnreadableRecord(reason),
    );
  });

  it.each([
    ['443', 443],
    [0, 0],
    [65_535, 65_535],
  ])('D01 can be read: %j', (port, read) => {
    expect(readRecord(hostPort, { port }).record.port).toBe(read);
  });
});

describe('a pair without one of its hosts', () => {
  it.each(['parentHost', 'childHost'])('D01 cannot be read: %s', (name) => {
    for (const value of [undefined, null, {}, { id: null }, { id: '' }, { id: {} }, 'a.example', []]) {
      expect(() => readRecord(hostPair, withValue(samples.hostPair, name, value))).toThrow(
        new UnreadableRecord(`its ${name} has no id`),
      );
    }
  });

  it('D01 can be read where it joins a host with itself, and where nothing else is known', () => {
    const pair = { parentHost: { id: 'a.example' }, childHost: { id: 'a.example' } };
    expect(readRecord(hostPair, pair)).toStrictEqual({
      record: { id: null, firstSeenDateTime: null, lastSeenDateTime: null, linkKind: null, ...pair },
      issues: [],
    });
  });
});
