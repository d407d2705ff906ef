import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphUrl, linkBelow } from './graphUrl';
import { MsGraphError } from './MsGraphError';
import { factsOf, testRoot } from './testClient';

const below = 'https://graph.example/v1.0/security/threatIntelligence';

function refusal(id: string): MsGraphError | null {
  try {
    graphUrl(testRoot, 'hostReputation', id, {});
    return null;
  } catch (error) {
    if (error instanceof MsGraphError) return error;
    throw error;
  }
}

/** Ids as a hostile service or a person could write them: whatever has a meaning in a URL, and any UTF-16 units. */
const marks = ". .. / \\ % %2e %2f %5c ? # & ; : @ = + ' a b.example ::1 xn-- ． 。 ／".split(' ');
const anyId = fc.oneof(
  fc
    .array(fc.constantFrom(...marks, ' ', '\n', '\t', '\0', '\u007f', '\u0085', '\u202e'), { maxLength: 8 })
    .map((parts) => parts.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.ipV6(),
  fc.base64String({ minLength: 4 }),
);

describe('graphUrl', () => {
  it('makes these URLs', () => {
    expect([
      graphUrl(testRoot, 'host', 'a.example', {}).href,
      graphUrl(testRoot, 'hostReputation', 'a.example', {}).href,
      graphUrl(testRoot, 'hostPorts', 'a.example', { $count: true, $top: 1000, $skip: 0 }).href,
      graphUrl(testRoot, 'hostPorts', 'a.example', { $expand: ['mostRecentSslCertificate'] }).href,
      graphUrl(testRoot, 'hostPort', 'MTkyLjAuMi4xJCQ0NDM=', { $select: ['id', 'port'] }).href,
      graphUrl(testRoot, 'hostPairs', 'a.example', {
        $filter: { kind: 'compare', field: 'linkKind', operator: 'eq', value: "it's" },
        $orderby: [{ field: 'lastSeenDateTime', direction: 'desc' }],
      }).href,
      graphUrl(testRoot, 'parentHostPairs', 'a.example', {}).href,
      graphUrl({ ...testRoot, version: 'beta' }, 'childHostPairs', 'a.example', {}).href,
      graphUrl(testRoot, 'sslCertificate', '0123456789abcdef', {}).href,
      graphUrl(testRoot, 'sslCertificates', null, { $search: { property: 'sha1', value: '00ff' } }).href,
    ]).toStrictEqual([
      `${below}/hosts/a.example`,
      `${below}/hosts/a.example/reputation`,
      `${below}/hosts/a.example/ports?$count=true&$skip=0&$top=1000`,
      `${below}/hosts/a.example/ports?$expand=mostRecentSslCertificate`,
      `${below}/hostPorts/MTkyLjAuMi4xJCQ0NDM%3D?$select=id%2Cport`,
      `${below}/hosts/a.example/hostPairs?$filter=linkKind%20eq%20'it''s'&$orderby=lastSeenDateTime%20desc`.replaceAll(
        "'",
        '%27',
      ),
      `${below}/hosts/a.example/parentHostPairs`,
      'https://graph.example/beta/security/threatIntelligence/hosts/a.example/childHostPairs',
      `${below}/sslCertificates/0123456789abcdef`,
      `${below}/sslCertificates?$search=%22sha1%3A00ff%22`,
    ]);
  });

  it.each([
    ['2001:db8::1', '2001%3Adb8%3A%3A1'],
    ['bücher.example', 'b%C3%BCcher.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['MTkyLjAuMi4xJCQ0NDM=', 'MTkyLjAuMi4xJCQ0NDM%3D'],
    ['a+b/c==', 'a%2Bb%2Fc%3D%3D'],
    ['%2e%2e', '%252e%252e'],
    ['..%2f', '..%252f'],
    ['../../me', '..%2F..%2Fme'],
    ['a?b#c', 'a%3Fb%23c'],
    ['a\\b', 'a%5Cb'],
    ['...', '...'],
    ['😀', '%F0%9F%98%80'],
  ])('T07 puts %j into the path as %j', (id, segment) => {
    expect(graphUrl(testRoot, 'hostReputation', id, {}).href).toBe(`${below}/hosts/${segment}/reputation`);
  });

  it.each([
    ['', '“” is not an id.'],
    ['.', '“.” is not an id.'],
    ['..', '“..” is not an id.'],
    ['a\nb', 'The id holds control characters.'],
    ['a\0', 'The id holds control characters.'],
    ['a\u007f', 'The id holds control characters.'],
    ['a\u0085', 'The id holds control characters.'],
  ])('T07 refuses %j', (id, message) => {
    const error = refusal(id);
    expect(error?.message).toBe(message);
    expect(error && factsOf(error)).toStrictEqual({ kind: 'refused' });
  });

  it.each(['\ud800', 'a\udc00.example', '\udc00\ud800'])('D04 refuses half a character: %j', (id) => {
    expect(refusal(id)?.message).toBe('The text holds half a character (a lone surrogate).');
  });

  it('D04 refuses half a character in a query option, too', () => {
    expect(() =>
      graphUrl(testRoot, 'hostPairs', 'a.example', {
        $filter: { kind: 'compare', field: 'linkKind', operator: 'eq', value: '\ud800' },
      }),
    ).toThrow(MsGraphError);
  });

  it('T07 keeps origin and number of segments for any id, gives the id back, or refuses it', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        if (refusal(id)) {
          // Refused is only what cannot stand in a path.
          return /^\.{0,2}$|\p{Cc}/u.test(id) || !id.isWellFormed();
        }
        const url = graphUrl(testRoot, 'hostReputation', id, { $select: ['score'] });
        const segments = url.pathname.split('/');
        expect(url.origin).toBe('https://graph.example');
        expect(segments.with(5, '{id}').join('/')).toBe(
          '/v1.0/security/threatIntelligence/hosts/{id}/reputation',
        );
        expect(decodeURIComponent(segments[5] ?? '')).toBe(id);
        expect([url.search, url.hash, url.username]).toStrictEqual(['?$select=score', '', '']);
        return true;
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('P24 refuses a URL of more than 2,000 characters before anything is sent', () => {
    const room = 2000 - `${below}/hosts//reputation`.length;
    expect(graphUrl(testRoot, 'hostReputation', 'a'.repeat(room), {}).href).toHaveLength(2000);
    const error = refusal('a'.repeat(room + 1));
    expect(error?.kind).toBe('refused');
    expect(error?.message).toBe('The request would be 2001 characters long; 2000 is the most that is sent.');
    // What counts is the encoded form.
    expect(refusal('/'.repeat(room - 10))?.kind).toBe('refused');
  });

  it('P24 refuses a long filter likewise', () => {
    expect(() =>
      graphUrl(testRoot, 'hostPairs', 'a.example', {
        $filter: { kind: 'in', field: 'parentHost/id', values: ['x', ...Array(400).fill('host.example')] },
      }),
    ).toThrow('characters long');
  });
});

describe('linkBelow', () => {
  it.each([
    `${below}/hosts/a.example/ports?$skip=100`,
    `${below}/hosts/a.example/ports?$skiptoken=abc%3D&x=https://elsewhere.example/`,
    'https://graph.example/v1.0/Security/threatintelligence/hosts/a.example/Ports?%24skip=1',
    'https://graph.example:443/v1.0/security/threatIntelligence/hosts/a.example/ports',
    `${below}/hosts('a.example')/ports`,
  ])('follows %s', (link) => {
    expect(linkBelow(testRoot, link)?.origin).toBe('https://graph.example');
    expect(linkBelow(testRoot, link)?.search).toBe(new URL(link).search);
  });

  it.each([
    ['another origin', 'https://elsewhere.example/v1.0/security/threatIntelligence/hosts/a'],
    ['a longer name', 'https://graph.example.elsewhere.example/v1.0/security/threatIntelligence/hosts/a'],
    ['another scheme', 'http://graph.example/v1.0/security/threatIntelligence/hosts/a'],
    ['another port', 'https://graph.example:8443/v1.0/security/threatIntelligence/hosts/a'],
    ['a user name', 'https://graph.example@elsewhere.example/v1.0/security/threatIntelligence/hosts/a'],
    ['a user name at home', 'https://me@graph.example/v1.0/security/threatIntelligence/hosts/a'],
    ['a password', 'https://:secret@graph.example/v1.0/security/threatIntelligence/hosts/a'],
    ['another version', 'https://graph.example/beta/security/threatIntelligence/hosts/a'],
    ['another API', 'https://graph.example/v1.0/me/messages'],
    ['the area alone', 'https://graph.example/v1.0/security/threatIntelligence'],
    ['a longer area', 'https://graph.example/v1.0/security/threatIntelligenceX/hosts'],
    ['steps up', `${below}/../../me/messages`],
    ['encoded steps up', `${below}/%2e%2e/%2E%2e/me/messages`],
    ['steps by backslash', `${below}/..\\..\\me/messages`],
    ['no origin', '/v1.0/security/threatIntelligence/hosts/a'],
    ['a relative origin', '//elsewhere.example/v1.0/security/threatIntelligence/hosts/a'],
    ['script', 'javascript:alert(1)'],
    ['no URL', 'next'],
    ['nothing', ''],
  ])('P18 does not follow a link to %s', (_, link) => {
    expect(linkBelow(testRoot, link)).toBe(null);
  });
});
