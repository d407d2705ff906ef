import { expect, test } from 'vitest';
import { readHost } from './readHost';

test.each([
  ['click[.]mailtrack[.]example', { hostId: 'click.mailtrack.example' }],
  [' https://WWW.shop.example/path ', { hostId: 'www.shop.example' }],
  ['', { sentence: 'Type a host name or an IP address.' }],
  ['not a host', { sentence: '“not a host” is words, not a host.' }],
  ['a.example\nb.example', { sentence: 'The text has several lines. Search for one host at a time.' }],
])('%j is read as the search field reads it', async (text, read) => {
  expect(await readHost(text)).toEqual(read);
});
