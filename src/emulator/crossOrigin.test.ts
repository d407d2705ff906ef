import { expect, it } from 'vitest';
import { crossOriginHeaders, preflightAnswer } from './crossOrigin';

it('a preflight is answered with the headers that it asks for, by name of any page', () => {
  const headers = {
    'access-control-request-method': 'GET',
    'access-control-request-headers': 'authorization,client-request-id',
  };
  const answer = preflightAnswer(new Request('https://graph.example/', { method: 'OPTIONS', headers }));
  expect([answer?.status, Object.fromEntries(answer?.headers ?? [])]).toEqual([
    204,
    {
      'access-control-allow-headers': 'authorization,client-request-id',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': crossOriginHeaders['Access-Control-Expose-Headers'],
      'access-control-max-age': '3600',
    },
  ]);
});

it('other requests are no preflights', () => {
  expect(preflightAnswer(new Request('https://graph.example/', { method: 'OPTIONS' }))).toBeUndefined();
  expect(preflightAnswer(new Request('https://graph.example/'))).toBeUndefined();
});

it('a page may read what explains a failure', () => {
  const exposed = crossOriginHeaders['Access-Control-Expose-Headers']?.split(', ');
  expect(exposed).toEqual(
    expect.arrayContaining(['request-id', 'client-request-id', 'Retry-After', 'WWW-Authenticate']),
  );
  expect(exposed).not.toContain('Date');
});
