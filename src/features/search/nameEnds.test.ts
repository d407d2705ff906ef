import { describe, expect, test } from 'vitest';
import { parseHostInput } from './parseHostInput';
import { publicOnly } from './sampleWords';

describe('the ends of names', () => {
  test.each<[name: string, registrable: string | null, warnings: string[]]>([
    ['www.shop.co.uk', 'shop.co.uk', []],
    // A customer of a provider whose suffix is in the list's private section is another party than the provider.
    ['login.someone.github.io', 'someone.github.io', []],
    ['github.io', null, ['“github.io” is a public suffix: hosts have names below it.']],
    ['co.uk', null, ['“co.uk” is a public suffix: hosts have names below it.']],
    ['shop.exmaple', 'shop.exmaple', ['“.exmaple” is not a known public suffix.']],
    ['index.html', 'index.html', ['“.html” is not a known public suffix.']],
    [
      'printer.local',
      'printer.local',
      [`“.local” is for names on one local network (RFC 6762): ${publicOnly}`],
    ],
    [
      'db.corp.internal',
      'corp.internal',
      [`“.internal” is reserved for private networks (ICANN): ${publicOnly}`],
    ],
    ['a.localhost', 'a.localhost', [`“.localhost” means the machine itself (RFC 6761): ${publicOnly}`]],
    ['nas.home.arpa', 'nas.home.arpa', [`“.home.arpa” is for home networks (RFC 8375): ${publicOnly}`]],
    [
      'hidden.onion',
      'hidden.onion',
      ['“.onion” is for Tor services (RFC 7686), which are not in DNS: Graph will hardly know it.'],
    ],
  ])('%s', (name, registrableDomain, warnings) => {
    expect(parseHostInput(name)).toEqual({
      kind: 'host',
      host: {
        hostId: name,
        display: name,
        hostKind: 'hostname',
        changes: [],
        warnings,
        notes: [],
        addressRange: null,
        registrableDomain,
      },
    });
  });
});
