import type { Page } from 'playwright/test';
import { allowClipboard, copiedText } from './support/clipboard';
import { expect, expectAccessible, test } from './support/fixtures';
import { gridRows, hostPath, openPorts, portsGrid } from './support/portsGrid';

interface TestFile {
  readonly name: string;
  readonly text: string;
}

function portRecord(host: string, port: number, banner: string, more: object = {}) {
  const seen = { firstSeenDateTime: '2026-05-01T10:00:00Z', lastSeenDateTime: '2026-05-07T11:30:00Z' };
  return {
    id: btoa(`${host}$$${port}`),
    port,
    protocol: 'tcp',
    status: 'open',
    ...seen,
    lastScanDateTime: '2026-05-07T11:30:00Z',
    timesObserved: 12,
    banners: [{ banner, ...seen, scanProtocol: 'http_raw', timesObserved: 12 }],
    services: [],
    host: { id: host },
    ...more,
  };
}

function file(name: string, content: object): TestFile {
  return { name, text: JSON.stringify(content) };
}

const office = file('office.json', {
  name: 'Scan of the office',
  hosts: [
    { '@odata.type': '#microsoft.graph.security.ipAddress', id: '192.0.2.18', countryOrRegion: 'Finland' },
  ],
  hostPorts: [
    portRecord('192.0.2.18', 22, 'SSH-2.0-OpenSSH_9.6\r\n'),
    portRecord('192.0.2.18', 8443, 'HTTP/1.1 200 OK\r\nServer: office\r\n\r\n'),
    portRecord('printer.office.test', 9100, 'ready\r\n'),
  ],
  hostPairs: [
    {
      id: 'cGFpcg==',
      linkKind: 'redirect',
      parentHost: { id: 'printer.office.test' },
      childHost: { id: 'help.office.test' },
    },
  ],
});

const branch = file('branch.json', { hostPorts: [portRecord('198.51.100.9', 23, 'login: ')] });

const sign = (page: Page) => page.getByRole('banner');
const failure = (page: Page) => page.getByRole('main').getByRole('alert');
const hosts = (page: Page) => page.getByRole('region', { name: /^In / }).getByRole('listitem');

async function pick(page: Page, ...files: readonly TestFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a data set' }).click();
  const payloads = files.map(({ name, text }) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  }));
  await (await chooser).setFiles(payloads);
}

/** Drops files on an element, as the browser does it: first it says that they hover. */
async function drop(page: Page, target: string, ...files: readonly TestFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, text } of dropped) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent(target, 'dragover', { dataTransfer });
  await expect(page.getByText('Drop to open as a data set. Nothing leaves this browser.')).toBeVisible();
  await page.dispatchEvent(target, 'drop', { dataTransfer });
  await expect(page.getByText('Drop to open as a data set.')).toHaveCount(0);
}

