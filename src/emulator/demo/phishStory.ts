import { fixed } from './banners/release';
import { ubuntuSsh } from './banners/remoteReleases';
import { http, moved, webServer } from './banners/webReleases';
import { freeCa, networks, paidCa, registrars } from './inventedParties';
import { hostsMaliciousNames, lookalikeName, recentlyRegistered } from './reputationRules';
import type { Story } from './storySource';
import { strangersCertificate } from './strangersCertificate';
import { certificate } from './wire/certificate';
import { hostname, ipAddress, reputation } from './wire/host';
import { port } from './wire/hostPort';
import type { PortSpec } from './wire/hostPort';
import { fanIn, fanOut, hostPairs } from './wire/hostPair';
import type { PairRow } from './wire/hostPair';
import { lately } from './wire/sighting';

const mailTrack = 'click.mailtrack.example';
const shortener = 'go.shrt.example';
const sorter = 'r.traffic-gate.test';
const secondGate = 'gate2.traffic-gate.test';
const fakeSignIn = 'login.harbourbank.test';
const bank = 'www.harbourbank.example';
const homograph = 'xn--hrbourbank-zqi.example'; // hаrbourbank.example, its first a is Cyrillic
const sorterAddress = '198.51.100.77';
const fakeAddress = '198.51.100.78';

const victims = [
  'webmail.cedarworks.example',
  'mail.lakeside-clinic.example',
  'owa.brightmill.example',
  'mail.tallowfield.example',
  'webmail.ferrycross.example',
  'mail.harbour-school.example',
];

/** A link in a phishing mail runs over four hosts to a fake sign-in page. */
export function phishStory(): Story {
  return {
    hosts: phishHosts(),
    reputations: [
      reputation(mailTrack, 'neutral', 21, [
        ['Redirects to malicious hosts', 'low', 'Some of the links that pass here end at malicious hosts.'],
      ]),
      reputation(shortener, 'suspicious', 46, [
        ['Open redirector', 'medium', 'Anyone can make links here, and some end at malicious hosts.'],
      ]),
      reputation(sorter, 'malicious', 91, [
        ['Traffic distribution', 'high', 'Sends visitors on by country, browser and time of day.'],
        ['Shared certificate', 'medium', 'Malicious hosts show the same self-signed certificate.'],
      ]),
      reputation(fakeSignIn, 'malicious', 100, [
        ['Credential phishing', 'high', 'A copy of a bank’s sign-in page.'],
        lookalikeName,
        recentlyRegistered,
      ]),
      reputation(homograph, 'malicious', 83, [lookalikeName]),
      reputation(bank, 'neutral', 0),
      reputation(sorterAddress, 'malicious', 81, [hostsMaliciousNames]),
      reputation(fakeAddress, 'malicious', 74, [hostsMaliciousNames]),
    ],
    ports: phishPorts(),
    pairs: hostPairs([...chain, ...decoys, ...ordinary]),
  };
}

// Every two neighbouring hops met between 3 and 9 May; the last window decides.
const chain: readonly PairRow[] = [
  ...fanIn(victims, mailTrack, 'a.href', '2026-05-02', '2026-05-12'),
  [mailTrack, shortener, 'redirect', '2026-05-02', '2026-05-11'],
  [shortener, sorter, 'redirect', '2026-05-03', '2026-05-10'],
  [sorter, fakeSignIn, 'topLevelRedirect', '2026-05-03', '2026-05-09'],
  [mailTrack, fakeSignIn, 'finalRedirect', '2026-05-03', '2026-05-09'],
  [shortener, fakeSignIn, 'finalRedirect', '2026-05-03', '2026-05-09'],
  [fakeSignIn, bank, 'img.src', '2026-05-01', '2026-05-09'],
  [fakeSignIn, bank, 'css.import', '2026-05-01', '2026-05-09'],
  [fakeSignIn, 'post.formdrop.test', 'xmlhttprequest', '2026-05-03', '2026-05-09'],
  [fakeSignIn, bank, 'redirect', '2026-05-03', '2026-05-09'],
];

// The gates send each other those whom they distrust; the older chain's hops never met.
const decoys: readonly PairRow[] = [
  [sorter, secondGate, 'redirect', '2026-05-04', '2026-06-20'],
  [secondGate, sorter, 'redirect', '2026-05-04', '2026-06-20'],
  [sorter, bank, 'redirect', '2026-05-03', '2026-06-28'],
  [secondGate, 'prize.lotterywin.test', 'topLevelRedirect', '2026-05-06', '2026-06-02'],
  [sorter, homograph, 'topLevelRedirect', '2026-06-11', '2026-06-19'],
  [shortener, 'old.landing.test', 'redirect', '2025-11-04', '2025-11-21'],
  ['old.landing.test', fakeSignIn, 'redirect', '2026-05-07', '2026-05-08'],
  [shortener, 'prize.lotterywin.test', 'finalRedirect', '2026-07-01', '2026-07-03'],
];

