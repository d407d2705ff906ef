import type { Locator, Page } from 'playwright/test';
import { allowClipboard, putOnClipboard } from './support/clipboard';
import { expect, test } from './support/fixtures';
import { openPorts } from './support/portsGrid';

/** What is said of any name that sample data is made of. */
const sample =
  '“.example” is reserved for documentation (RFC 2606): outside sample data nothing is known of it.';

function field(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Search a host' });
}

/** The sentences below the field. */
function understood(page: Page): Locator {
  return page.getByRole('search').getByRole('status').first().getByRole('paragraph');
}

async function paste(page: Page, text: string): Promise<void> {
  await allowClipboard(page);
  await putOnClipboard(page, text);
  await field(page).focus();
  await page.keyboard.press('ControlOrMeta+V');
}

test.describe('the field', () => {
  test('has the focus on arrival, and Enter opens what was typed', async ({ page }) => {
    await page.goto('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('hxxps://www[.]shop[.]example/basket');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/hosts/www.shop.example/ports');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('www.shop.example');
  });

  test('is reached by / and Ctrl+K from a host page, and leads to the next host', async ({ page }) => {
    await openPorts(page, 'www.shop.example');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.type('203.0.113.80');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/hosts/203.0.113.80/ports');
    await page.getByRole('searchbox', { name: 'Filter ports' }).fill('a');
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Filter ports' })).toHaveValue('a/');
    await page.keyboard.press('Control+K');
    await expect(field(page)).toBeFocused();
  });

  test('is reached by / and Ctrl+K from an open drawer, which closes', async ({ page }) => {
    for (const key of ['/', 'Control+K']) {
      await openPorts(page, '203.0.113.80', 'open=banners%3A22-tcp');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press(key);
      await expect(field(page)).toBeFocused();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page).toHaveURL('/hosts/203.0.113.80/ports');
      await page.keyboard.type('quiet.example');
      await expect(field(page)).toHaveValue('quiet.example');
    }
  });

  test('Escape empties it', async ({ page }) => {
    await page.goto('/');
    await field(page).fill('10.1.2.3');
    await expect(understood(page)).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(understood(page)).toHaveCount(0);
  });
});

const documentation = (address: string, rfc: number) =>
  `${address} is a documentation address (RFC ${rfc}): outside sample data nothing is known of it.`;

/** What is typed, and the sentences that it is answered with before anything is sent. */
const inputs: readonly (readonly [text: string, ...sentences: string[]])[] = [
  ['https://secure.livechat.example/chat.js', 'secure.livechat.example, from a URL', sample],
  ['hxxps://secure[.]livechat[.]example/w.js?x=1', 'secure.livechat.example, from a URL, refanged', sample],
  ['hXXp[:]//www[.]shop(.)example', 'www.shop.example, from a URL, refanged', sample],
  ['secure(dot)livechat{.}example', 'secure.livechat.example, refanged', sample],
  ['secure\\.livechat\\.example', 'secure.livechat.example, refanged', sample],
  ['analyst@shop.example', 'shop.example, from an e-mail address', sample],
  ['analyst[at]shop[.]example', 'shop.example, from an e-mail address, refanged', sample],
  ['www.shop.example:8443', 'www.shop.example, port 8443 set aside', sample],
  [
    'ssh://root@203.0.113.80:2222/',
    '203.0.113.80, from a URL, user name removed, port 2222 set aside',
    documentation('203.0.113.80', 5737),
  ],
  ['www.shop.example.', 'www.shop.example, trailing dot removed', sample],
  ['WWW.Shop.EXAMPLE', 'www.shop.example, lower-cased', sample],
  ['b\u00fccher.example', 'xn--bcher-kva.example (bücher.example), converted to punycode', sample],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example (bücher.example)', sample],
  ['198[.]51[.]100[.]66', '198.51.100.66, refanged', documentation('198.51.100.66', 5737)],
  ['2001:db8::10', '2001:db8::10', documentation('2001:db8::10', 3849)],
  ['[2001:db8::10]:443', '2001:db8::10, port 443 set aside', documentation('2001:db8::10', 3849)],
  ['2001:DB8:0:0:0:0:0:10', '2001:db8::10, written in short form', documentation('2001:db8::10', 3849)],
  ['2001[:]db8[:][:]10', '2001:db8::10, refanged', documentation('2001:db8::10', 3849)],
  [
    '10.1.2.3',
    '10.1.2.3',
    '10.1.2.3 is a private address (RFC 1918): Defender Threat Intelligence sees the public internet only.',
  ],
  [
    '169.254.169.254',
    '169.254.169.254',
    '169.254.169.254 is a link-local address (RFC 3927): Defender Threat Intelligence sees the public internet only.',
  ],
  [
    '::1',
    '::1',
    '::1 is the loopback address (RFC 4291): Defender Threat Intelligence sees the public internet only.',
  ],
];

