import { fixed } from './banners/release';
import { webServer } from './banners/webReleases';
import { freeCa, networks, registrars } from './inventedParties';
import type { Story } from './storySource';
import { certificate } from './wire/certificate';
import { hostname, ipAddress, reputation } from './wire/host';
import { port } from './wire/hostPort';
import { hostPairs } from './wire/hostPair';
import { lately } from './wire/sighting';

const crossing = '198.51.100.23';
const books = 'xn--bcher-kva.example'; // bücher.example
const six = '2001:db8:40::17';

/** Pairs that no DNS record explains: addresses and names mixed, IPv6, an IDN, and kinds of every sort. */
export function crossingStory(): Story {
  const subject = { commonName: books, organization: 'Bücher & Söhne', country: 'DE' };
  const booksCertificate = certificate({
    subject,
    alternateNames: [books, `www.${books}`],
    issuer: freeCa,
    issued: '2026-09-20',
    expires: '2026-12-19',
  });
  return {
    hosts: [
      ipAddress(crossing, ['2021-03-30', lately], networks.chatCloud),
      ipAddress('192.0.2.44', ['2022-09-09', lately], networks.campus),
      ipAddress(six, ['2024-01-01', lately], networks.six),
      ipAddress('2001:db8:40::18', ['2024-01-01', '2026-08-08'], networks.six),
      hostname(books, ['2011-11-11', lately], registrars.second, 'Bücher & Söhne'),
    ],
    reputations: [
      reputation(crossing, 'suspicious', 38, [
        ['Serves pages by address', 'low', 'Pages load from this address without a name.'],
      ]),
      reputation(six, 'unknown', 0),
      reputation(books, 'neutral', 2),
    ],
    ports: [
      port(crossing, 80, [[webServer('lighttpd', '1.4.69', '404 Not Found'), '2023-03-30', lately]]),
      port(six, 80, [[webServer('h2o', '2.2.6', '200 OK', 'It works'), '2024-01-02', lately]]),
      port(six, 443, [[webServer('h2o', '2.2.6', '200 OK', 'It works', 'https'), '2024-01-02', lately]]),
      port(
        books,
        443,
        [
          [
            fixed(
              'https',
              'HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<title>B\xc3\xbccher &amp; S\xc3\xb6hne</title>',
              ['nginx', '', 'Server'],
            ),
            '2019-04-04',
            lately,
          ],
        ],
        {
          certificates: [[booksCertificate, '2026-09-20', lately]],
        },
      ),
    ],
    pairs: hostPairs([
      [crossing, 'parcel.example', 'redirect', '2025-02-02', '2026-10-30'],
      [crossing, '192.0.2.44', 'script.src', '2024-07-07', lately],
      [crossing, six, 'iframe.src', '2024-05-15', '2025-12-01'],
      [crossing, books, 'a.href', '2023-05-23', lately],
      [crossing, crossing, 'parentPage', '2022-01-01', lately],
      ['www.cedarworks.example', crossing, 'script.src', '2026-11-02', '2026-11-05'],
      ['owa.brightmill.example', crossing, 'img.src', '2023-06-06', lately],
      ['2001:db8:40::18', crossing, 'xmlhttprequest', '2025-08-18', '2026-08-08'],
      [six, '192.0.2.44', 'link.href', '2025-01-19', lately],
      [six, books, 'topLevelRedirect', '2024-02-29', '2024-03-01'],
      [books, six, 'css.import', '2024-02-20', lately],
      [books, books, 'parentPage', '2012-02-02', lately],
      [books, `www.${books}`, 'redirect', '2014-01-08', lately],
      [books, 'fonts.typehouse.example', null, '2020-10-10', lately],
      [books, 'catalogue.example', '', '2020-10-10', lately],
      [books, 'covers.catalogue.example', 'unknown', '2020-10-10', lately],
      [books, 'reader.catalogue.example', 'speculationRules.prefetch', '2025-12-24', lately],
      [crossing, 'catalogue.example', null, '2024-11-30', '2026-01-15'],
      ['covers.catalogue.example', crossing, '', '2024-11-30', '2026-01-15'],
    ]),
  };
}