const ordinary: readonly PairRow[] = [
  ...fanOut(
    mailTrack,
    [
      'news.example',
      'parcel.example',
      'tickets.example',
      'www.toys.example',
      'www.garden.example',
      'events.example',
      'survey.example',
    ],
    'redirect',
    '2019-05-14',
    lately,
  ),
  ...fanOut(
    shortener,
    [
      'clips.social.example',
      'recipes.example',
      'maps.cartography.example',
      'events.example',
      'docs.handbook.example',
    ],
    'redirect',
    '2021-09-30',
    lately,
  ),
  ...fanIn(
    ['feed.social.example', 'boards.example', 'forum.example'],
    shortener,
    'a.href',
    '2021-10-02',
    lately,
  ),
  ['harbourbank.example', bank, 'redirect', '2015-03-12', lately],
  [bank, 'login.harbourbank.example', 'a.href', '2018-01-22', lately],
  ['login.harbourbank.example', bank, 'parentPage', '2018-01-22', lately],
  [bank, 'tags.analytics.example', 'script.src', '2018-06-02', lately],
];

function phishHosts() {
  return [
    hostname(mailTrack, ['2018-11-08', lately], registrars.second, 'Mailtrack Example BV'),
    hostname(shortener, ['2021-09-17', lately], registrars.first, 'Short Links Example'),
    hostname(sorter, ['2026-04-30', '2026-07-04'], registrars.cheap, 'REDACTED FOR PRIVACY'),
    hostname(secondGate, ['2026-05-04', '2026-07-04'], registrars.cheap, 'REDACTED FOR PRIVACY'),
    hostname(fakeSignIn, ['2026-04-29', '2026-05-09'], registrars.cheap, 'REDACTED FOR PRIVACY'),
    hostname(homograph, ['2026-06-09', '2026-06-20'], registrars.cheap, null),
    hostname(bank, ['2015-03-12', lately], registrars.first, 'Harbour Savings Bank'),
    hostname('login.harbourbank.example', ['2018-01-22', lately], registrars.first, 'Harbour Savings Bank'),
    ipAddress(sorterAddress, ['2025-12-01', lately], networks.backroom),
    ipAddress(fakeAddress, ['2025-12-01', lately], networks.backroom),
  ];
}

function phishPorts(): PortSpec[] {
  const tracked = certificate({
    subject: { commonName: '*.mailtrack.example', organization: 'Mailtrack Example BV', country: 'NL' },
    alternateNames: ['*.mailtrack.example'],
    issuer: paidCa,
    issued: '2025-10-01',
    expires: '2026-10-31',
    seenUntil: lately,
  });
  const tracker = http({ server: 'gunicorn/20.1.0', title: 'Mailtrack' }, ['gunicorn', '20.1.0', 'Server']);
  const ssh = ubuntuSsh('8.9p1', '3ubuntu0.10', '22.04');
  return [
    port(mailTrack, 80, [[moved('nginx', '1.18.0'), '2020-07-01', lately]]),
    port(mailTrack, 443, [[tracker, '2021-02-15', lately]], {
      certificates: [[tracked, '2025-10-03', lately]],
    }),
    port(shortener, 80, [[moved('nginx', '1.22.1'), '2021-09-17', lately]]),
    port(sorterAddress, 22, [[ssh, '2026-04-28', lately]]),
    ...sorterPorts(),
    ...signInPorts(),
  ];
}

function sorterPorts(): PortSpec[] {
  const onward = fixed(
    'http_raw',
    `HTTP/1.1 302 Found\r\nServer: openresty\r\nLocation: https://${fakeSignIn}/?s=7f\r\nCache-Control: no-store\r\n` +
      'Set-Cookie: _tds=7f31; Max-Age=600\r\nContent-Length: 0\r\n\r\n',
    ['openresty', '', 'Server'],
  );
  const empty = webServer('openresty', '', '404 Not Found');
  return [
    port(sorter, 80, [
      [onward, '2026-05-02', '2026-05-10'],
      [empty, '2026-05-09', '2026-07-04'],
    ]),
    port(sorterAddress, 80, [
      [onward, '2026-05-02', '2026-05-10'],
      [empty, '2026-05-09', lately],
    ]),
    port(sorterAddress, 443, [[onward, '2026-05-02', '2026-05-10']], {
      certificates: [[strangersCertificate(), '2026-04-30', '2026-07-04']],
    }),
  ];
}

function signInPorts(): PortSpec[] {
  const page = {
    server: 'Apache/2.4.52 (Ubuntu)',
    headers: ['X-Powered-By: PHP/8.1.2'],
    title: 'Harbour Savings Bank: sign in',
    body: '<form method="post" action="/go.php">',
    scan: 'https',
  };
  const copied = http(page, ['Apache', '2.4.52', 'Server'], ['PHP', '8.1.2', 'Framework']);
  const short = certificate({
    subject: { commonName: fakeSignIn },
    alternateNames: [fakeSignIn],
    issuer: freeCa,
    issued: '2026-04-29',
    expires: '2026-07-28',
    seenUntil: '2026-05-09',
  });
  return [
    port(fakeSignIn, 443, [[copied, '2026-04-30', '2026-05-09']], {
      certificates: [[short, '2026-04-29', '2026-05-09']],
    }),
    port(fakeAddress, 443, [[copied, '2026-04-30', '2026-05-09']], {
      certificates: [
        [strangersCertificate(), '2026-04-12', '2026-04-29'],
        [short, '2026-04-29', '2026-05-09'],
      ],
    }),
  ];
}
