import { describe, expect, it } from 'vitest';
import { csdlFacts, type CsdlType } from '~/msgraph/csdlFacts';
import { endpoints } from './endpoints';
import { entityMembers } from './entityMembers';

function typeOf(name: string): CsdlType {
  const type = csdlFacts.entityTypes[name];
  if (!type) throw new Error(`the schema has no entity type ${name}`);
  return type;
}

/** Members of a type and of those that it is based on. */
function membersOf(name: string, kind: 'properties' | 'navigation'): Record<string, string> {
  const { base, [kind]: own } = typeOf(name);
  return { ...(base === undefined ? {} : membersOf(base, kind)), ...own };
}

/** The type at the end of a path, told from the schema alone. */
function typeAt(path: string): string {
  const [collection = '', ...rest] = path.split('/');
  let type = csdlFacts.collections[collection];
  for (const name of rest.filter((part) => part !== '{id}')) {
    type = type && membersOf(type, 'navigation')[name];
  }
  return /^Collection\((\w+)\)$/.exec(type ?? '')?.[1] ?? type ?? 'nothing';
}

describe.each(endpoints.map((endpoint) => [endpoint.path, endpoint] as const))('%s', (path, endpoint) => {
  const { returns, options, many } = endpoint;
  const properties = { ...membersOf(returns, 'properties'), ...hostKinds(returns) };
  const navigation = membersOf(returns, 'navigation');

  it('returns what the schema says', () => {
    expect(typeAt(path)).toBe(returns);
    expect(many).toBe(!path.endsWith('{id}') && !path.endsWith('/reputation'));
  });

  it('filters, sorts and expands by members of the schema', () => {
    for (const { path: member, type } of options.filter ?? []) {
      const [name = '', id] = member.split('/');
      const schemaType = id === undefined ? properties[name] : navigation[name];
      expect([schemaType, id]).toEqual(filterTypes[type](name));
    }
    for (const member of options.orderby ?? []) expect(properties[member]).toBe('DateTimeOffset');
    for (const member of options.expand ?? []) expect(navigation).toHaveProperty(member);
  });

  it('names its collection in the context', () => {
    const [, collection] = /^security\/threatIntelligence\/(\w+)$/.exec(endpoint.context) ?? [];
    const [, type] = /^Collection\(microsoft\.graph\.security\.(\w+)\)$/.exec(endpoint.context) ?? [];
    const isContained = endpoint.context.endsWith("hosts('{id}')/reputation");
    expect(isContained ? 'hostReputation' : (type ?? csdlFacts.collections[collection ?? ''])).toBe(returns);
  });
});

/** How the schema types a member that is filtered as one of these. */
const filterTypes = {
  text: (name: string) => [name === 'id' ? 'String!' : 'String', undefined],
  date: () => ['DateTimeOffset', undefined],
  host: () => ['host!', 'id'],
};

/** A host is a `hostname` or an `ipAddress`. */
function hostKinds(name: string): Record<string, string> {
  return name === 'host' ? { ...typeOf('hostname').properties, ...typeOf('ipAddress').properties } : {};
}

describe.each(Object.entries(entityMembers))('$select on %s', (name, members) => {
  it('takes every property of the schema, and inline navigation members', () => {
    const properties = Object.keys({ ...membersOf(name, 'properties'), ...hostKinds(name) });
    const single = Object.entries(membersOf(name, 'navigation'))
      .filter(([, type]) => name !== 'host' && !type.startsWith('Collection'))
      .map(([member]) => member);
    expect(members.toSorted()).toEqual([...properties, ...single].toSorted());
  });
});

it('every relation that the emulator serves is one row', () => {
  expect(endpoints.map(({ path }) => path)).toEqual([
    'hosts/{id}',
    'hosts/{id}/reputation',
    'hosts/{id}/ports',
    'hosts/{id}/hostPairs',
    'hosts/{id}/parentHostPairs',
    'hosts/{id}/childHostPairs',
    'hosts/{id}/components',
    'hosts/{id}/sslCertificates',
    'hostPorts/{id}',
    'hostPairs/{id}',
    'hostComponents/{id}',
    'hostSslCertificates/{id}',
    'sslCertificates/{id}',
    'sslCertificates',
    'sslCertificates/{id}/relatedHosts',
  ]);
});
