import { describe, expect, it } from 'vitest';
import { type Member, UnreadableRecord } from './reading';
import { hostPair, hostPort, readRecord } from './resources';
import { edmName, isList, isResource, type Resource, resources, samples } from './sampleResources';

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
