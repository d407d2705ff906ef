import { mysql } from './banners/dataReleases';
import { postfix } from './banners/mailReleases';
import { debianSsh } from './banners/remoteReleases';
import { http, moved, tlsHello, webServer } from './banners/webReleases';
import { networks, paidCa, registrars } from './inventedParties';
import type { Story } from './storySource';
import { certificate, inTurn, yearlyCertificates } from './wire/certificate';
import { hostname, ipAddress, reputation } from './wire/host';
import { fanIn, fanOut, hostPairs } from './wire/hostPair';
import type { PairRow } from './wire/hostPair';
import { port, silentPort } from './wire/hostPort';
import type { PortSpec } from './wire/hostPort';
import { lately } from './wire/sighting';

const shop = 'www.shop.example';
const checkout = 'checkout.shop.example';
const shopAddress = '203.0.113.20';
const chat = 'secure.livechat.example';
const chatAddress = '198.51.100.10';

/** A shop as it always was: its servers, its suppliers, the sites that link to it. */
export function shopStory(): Story {
  return {
    hosts: [
      ...[shop, 'shop.example', checkout].map((id) =>
        hostname(id, ['2017-04-03', lately], registrars.first, 'Lantern & Loom Retail'),
      ),
      ipAddress(shopAddress, ['2016-12-02', lately], networks.harbour),
      ...[chat, 'cdn.livechat.example'].map((id) =>
        hostname(id, ['2014-10-22', lately], registrars.second, 'Livechat Example AS'),
      ),
      ipAddress(chatAddress, ['2018-07-09', lately], networks.chatCloud),
    ],
    reputations: [
      reputation(shop, 'neutral', 8, [['Popular site', 'low', 'Many other sites link to this host.']]),
      reputation(shopAddress, 'neutral', 0),
      reputation(checkout, 'unknown', 0),
      reputation(chat, 'neutral', 0),
    ],
    ports: [...webPorts(shop), ...webPorts(shopAddress), ...serverPorts(), ...chatPorts()],
    pairs: hostPairs([...shopPairs, ...checkoutPairs, ...visitors]),
  };
}

const shopPairs: readonly PairRow[] = [
  [shop, shop, 'parentPage', '2017-04-03', lately],
  [shop, checkout, 'a.href', '2019-08-20', lately],
  [shop, chat, 'script.src', '2023-02-07', lately],
  [shop, 'cdn.livechat.example', 'img.src', '2023-02-07', lately],
  [shop, 'cdn.livechat.example', 'css.import', '2023-02-07', lately],
  [shop, 'widget.oldchat.example', 'script.src', '2019-01-15', '2023-02-06'],
  [shop, 'tags.analytics.example', 'script.src', '2018-05-25', lately],
  [shop, 'beacon.analytics.example', 'xmlhttprequest', '2018-05-25', lately],
  [shop, 'fonts.typehouse.example', 'css.import', '2017-11-02', lately],
  [shop, 'files.typehouse.example', 'link.href', '2017-11-02', lately],
  [shop, 'img.shop.example', 'img.src', '2017-04-03', lately],
  [shop, 'api.shop.example', 'xmlhttprequest', '2020-02-11', lately],
  [shop, 'maps.cartography.example', 'iframe.src', '2018-09-01', lately],
  [shop, 'video.player.example', 'iframe.src', '2021-12-05', '2025-07-19'],
  [shop, 'ads.banner-exchange.example', 'script.src', '2017-04-10', '2019-05-02'],
  [shop, 'parcel.example', 'a.href', '2018-02-20', lately],
  [shop, 'reviews.example', 'script.src', '2022-06-14', lately],
  ...fanOut(
    shop,
    ['feed.social.example', 'clips.social.example', 'boards.example'],
    'a.href',
    '2018-03-01',
    lately,
  ),
];

