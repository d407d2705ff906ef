import { expect, test } from 'vitest';
import { claimsChallenge } from './claimsChallenge';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1767225600"}}}';
const base64 = btoa(claims);
const challenge = (value: string) =>
  `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="x", error="insufficient_claims", claims="${value}"`;

test.each([
  ['as Entra writes it', challenge(base64)],
  ['without padding', challenge(base64.replace(/=+$/, ''))],
  ['in base64url', challenge(base64.replaceAll('+', '-').replaceAll('/', '_'))],
  ['as a bare token', `Bearer claims=${base64}`],
  ['with blanks around the sign, in capitals', `BEARER CLAIMS = "${base64}"`],
  ['behind another scheme', `PoP nonce="abc", ${challenge(base64)}`],
  ['with quoted characters', challenge(base64.replace(/^(.)/, String.raw`\$1`))],
  [
    'behind a text that looks like one',
    `Bearer error_description="claims=\\"no\\", a=b", claims="${base64}"`,
  ],
])('A07 a challenge is read: %s', (_, header) => {
  expect(claimsChallenge(header)).toBe(claims);
});

test('A07 letters beyond ASCII are UTF-8', () => {
  const text = '{"access_token":{"acrs":{"value":"Prüfung-ÿ>?"}}}';
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  expect(claimsChallenge(challenge(btoa(bytes).replaceAll('+', '-').replaceAll('/', '_')))).toBe(text);
});

test.each([
  ['no header', null],
  ['an empty header', ''],
  ['another scheme', `Basic realm="x", claims="${base64}"`],
  ['no claims', 'Bearer error="invalid_token"'],
  ['claims in another parameter', `Bearer error_description="claims=${base64}"`],
  ['empty claims', challenge('')],
  ['no base64', challenge('%%%')],
  ['no UTF-8', challenge(btoa('\xff\xfe{}'))],
  ['no JSON', challenge(btoa('{"access_token":'))],
  ['a list', challenge(btoa('[1]'))],
  ['a text', challenge(btoa('"x"'))],
  ['null', challenge(btoa('null'))],
  ['over 4 KB', challenge(btoa(JSON.stringify({ access_token: 'x'.repeat(5000) })))],
  ['never ending', `Bearer claims="${'A'.repeat(1_000_000)}`],
])('A13 what is no challenge is none: %s', (_, header) => {
  expect(claimsChallenge(header)).toBeNull();
});

test('T19 the claims are written anew: blanks, repeated names and what stands around them do not go on', () => {
  const text = '  {"access_token" : {"a":1, "a":2}}\n';
  expect(claimsChallenge(challenge(btoa(text)))).toBe('{"access_token":{"a":2}}');
  expect(claimsChallenge(challenge(btoa(`${text}&prompt=none`)))).toBeNull();
});

test.each(['a=', '"', '\\', 'a="\\', ' ,', '= "'])(
  'T26 a long header of nothing but %j is read to its end',
  (piece) => {
    expect(claimsChallenge(`Bearer ${piece.repeat(50_000)}`)).toBeNull();
  },
);
