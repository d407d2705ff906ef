import { describe, expect, test } from 'vitest';
import { parseHostInput } from './parseHostInput';
import { said } from './sampleWords';

describe('T06 nothing is quietly turned into an address', () => {
  test.each([
    [
      '127.1',
      '“127.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
    ],
    [
      '0x7f.1',
      '“0x7f.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
    ],
    [
      '0X7F.0.0.1',
      '“0X7F.0.0.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
    ],
    ['2130706433', '“2130706433” is a number that some programs read as 127.0.0.1. Write the whole address.'],
    ['0x7f000001', '“0x7f000001” is a number that some programs read as 127.0.0.1. Write the whole address.'],
    [
      '017700000001',
      '“017700000001” is a number that some programs read as 127.0.0.1. Write the whole address.',
    ],
    ['0', '“0” is a number that some programs read as 0.0.0.0. Write the whole address.'],
    [
      '127.0.1',
      '“127.0.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
    ],
    [
      'http://127.1:80/',
      '“127.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
    ],
    [
      '192.0.2.010',
      '“192.0.2.010” is ambiguous: some programs read “010” as an octal number, which would make it 192.0.2.8. Write it without leading zeros.',
    ],
    [
      '192.0.2.08',
      '“192.0.2.08” is ambiguous: some programs read “08” as an octal number. Write it without leading zeros.',
    ],
    ['256.0.2.1', '“256.0.2.1” is no address: “256” is over 255.'],
    ['192.0.2.1000', '“192.0.2.1000” is no address: “1000” is over 255.'],
    ['1.2.3.4.5', '“1.2.3.4.5” is no address: an IPv4 address has four numbers from 0 to 255.'],
    ['99999999999', '“99999999999” is no address: an IPv4 address has four numbers from 0 to 255.'],
    ['shop.123', '“shop.123” is no host name: its last part, “123”, is a number.'],
    ['shop.0x1', '“shop.0x1” is no host name: its last part, “0x1”, is a number.'],
    [
      '１２７.０.０.１',
      '“１２７.０.０.１” is written with characters that some programs read as 127.0.0.1. Write it in plain digits and dots.',
    ],
    [
      '①②⑦.0.0.1',
      '“①②⑦.0.0.1” is written with characters that some programs read as 127.0.0.1. Write it in plain digits and dots.',
    ],
    [
      '127。0。0。1',
      '“127。0。0。1” is written with characters that some programs read as 127.0.0.1. Write it in plain digits and dots.',
    ],
    [
      'fe80::1%eth0',
      '“fe80::1%eth0” has a zone id (after “%”), which means something on one machine only. Leave out the zone id.',
    ],
    [
      '[fe80::1%25eth0]',
      '“fe80::1%25eth0” has a zone id (after “%”), which means something on one machine only. Leave out the zone id.',
    ],
    [
      '::ffff:0x7f.0.0.1',
      '“::ffff:0x7f.0.0.1” is no IPv6 address, and has too many colons for anything else.',
    ],
    [
      '::ffff:127.0.0.01',
      '“::ffff:127.0.0.01” is no IPv6 address, and has too many colons for anything else.',
    ],
    ['::ffff:127.1', '“::ffff:127.1” is no IPv6 address, and has too many colons for anything else.'],
    ['1::2::3', '“1::2::3” is no IPv6 address, and has too many colons for anything else.'],
    ['2001:db8::12345', '“2001:db8::12345” is no IPv6 address, and has too many colons for anything else.'],
    ['a%62.example', '“a%62.example” holds percent-encoded characters. Write them as they are meant.'],
    ['http://127%2e0.0.1/', '“127%2e0.0.1” holds percent-encoded characters. Write them as they are meant.'],
  ])('%j', (text, expected) => {
    expect(said(parseHostInput(text))).toBe(expected);
  });
});