test('what it understood stands below the field before anything is sent', async ({ page }) => {
  await page.goto('/');
  for (const [text, ...sentences] of inputs) {
    await field(page).fill(text);
    await expect(understood(page), text).toHaveText(sentences);
  }
  await expect(page).toHaveURL('/');
});

/** Names that are not what they look like. */
const spoofs: readonly (readonly [text: string, ...sentences: string[]])[] = [
  [
    'h\u0430rbourbank.example',
    'xn--hrbourbank-zqi.example (h\u0430rbourbank.example), converted to punycode',
    '“h\u0430rbourbank” mixes Cyrillic and Latin letters; it can be taken for “harbourbank”.',
    sample,
  ],
  [
    'xn--hrbourbank-zqi.example',
    'xn--hrbourbank-zqi.example (h\u0430rbourbank.example)',
    '“h\u0430rbourbank” mixes Cyrillic and Latin letters; it can be taken for “harbourbank”.',
    sample,
  ],
  [
    '\u0455\u04bb\u043e\u0440.example',
    'xn--n1ae5d4v.example (\u0455\u04bb\u043e\u0440.example), converted to punycode',
    '“\u0455\u04bb\u043e\u0440” is written in Cyrillic letters; it can be taken for “shop”.',
    sample,
  ],
  [
    '\uff57\uff57\uff57.shop.example',
    'www.shop.example, “\uff57\uff57\uff57.shop.example” read as “www.shop.example”',
    sample,
  ],
  ['shop\u3002example', 'shop.example, “\u3002” (U+3002 IDEOGRAPHIC FULL STOP) read as a dot', sample],
  [
    'sh\u200bop.example',
    '“sh‹U+200B›op.example” holds a character that cannot be seen: U+200B ZERO WIDTH SPACE (character 3). Type the host without it.',
  ],
  [
    'shop\u202eelpmaxe.test',
    '“shop‹RLO›elpmaxe.test” holds a character that cannot be seen: U+202E RIGHT-TO-LEFT OVERRIDE (character 5). Type the host without it.',
  ],
];

test('T05 spoofed names are marked, in both forms, before they are searched for', async ({ page }) => {
  await page.goto('/');
  for (const [text, ...sentences] of spoofs) {
    await field(page).fill(text);
    await expect(understood(page), text).toHaveText(sentences);
  }
});

test('T05 the page of a spoofed name says so too', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('h\u0430rbourbank.example');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/hosts/xn--hrbourbank-zqi.example/ports');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'xn--hrbourbank-zqi.example shown as h\u0430rbourbank.example',
  );
  await expect(page.getByRole('main')).toContainText(
    '“h\u0430rbourbank” mixes Cyrillic and Latin letters; it can be taken for “harbourbank”.',
  );
});

/** Text that holds no host, and what is said of it. */
const refused: readonly (readonly [text: string, sentence: string])[] = [
  ['127.1', '“127.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.'],
  [
    '0x7f.1',
    '“0x7f.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
  ],
  [
    '017700000001',
    '“017700000001” is a number that some programs read as 127.0.0.1. Write the whole address.',
  ],
  ['2130706433', '“2130706433” is a number that some programs read as 127.0.0.1. Write the whole address.'],
  [
    '192.0.2.010',
    '“192.0.2.010” is ambiguous: some programs read “010” as an octal number, which would make it 192.0.2.8. Write it without leading zeros.',
  ],
];