test.describe('a data set', () => {
  test('is opened with the picker: its name, its counts, its hosts', async ({ page }) => {
    await page.goto('/');
    await expect(sign(page)).toContainText('Demo data');
    await pick(page, office);
    await expect(sign(page)).toContainText('Data set: Scan of the office');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['In Scan of the office']);
    await expect(page.getByText('1 hosts, 3 hostPorts, 1 hostPairs.')).toBeVisible();
    await expect(hosts(page)).toHaveText([
      '192.0.2.182 ports',
      'printer.office.test1 port, 1 pair',
      'help.office.test1 pair',
    ]);
    await page.getByRole('searchbox', { name: 'Find a host in this data set' }).fill('PRINT');
    await expect(hosts(page)).toHaveText(['printer.office.test1 port, 1 pair']);
    await expect(page.getByText('1 of 3 hosts listed')).toBeVisible();
  });

  test('is opened by dropping it anywhere, and its hosts are searched for like others', async ({ page }) => {
    await page.goto('/');
    await drop(page, 'main', office);
    await expect(sign(page)).toContainText('Data set: Scan of the office');
    await page.getByRole('textbox', { name: 'Search a host' }).fill('hxxp://192[.]0[.]2[.]18:8443/');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(hostPath('192.0.2.18', 'data=Scan+of+the+office'));
    await expect
      .poll(() => gridRows(page))
      .toMatchObject([
        { Port: '22', Service: 'ssh', 'Newest banner': 'SSH-2.0-OpenSSH_9.6', Observed: '12' },
        { Port: '8443', 'Newest banner': 'HTTP/1.1 200 OK ↵ Server: office' },
      ]);
    await expect(page.getByRole('region', { name: 'Host', exact: true })).toContainText('Finland');
  });

  test('holds nothing of the demo, and the demo nothing of it', async ({ page }) => {
    await page.goto('/');
    await pick(page, office);
    await hosts(page).getByRole('button', { name: '192.0.2.18' }).click();
    await expect(portsGrid(page)).toBeVisible();
    await page.getByRole('textbox', { name: 'Search a host' }).fill('www.shop.example');
    await page.keyboard.press('Enter');
    await expect(page.getByText('No record: this host was never seen.')).toBeVisible();
    await page.getByRole('button', { name: 'Back to the demo' }).click();
    await expect(sign(page)).toContainText('Demo data');
    await openPorts(page, 'www.shop.example');
    await page.getByRole('textbox', { name: 'Search a host' }).fill('printer.office.test');
    await page.keyboard.press('Enter');
    await expect(page.getByText('No record: this host was never seen.')).toBeVisible();
  });

  test('T25 asks for nothing until a host is chosen, wherever it was dropped', async ({ page }) => {
    await openPorts(page, 'www.shop.example', 'open=banners%3A443-tcp');
    await drop(page, 'body', office);
    await expect(sign(page)).toContainText('Data set: Scan of the office');
    await expect(page).toHaveURL('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hostscope');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Recent hosts' })).not.toContainText('192.0.2.18');
    await hosts(page).getByRole('button', { name: '192.0.2.18' }).click();
    await expect(page).toHaveURL(hostPath('192.0.2.18', 'data=Scan+of+the+office'));
  });

  test('several open together, one after the other or at once', async ({ page }) => {
    await page.goto('/');
    await pick(page, office, branch);
    await expect(sign(page)).toContainText('Data set: Scan of the office + branch');
    await expect(page.getByText('1 hosts, 4 hostPorts, 1 hostPairs.')).toBeVisible();
    await expect(hosts(page)).toHaveCount(4);
    const third = file('third.json', { hosts: [{ id: 'mail.office.test' }] });
    await drop(page, 'body', third);
    await expect(sign(page)).toContainText('Data set: Scan of the office + branch + third');
    await expect(hosts(page)).toHaveCount(5);
    await hosts(page).getByRole('button', { name: '198.51.100.9' }).click();
    await expect.poll(() => gridRows(page)).toMatchObject([{ Port: '23', Service: 'telnet' }]);
  });

  test('opened again takes the place of what it held before', async ({ page }) => {
    await page.goto('/');
    await pick(page, branch);
    await expect(page.getByText('1 hostPorts.')).toBeVisible();
    const mended = file('branch.json', {
      hostPorts: [portRecord('198.51.100.9', 23, 'login: '), portRecord('198.51.100.9', 80, '')],
    });
    await pick(page, mended);
    await expect(page.getByText('2 hostPorts.')).toBeVisible();
    await expect(sign(page)).toContainText('Data set: branch');
  });

  test('is forgotten with the page, and a link to it says on which data set it was made', async ({
    page,
  }) => {
    await page.goto('/');
    await pick(page, office);
    await hosts(page).getByRole('button', { name: '192.0.2.18' }).click();
    await expect(portsGrid(page)).toBeVisible();
    await page.reload();
    await expect(sign(page)).toContainText('Demo data');
    const notice = page.getByRole('main').getByText('This link was made on the data set');
    await expect(notice).toHaveText(
      'This link was made on the data set Scan of the office, which is not open (a data set is forgotten when the page is reloaded); open or drop it to see the same. What you see is demo data.',
    );
    await drop(page, 'body', office);
    await expect(sign(page)).toContainText('Data set: Scan of the office');
    await expect(notice).toHaveCount(0);
    await expect.poll(() => gridRows(page)).toHaveLength(2);
  });

  test('T27 leaves nothing behind in the browser', async ({ page }) => {
    await page.goto('/');
    await pick(page, office);
    await hosts(page).getByRole('button', { name: 'printer.office.test' }).click();
    await expect(portsGrid(page)).toBeVisible();
    await page.getByRole('button', { name: 'Back to the demo' }).click();
    await page.goto('/');
    await page.getByRole('button', { name: 'Do not remember hosts' }).click();
    const kept = await page.evaluate(async () =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        await indexedDB.databases(),
        await caches.keys(),
      ]),
    );
    expect(kept).not.toMatch(/office|192\.0\.2\.18|OpenSSH/);
  });
});