const checkoutPairs: readonly PairRow[] = [
  [checkout, shop, 'a.href', '2019-08-20', lately],
  [checkout, chat, 'script.src', '2023-02-07', lately],
  [checkout, 'tags.analytics.example', 'script.src', '2019-08-20', '2026-03-30'],
  [checkout, 'pay.payframe.example', 'iframe.src', '2019-08-20', lately],
  [checkout, 'api.payframe.example', 'xmlhttprequest', '2019-08-20', lately],
  [checkout, 'js.payframe.example', 'script.src', '2019-08-20', lately],
];

const visitors: readonly PairRow[] = [
  ['shop.example', shop, 'redirect', '2017-04-03', lately],
  ['shop.example', shop, 'finalRedirect', '2017-04-03', lately],
  ['click.mailtrack.example', shop, 'redirect', '2020-10-30', lately],
  ...fanIn(
    ['search.example', 'prices.example', 'news.example', 'coupons.example'],
    shop,
    'a.href',
    '2018-01-09',
    lately,
  ),
  ...fanIn(
    ['www.toys.example', 'tickets.example', 'www.garden.example'],
    chat,
    'script.src',
    '2022-04-18',
    lately,
  ),
];

function webPorts(host: string): PortSpec[] {
  const owner = { commonName: shop, organization: 'Lantern & Loom Retail', country: 'NL' };
  const spec = { subject: owner, alternateNames: [shop, 'shop.example', checkout], issuer: paidCa };
  return [
    port(host, 80, [
      [moved('nginx', '1.14.2'), '2019-08-20', '2022-03-02'],
      [moved('nginx', '1.22.1'), '2022-03-01', lately],
    ]),
    port(
      host,
      443,
      [
        [tlsHello(), '2019-08-20', lately],
        [shopPage('1.14.2'), '2019-08-20', '2022-03-02'],
        [shopPage('1.22.1'), '2022-03-01', '2025-05-11'],
        [shopPage('1.26.2'), '2025-05-10', lately],
      ],
      { certificates: inTurn(yearlyCertificates(spec, [2022, 2023, 2024, 2025, 2026])) },
    ),
  ];
}

function shopPage(version: string) {
  const headers = [
    'Set-Cookie: basket=4f1c; Path=/; Secure; HttpOnly',
    'Strict-Transport-Security: max-age=31536000',
  ];
  const page = { server: `nginx/${version}`, headers, title: 'Lantern &amp; Loom', scan: 'https' };
  return http(page, ['nginx', version, 'Server'], ['Shopcart', '', 'Framework']);
}

function serverPorts(): PortSpec[] {
  return [
    port(shopAddress, 22, [
      [debianSsh('7.9p1', '10+deb10u2', '10'), '2019-08-21', '2022-03-03'],
      [debianSsh('9.2p1', '2+deb12u3', '12'), '2023-08-19', lately],
    ]),
    port(shopAddress, 25, [[postfix('Debian/GNU', 'Debian'), '2019-08-22', lately]]),
    port(shopAddress, 3306, [[mysql('5.7.33-log', 'MySQL', '5.7.33'), '2020-01-07', '2020-01-31']], {
      status: 'filtered',
    }),
    silentPort(shopAddress, 8443, ['2021-04-02', '2024-12-13'], { status: 'closed' }),
  ];
}

function chatPorts(): PortSpec[] {
  const subject = { commonName: 'livechat.example', organization: 'Livechat Example AS', country: 'CA' };
  const spec = { subject, alternateNames: ['livechat.example', '*.livechat.example'], issuer: paidCa };
  const old = certificate({ ...spec, issued: '2025-06-30', expires: '2026-07-30' });
  const current = certificate({ ...spec, issued: '2026-07-01', expires: '2027-07-31' });
  const widget = webServer('Caddy', '', '200 OK', 'Chat widget', 'https');
  return [chat, chatAddress].map((host) =>
    port(host, 443, [[widget, '2023-01-20', lately]], {
      certificates: [
        [old, '2025-07-01', '2026-07-02'],
        [current, '2026-07-02', lately],
      ],
    }),
  );
}