const nonsense: readonly (readonly [text: string, sentence: string])[] = [
  ['hello', '“hello” has no dot: a host name ends in a domain, as in “server1.example”.'],
  ['not a host', '“not a host” is words, not a host.'],
  ['http://', 'No host in “http://”.'],
  ['javascript:alert(1)', 'No host in “javascript:alert(1)”.'],
  ['shop..example', '“shop..example” has two dots in a row.'],
  ['-bad.example', 'The label “-bad” begins with a hyphen.'],
  ['999.1.2.3', '“999.1.2.3” is no address: “999” is over 255.'],
  [
    '192.0.2.0/24',
    '“192.0.2.0/24” is a range of addresses, not a host. Search for an address in it, such as 192.0.2.0.',
  ],
  ['CVE-2026-12345', '“CVE-2026-12345” is the id of a vulnerability, not a host.'],
  ['%2e%2e', '“%2e%2e” holds percent-encoded characters. Write them as they are meant.'],
  ['http://shop.example:99999/', '“99999” is no port: ports are numbers from 0 to 65535.'],
];

async function expectRefused(page: Page, [text, sentence]: readonly [string, string]): Promise<void> {
  await field(page).fill(text);
  await page.keyboard.press('Enter');
  await expect(understood(page), text).toHaveText([sentence]);
  await expect(field(page), text).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveURL('/');
}

test('T06 abbreviated and octal addresses are refused with a sentence, not turned into others', async ({
  page,
}) => {
  await page.goto('/');
  for (const row of refused) await expectRefused(page, row);
});

test('nonsense is told what is wrong with it, and leads nowhere', async ({ page }) => {
  await page.goto('/');
  for (const row of nonsense) await expectRefused(page, row);
  await field(page).fill('www.shop.example');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
});

test.describe('a text with several hosts', () => {
  const advisory = [
    'Seen on Monday:',
    'hxxps://secure[.]livechat[.]test/w.js',
    '',
    'SECURE.LIVECHAT.TEST and 198[.]51[.]100[.]66',
    '127.1',
    '300.1.2.3',
  ].join('\r\n');

  test('is listed with every line accounted for, and one of them opens', async ({ page }) => {
    await page.goto('/');
    await paste(page, advisory);
    const choices = page.getByRole('region', { name: 'Hosts in the text' });
    await expect(choices.getByRole('status')).toHaveText(
      '2 hosts in 6 lines, 1 mentioned again, 3 not taken, 1 blank.',
    );
    await expect(choices.getByRole('listitem').getByRole('button')).toHaveText([
      'secure.livechat.testfrom a URL, refanged',
      '198.51.100.66a documentation address (RFC 5737), refanged',
    ]);
    await choices.getByText('The other 4, with the reason').click();
    await expect(choices.getByRole('group').getByRole('listitem')).toHaveText([
      'line 1 Seen on Monday:: No host in this line.',
      'line 4 SECURE.LIVECHAT.TEST: secure.livechat.test is already taken from line 2',
      'line 5 127.1: “127.1” is an abbreviated form that some programs read as 127.0.0.1.',
      'line 6 300.1.2.3: “300.1.2.3” is no address: “300” is over 255.',
    ]);
    await choices.getByRole('button', { name: '198.51.100.66' }).click();
    await expect(page).toHaveURL('/hosts/198.51.100.66/ports');
    await expect(field(page)).toHaveValue('');
    await expect(choices).toHaveCount(0);
  });

  test('can be pasted on a host page, and cleared', async ({ page }) => {
    await openPorts(page, 'www.shop.example');
    await paste(page, advisory);
    const choices = page.getByRole('region', { name: 'Hosts in the text' });
    await expect(choices).toBeVisible();
    await choices.getByRole('button', { name: 'Clear' }).click();
    await expect(choices).toHaveCount(0);
    await expect(page).toHaveURL('/hosts/www.shop.example/ports');
  });
});

