import type { SecurityNamespace as Graph } from '@microsoft/microsoft-graph-types';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { csdlFacts, type CsdlType } from './csdlFacts';
import { endpoints } from './endpoints';
import type { Member } from './reading';
import type { Host, HostPair, HostPort, HostReputation, SslCertificate } from './resources';
import { edmName, isList, isResource, type Resource, resources } from './sampleResources';

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
