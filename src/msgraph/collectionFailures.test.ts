import { describe, expect, it } from 'vitest';
import {
  bySkip,
  byToken,
  facts,
  loading,
  numbers,
  portRecord,
  ports,
  portsUrl,
  skips,
  whole,
} from './sampleCollection';
import { errorAnswer, jsonAnswer } from './scriptedFetch';
import { errorOf, factsOf } from './testClient';

describe('a page that fails', () => {
  it('P21 keeps what came before; loading goes on from there, nothing twice and nothing lost', async () => {
    let isBroken = true;
    const serve = byToken(numbers(0, 4).map((page) => ({ value: [portRecord(page)] })));
    const { load, script } = loading((request, call) =>
      isBroken && request.url.includes('skiptoken=2') ? errorAnswer(403) : serve(request, call),
    );
    const failed = await load();
    expect(ports(failed)).toStrictEqual([0, 1]);
    expect(failed.ending.kind === 'failed' && factsOf(failed.ending.error)).toMatchObject({
      kind: 'http',
      status: 403,
      clientRequestId: 'client-3',
    });
    isBroken = false;
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([0, 1, 2, 3]);
    expect(facts(loaded)).toStrictEqual({ ...whole, total: null });
    expect(script.urls.slice(1).map((url) => url.at(-1))).toStrictEqual(['1', '2', '2', '3']);
  });

  it('P21 side by side: the pages under way and next in turn are kept, and only what is missing is asked for again', async () => {
    let isBroken = true;
    const { load, script, clock } = loading(async (request, call) => {
      await clock.sleep(request.url.includes('skip=20') ? 10 : 50);
      if (isBroken && request.url.includes('skip=20')) return errorAnswer(403);
      return bySkip({ ports: 100 })(request, call);
    });
    const failed = await load();
    expect(ports(failed)).toStrictEqual([...numbers(0, 20), ...numbers(30, 90)]);
    expect(failed.ending.kind).toBe('failed');
    expect(skips(script.urls)).toStrictEqual([null, 10, 20, 30, 40, 50, 60, 70, 80]);
    isBroken = false;
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual(numbers(0, 100));
    expect(facts(loaded)).toStrictEqual({ ...whole, total: 100 });
    expect(skips(script.urls).slice(9)).toStrictEqual([20, 90]);
  });

  it('P21 can fail again and again', async () => {
    let allowed = 2;
    const serve = bySkip({ ports: 50, claims: null });
    const { load } = loading((request, call) => {
      allowed -= 1;
      return allowed < 0 ? errorAnswer(400) : serve(request, call);
    });
    const lengths: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      lengths.push((await load()).records.length);
      allowed = 2;
    }
    expect(lengths).toStrictEqual([20, 40, 50]);
  });

  it('P21 on the first page there is nothing to show: the error is thrown', async () => {
    const { load } = loading(() => errorAnswer(403));
    expect(factsOf(await errorOf(load()))).toMatchObject({ kind: 'http', status: 403 });
  });

  it('P22 without a list is malformed, and can be asked for again', async () => {
    let value: unknown = 'soon';
    const { load } = loading((_, call) =>
      call === 1
        ? jsonAnswer({ value: [portRecord(1)], '@odata.nextLink': `${portsUrl.href}?$skiptoken=x` })
        : jsonAnswer({ value }),
    );
    const failed = await load();
    expect(ports(failed)).toStrictEqual([1]);
    expect(failed.ending.kind === 'failed' && failed.ending.error.kind).toBe('malformed');
    value = [portRecord(2)];
    expect(ports(await load())).toStrictEqual([1, 2]);
  });

  it('does not hide that loading was stopped elsewhere', async () => {
    const { load, clock } = loading(async (request, call) => {
      if (request.url.includes('skip=10')) {
        await clock.sleep(1);
        return jsonAnswer({ value: [], '@odata.nextLink': 'https://elsewhere.example/' });
      }
      if (request.url.includes('skip=20')) {
        await clock.sleep(2);
        return errorAnswer(403);
      }
      return bySkip({ ports: 30 })(request, call);
    });
    expect((await load()).ending.kind).toBe('stopped');
  });

  it('D01 with records that cannot be read counts them, and goes on', async () => {
    const { load } = loading(
      byToken([{ value: [{ id: 'x' }, portRecord(1)] }, { value: [{ port: 2, status: 7 }, 'text'] }]),
    );
    const loaded = await load();
    expect(ports(loaded)).toStrictEqual([1, 2]);
    expect(loaded.setAside).toStrictEqual([
      { reason: 'it has no port number', raw: { id: 'x' } },
      { reason: 'it is not an object', raw: 'text' },
    ]);
    expect(loaded.oddValues).toStrictEqual({
      count: 2,
      examples: [
        { path: 'status', problem: 'not text', found: '7' },
        { path: 'status', problem: 'a word that the documentation does not list', found: '7' },
      ],
    });
  });

  it('D01 keeps a hundred examples of odd values, and counts all', async () => {
    const { load } = loading(
      byToken([{ value: numbers(0, 250).map((port) => ({ port, banners: 'none' })) }]),
    );
    const { oddValues } = await load();
    expect({ count: oddValues.count, examples: oddValues.examples.length }).toStrictEqual({
      count: 250,
      examples: 100,
    });
  });
});