test.describe('recent hosts', () => {
  const recent = (page: Page) => page.getByRole('region', { name: 'Recent hosts' });
  const home = (page: Page) => page.getByRole('link', { name: 'Hostscope' }).click();

  test('stand on the first page, the newest first, and survive a reload', async ({ page }) => {
    await openPorts(page, 'www.shop.example');
    await openPorts(page, '203.0.113.80');
    await home(page);
    const buttons = recent(page).getByRole('button');
    const names = ['203.0.113.80', 'www.shop.example', 'Clear', 'Do not remember hosts'];
    await expect(buttons).toHaveText(names);
    await page.reload();
    await expect(buttons).toHaveText(names);
    await buttons.filter({ hasText: 'www.shop.example' }).click();
    await expect(page).toHaveURL('/hosts/www.shop.example/ports');
    await home(page);
    await expect(buttons.first()).toHaveText('www.shop.example');
    await buttons.filter({ hasText: 'Clear' }).click();
    await expect(recent(page)).toHaveCount(0);
  });

  test('can be switched off, which forgets them, and on again', async ({ page }) => {
    await openPorts(page, 'www.shop.example');
    await home(page);
    await recent(page).getByRole('button', { name: 'Do not remember hosts' }).click();
    await expect(recent(page)).toHaveText('Recent hosts are not remembered.Remember hosts');
    await openPorts(page, '203.0.113.80');
    await home(page);
    await expect(recent(page)).toHaveText('Recent hosts are not remembered.Remember hosts');
    await recent(page).getByRole('button', { name: 'Remember hosts' }).click();
    await openPorts(page, '198.51.100.66');
    await home(page);
    await expect(recent(page)).toHaveText('Recent:198.51.100.66ClearDo not remember hosts');
  });
});

/** What is pasted, and what is said of it. */
const garbage: readonly (readonly [name: string, text: string, said: string])[] = [
  [
    'lines of dots and brackets',
    `${'[.]({<h.t:/\\@-'.repeat(40)}\n`.repeat(1_800),
    '1 host in 1,782 lines, 71,279 mentioned again.',
  ],
  ['one line of labels', 'a.'.repeat(500_000), 'The text is 1,000,000 characters long'],
  ['one line without a break', '('.repeat(1_000_000), 'The text is 1,000,000 characters long'],
  [
    'lines with one host each',
    Array.from({ length: 40_000 }, (_, line) => `h${line}.shop.example`).join('\n'),
    '10,000 hosts in 10,000 lines.',
  ],
];

test('T26 a megabyte of garbage leaves the page usable', async ({ page }) => {
  await page.goto('/');
  for (const [name, text, said] of garbage) {
    await paste(page, text);
    await expect(page.getByRole('search'), name).toContainText(said);
    await field(page).fill('www.shop.example');
    await expect(understood(page), name).toHaveText(['www.shop.example', sample]);
    await field(page).fill('');
  }
  await field(page).fill('www.shop.example');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/hosts/www.shop.example/ports');
});

test('the field says what is wrong in the same place on the host page', async ({ page }) => {
  await openPorts(page, 'www.shop.example');
  await field(page).fill('0x7f.1');
  await page.keyboard.press('Enter');
  await expect(understood(page)).toHaveText([
    '“0x7f.1” is an abbreviated form that some programs read as 127.0.0.1. Write the whole address.',
  ]);
  await expect(page).toHaveURL('/hosts/www.shop.example/ports');
});

test('a story of the demo opens on the page that tells it', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('button', { name: 'From a phishing mail to a fake sign-in page: open pairs of' })
    .click();
  await expect(page).toHaveURL(/\/hosts\/click\.mailtrack\.example\/pairs/);
  await expect(page.getByRole('tab', { name: /Chains/ })).toBeVisible();
});