test('T04 T03 what a file says of itself and of its records cannot hide anything', async ({ page }) => {
  await allowClipboard(page);
  const sha1 = 'aa\u001b[31m\u202ebb';
  const hostile = file('evil\u202enosj.json', {
    name: 'Scan\u202e of \u0007 <b>bold</b>',
    hostPorts: [
      portRecord('a.example', 443, '', {
        mostRecentSslCertificate: { sha1, subject: { commonName: 'a.example', alternateNames: [] } },
      }),
    ],
  });
  await page.goto('/');
  await pick(page, hostile);
  await expect(sign(page)).toContainText('Data set: Scan‹RLO› of \\x07 <b>bold</b>');
  await hosts(page).getByRole('button').click();
  await expect(portsGrid(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText('This link was made on the data set')).toContainText(
    'Scan‹RLO› of \\x07 <b>bold</b>,',
  );
  await drop(page, 'body', hostile);
  await page.getByRole('gridcell', { name: 'a.example', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('aa\\x1b[31m‹RLO›bb');
  await page.getByRole('button', { name: 'Copy SHA-1' }).click();
  await expect.poll(() => copiedText(page)).toBe('aa[31mbb');
});

const collections =
  'hosts, hostPorts, hostPairs, hostComponents, hostSslCertificates, sslCertificates, hostCookies, hostTrackers, passiveDnsRecords, subdomains, whoisRecords';

type BadFile = readonly [what: string, text: string, problem: string];

const badRecords: readonly BadFile[] = [
  [
    'a member',
    JSON.stringify({
      hostPorts: [portRecord('a.example', 22, ''), { ...portRecord('a.example', 23, ''), port: 70_000 }],
    }),
    'hostPorts[1].port: expected an integer from 0 to 65535, found number 70000',
  ],
  ['a broken file', '{\n  "hosts": [ { "id": }\n', 'not valid JSON at line 2, column 22: expected a value'],
  ['an unknown collection', '{"host":[]}', `host: no such collection; the names are ${collections}`],
  ['an empty file', ' \n', 'the file is empty'],
  ['a page of HTML', '<!doctype html><p>hello', 'the file is HTML or XML, not JSON'],
  ['an answer of Graph', '{"value":[]}', 'this is an answer of Graph; '],
  ['recorded requests', '{"log":{}}', 'this is a HAR file (recorded requests), not a data set'],
];

const poison: readonly BadFile[] = [
  [
    'a prototype',
    '{"hosts":[{"id":"a.example","__proto__":{"polluted":true}}]}',
    'hosts[0].__proto__: this member name is refused',
  ],
  [
    'a constructor deep inside',
    '{"hosts":[{"id":"a.example","x":[{"constructor":{"prototype":{"polluted":true}}}]}]}',
    'hosts[0].x[0].constructor: this member name is refused',
  ],
];

const bombs: readonly BadFile[] = [
  [
    'a hundred thousand levels',
    `{"hosts":${'['.repeat(100_000)}`,
    'refused at line 1, column 73: nested more than 64 levels deep',
  ],
  [
    'a million items and more',
    `{"hosts":[${'0,'.repeat(1_000_001)}0]}`,
    'refused at line 1, column 2000010: more than 1,000,000 items in a list',
  ],
  ['an archive', 'PK\u0003\u0004 and so on', 'the file is an archive or compressed; unpack it first'],
];

test.describe('a bad file', () => {
  const kinds: readonly (readonly [title: string, files: readonly BadFile[]])[] = [
    ['is refused in words', badRecords],
    ['T23 that reaches for the prototype is refused', poison],
    ['T24 made to hold up the page is refused', bombs],
  ];

  for (const [title, files] of kinds) {
    test(`${title}, and what was open stays open`, async ({ page }) => {
      await page.goto('/');
      await pick(page, branch);
      await expect(sign(page)).toContainText('Data set: branch');
      for (const [what, text, problem] of files) {
        await drop(page, 'body', office, { name: 'bad.json', text });
        await expect(failure(page), what).toContainText(`bad.json: ${problem}`);
        await expect(failure(page)).toContainText('What was open stays open.');
        await expect(sign(page)).toContainText('Data set: branch');
        await expect(hosts(page)).toHaveText(['198.51.100.91 port']);
        expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
        await failure(page).getByRole('button', { name: 'Close' }).click();
        await expect(failure(page)).toHaveCount(0);
      }
    });
  }

  test('dropped on a host page says so there, and the page stays', async ({ page }) => {
    await openPorts(page, 'www.shop.example');
    await drop(page, 'body', { name: 'bad.json', text: '[]' });
    await expect(failure(page)).toContainText('bad.json: expected an object, found an array');
    await expect(page).toHaveURL(hostPath('www.shop.example'));
    await expect(portsGrid(page)).toBeVisible();
    await expectAccessible(page);
  });

  test('is forgotten when a good one is opened', async ({ page }) => {
    await page.goto('/');
    await pick(page, { name: 'bad.json', text: '' });
    await expect(failure(page)).toContainText('bad.json: the file is empty');
    await pick(page, branch);
    await expect(sign(page)).toContainText('Data set: branch');
    await expect(failure(page)).toHaveCount(0);
  });
});

test.describe('T24 a file over five megabytes', () => {
  const megabyte = 'x'.repeat(1_000_000);

  test('is read by a worker, away from the page', async ({ page }) => {
    // The demo, from which all this starts, has its own.
    const isReader = (url: string) => /\/assets\/dataSet\.worker-[^/]*\.js$/.test(url);
    let readers = 0;
    page.on('worker', (worker) => {
      if (isReader(worker.url())) readers += 1;
    });
    const large = file('large.json', {
      hostPorts: Array.from({ length: 6 }, (_, index) => portRecord('198.51.100.9', 8000 + index, megabyte)),
    });
    await page.goto('/');
    await pick(page, branch);
    await expect(page.getByText('1 hostPorts.')).toBeVisible();
    expect(readers).toBe(0);
    await drop(page, 'body', large);
    await expect(page.getByText('7 hostPorts.')).toBeVisible();
    expect(readers).toBe(1);
    await expect.poll(() => page.workers().filter((worker) => isReader(worker.url()))).toEqual([]);
    await hosts(page).getByRole('button', { name: '198.51.100.9' }).click();
    await expect
      .poll(async () => (await gridRows(page)).map(({ Port }) => Port))
      .toEqual(['23', '8000', '8001', '8002', '8003', '8004', '8005']);
  });

  test('is refused there in the same words', async ({ page }) => {
    const large: readonly (readonly [string, string])[] = [
      [`{"hosts":[{"id":"${megabyte.repeat(5)}"},${'['.repeat(100_000)}`, 'nested more than 64 levels deep'],
      [
        `{"hosts":[{"id":"${megabyte.repeat(5)}","__proto__":1}]}`,
        'hosts[0].__proto__: this member name is refused',
      ],
      [`{"hosts":[${'[],'.repeat(2_000_000)}0]}`, 'more than 1,000,000 items in a list'],
    ];
    await page.goto('/');
    for (const [text, problem] of large) {
      await drop(page, 'body', { name: 'bomb.json', text });
      await expect(failure(page)).toContainText('bomb.json: ');
      await expect(failure(page)).toContainText(problem);
      await expect(sign(page)).toContainText('Demo data');
      await failure(page).getByRole('button', { name: 'Close' }).click();
    }
  });
});
