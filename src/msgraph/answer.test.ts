import { describe, expect, it } from 'vitest';
import { answerJson } from './answer';
import { MsGraphError } from './MsGraphError';
import { factsOf } from './testClient';

const context = { clientRequestId: 'client-1', now: 1_000_000 };

function answer(status: number, body: string, headers: Record<string, string> = {}) {
  return { status, body, headers: new Headers({ 'content-type': 'application/json', ...headers }) };
}

function thrown(status: number, body: string, headers: Record<string, string> = {}): MsGraphError {
  try {
    answerJson(answer(status, body, headers), context);
  } catch (error) {
    if (error instanceof MsGraphError) return error;
    throw error;
  }
  throw new Error('was taken as an answer');
}

describe('an answer with JSON', () => {
  it.each([
    ['{"id":"a.example"}', { id: 'a.example' }],
    [' [1] ', [1]],
    ['null', null],
    ['"text"', 'text'],
  ])('is its JSON: %s', (body, json) => {
    expect(answerJson(answer(200, body), context)).toStrictEqual(json);
  });

  it.each([
    [204, ''],
    [200, ''],
    [200, ' \r\n'],
  ])('P13 with status %i and the body %j is nothing at all', (status, body) => {
    expect(answerJson(answer(status, body), context)).toBe(undefined);
  });

  it('P13 of a cache (304) is not taken as an empty answer', () => {
    expect(factsOf(thrown(304, ''))).toStrictEqual({
      kind: 'http',
      status: 304,
      clientRequestId: 'client-1',
      time: 1_000_000,
    });
  });
});

describe('an error that has not the form of Graph', () => {
  it.each([404, 403])('P14 with status %i is not taken as a word of the service', (status) => {
    const error = thrown(status, '<!doctype html><title>Not here</title>', { 'content-type': 'text/html' });
    expect(factsOf(error)).toStrictEqual({
      kind: 'http',
      status,
      clientRequestId: 'client-1',
      time: 1_000_000,
    });
    expect(error.isNoRecord).toBe(false);
    expect(error.message).toBe(
      `The answer did not come from Microsoft Graph: it has status ${status}, but not the form of Graph’s errors.`,
    );
  });

  it('P10 with the form of Graph, 404 says that there is no record', () => {
    expect(thrown(404, '{"error":{"code":"","message":""}}').isNoRecord).toBe(true);
  });
});

describe('an error of the service', () => {
  it('P08 is told with its code, its message as text, and its ids', () => {
    const body = {
      error: {
        code: 'BadRequest',
        message: 'Resource not found for the segment <b>x</b>.',
        innerError: { date: '2026-01-01T00:00:00', 'request-id': 'inner', 'client-request-id': 'c' },
      },
    };
    const error = thrown(400, JSON.stringify(body), { 'request-id': 'header' });
    expect(factsOf(error)).toStrictEqual({
      kind: 'http',
      status: 400,
      code: 'BadRequest',
      serviceMessage: 'Resource not found for the segment <b>x</b>.',
      requestId: 'header',
      clientRequestId: 'client-1',
      time: 1_000_000,
    });
    expect(error.message).toBe('The service does not understand the request (status 400).');
  });

  it('P08 takes the request id of the inner error where CORS hides the header', () => {
    const body = { error: { code: 'x', innererror: { 'request-id': 'inner' } } };
    expect(thrown(403, JSON.stringify(body)).requestId).toBe('inner');
  });

  it.each([
    ['the innermost', { code: 'accessDenied', innerError: { code: 'throttledRequest' } }, 'throttledRequest'],
    ['not a number', { code: 'TooManyRequests', innerError: { code: '429' } }, 'TooManyRequests'],
    ['not an empty one', { code: 'outer', innerError: { code: '' } }, 'outer'],
    ['through both spellings', { code: 'a', innererror: { code: 'b', innerError: { code: 'c' } } }, 'c'],
    ['not what is no text', { code: 7, innerError: { code: null } }, undefined],
    ['none', {}, undefined],
  ])('P08 tells the most specific code: %s', (_, error, code) => {
    expect(thrown(400, JSON.stringify({ error })).code).toBe(code);
  });

  it('P08 reads an envelope that nests without end only so far', () => {
    const depth = 5000;
    const body = `{"error":${'{"code":"deep","innerError":'.repeat(depth)}null${'}'.repeat(depth)}}`;
    expect(thrown(400, body).code).toBe('deep');
  });

  it('P12 under status 200 is the error all the same', () => {
    expect(factsOf(thrown(200, '{"error":{"code":"generalException","message":"no"}}'))).toStrictEqual({
      kind: 'http',
      status: 200,
      code: 'generalException',
      serviceMessage: 'no',
      clientRequestId: 'client-1',
      time: 1_000_000,
    });
  });

  it.each([
    ['a Java server’s page', 500, '<html><body>HTTP Status 500 – Internal Server Error</body></html>'],
    ['nothing', 502, ''],
    ['text', 403, 'Forbidden'],
    ['JSON that is cut', 400, '{"error":{"code":"Ba'],
    ['JSON without an envelope', 400, '[1,2]'],
    ['an envelope that is text', 400, '{"error":"invalid_request"}'],
  ])('P14 whose body is %s is told by its status, without the body', (_, status, body) => {
    const error = thrown(status, body);
    expect(factsOf(error)).toStrictEqual({
      kind: 'http',
      status,
      clientRequestId: 'client-1',
      time: 1_000_000,
    });
    expect(`${error.message} ${error.hint}`).not.toMatch(/html|Forbidden|invalid_request/);
  });

  it('401 is of kind auth, 429 of kind throttled with the time to try again', () => {
    expect(thrown(401, '').kind).toBe('auth');
    expect(factsOf(thrown(429, '', { 'retry-after': '3' }))).toStrictEqual({
      kind: 'throttled',
      status: 429,
      clientRequestId: 'client-1',
      time: 1_000_000,
      retryAt: 1_003_000,
    });
  });
});

describe('an answer that is no JSON', () => {
  it.each([
    [
      'text/html; charset=utf-8',
      'The answer is not threat intelligence: it is text/html, where JSON was asked for.',
    ],
    ['application/json', 'The service’s answer is damaged: it is not valid JSON.'],
    ['application/json;odata.metadata=minimal', 'The service’s answer is damaged: it is not valid JSON.'],
    [
      '',
      'The answer is not threat intelligence: it is nothing that says what it is, where JSON was asked for.',
    ],
  ])('N15 of type %j is malformed, and says so', (type, message) => {
    const error = thrown(200, '<p>Sign in</p>', { 'content-type': type, 'request-id': 'r' });
    expect(factsOf(error)).toStrictEqual({
      kind: 'malformed',
      status: 200,
      requestId: 'r',
      clientRequestId: 'client-1',
      time: 1_000_000,
    });
    expect(error.message).toBe(message);
  });

  it('documented payload that is not valid JSON is an error to show, not a crash', () => {
    // The documentation's example of a vulnerability has a comma too many.
    expect(thrown(200, '{"id":"CVE-2021-44228","severity":"high",}').kind).toBe('malformed');
  });
});
