import { describe, expect, it } from 'vitest';
import { byToken, facts, loading, portRecord, ports, whole } from './sampleCollection';

describe('records that come twice', () => {
  const old = { id: 'p', port: 1, timesObserved: 1, lastSeenDateTime: '2026-01-01T00:00:00Z' };

  it('P20 are shown once, where they were first', async () => {
    const { load } = loading(
      byToken([
        { value: [portRecord(1), portRecord(2), portRecord(1)] },
        { value: [portRecord(2), portRecord(3)] },
      ]),
    );
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1, 2, 3]);
    expect(facts(loaded)).toStrictEqual({ ...whole, total: null });
  });

  it('P20 are kept both where nothing tells that they are the same', async () => {
    const { load } = loading(byToken([{ value: [{ port: 1 }, { port: 1 }] }]));
    expect(ports(await load())).toStrictEqual([1, 1]);
  });

  it.each([
    ['a later date', '2026-01-01T00:00:01Z', 2],
    // As text it would sort before a full second.
    ['a fraction of a second more', '2026-01-01T00:00:00.50Z', 2],
    ['an earlier date', '2025-12-31T23:59:59Z', 1],
    ['the same date', '2026-01-01T00:00:00.000Z', 1],
    ['another hour of the same day in another zone', '2026-01-01T00:30:00+01:00', 1],
    ['a date that does not exist', '2026-17-13T00:00:00Z', 1],
    ['text for a date', 'yesterday', 1],
    ['no date', null, 1],
  ])(
    'D08 with other content and %s: the newest wins, and it is counted',
    async (_, lastSeenDateTime, winner) => {
      const other = { ...old, timesObserved: 2, lastSeenDateTime };
      const { load } = loading(byToken([{ value: [old, portRecord(9)] }, { value: [other] }]));
      const { records, conflicts } = await load();
      expect(records.map(({ id, timesObserved }) => [id, timesObserved])).toStrictEqual([
        ['p', winner],
        ['p9', null],
      ]);
      expect(conflicts).toBe(1);
    },
  );

  it('D08 any date wins over none', async () => {
    const { load } = loading(
      byToken([{ value: [{ ...old, lastSeenDateTime: null, timesObserved: 2 }, old] }]),
    );
    expect((await load()).records.map(({ timesObserved }) => timesObserved)).toStrictEqual([1]);
  });
});
