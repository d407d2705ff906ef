import { miningPool, openSocks } from './banners/netReleases';
import { openShell, ssh, ubuntuSsh } from './banners/remoteReleases';
import { http, openProxy, tlsHello, webServer } from './banners/webReleases';
import { networks, paidCa, registrars } from './inventedParties';
import { selfSigned } from './reputationRules';
import type { Story } from './storySource';
import { certificate, inTurn, yearlyCertificates } from './wire/certificate';
import { hostname, ipAddress, reputation } from './wire/host';
import { hostPairs } from './wire/hostPair';
import { port, silentPort } from './wire/hostPort';
import type { PortSpec } from './wire/hostPort';
import { lately } from './wire/sighting';

const taken = '203.0.113.80';
const name = 'files.oldmill.example';

// The old owner's last day, the night of the takeover, and the days in which the new one settled in.
const before = '2026-06-20';
const takeover = '2026-06-21';
const after = '2026-06-22';

/** An address changes hands overnight: another SSH, another web server, and ports that were not there. */
export function takeoverStory(): Story {
  return {
    hosts: [
      ipAddress(taken, ['2019-02-11', lately], networks.oldmill),
      hostname(name, ['2019-02-14', lately], registrars.second, 'Old Mill Press'),
      hostname('www.oldmill.example', ['2012-07-01', lately], registrars.second, 'Old Mill Press'),
    ],
    reputations: [
      reputation(taken, 'suspicious', 67, [
        ['Open proxy', 'medium', 'Anyone can send traffic on through this address.'],
        ['Mining proxy', 'medium', 'A port answers as a mining pool does.'],
        selfSigned,
        ['Telnet open', 'low', 'Telnet carries passwords in clear text.'],
      ]),
      reputation(name, 'neutral', 14),
    ],
    ports: [...oldPorts(), ...newPorts()],
    pairs: hostPairs([
      ['www.oldmill.example', name, 'a.href', '2019-03-01', lately],
      ['www.oldmill.example', name, 'img.src', '2019-03-01', before],
      [name, 'fonts.typehouse.example', 'css.import', '2019-03-01', before],
      [name, 'xmr.minepool.test', 'xmlhttprequest', after, '2026-11-10'],
      [taken, 'xmr.minepool.test', 'unknown', after, lately],
      ['r.traffic-gate.test', taken, 'redirect', '2026-06-24', '2026-07-03'],
    ]),
  };
}

// Where the old owner's software gives way to the new one's.
function oldPorts(): PortSpec[] {
  const subject = { commonName: name, organization: 'Old Mill Press', country: 'IE' };
  const spec = { subject, alternateNames: [name], issuer: paidCa, seenUntil: before };
  const renewed = yearlyCertificates(spec, [2022, 2023, 2024, 2025, 2026]);
  const own = certificate({
    subject: { commonName: 'vps-0b71', country: 'XX' },
    issued: takeover,
    expires: '2027-06-21',
  });
  return [
    port(taken, 22, [
      [ubuntuSsh('7.6p1', '4ubuntu0.7', '18.04'), '2019-02-11', before],
      [ubuntuSsh('9.6p1', '3ubuntu13.5', '24.04'), takeover, '2026-08-02'],
      [ssh('dropbear', '2022.83'), after, lately],
    ]),
    // The same page twice: it was not seen for six weeks in 2024.
    port(taken, 80, [
      [filesPage('1.14.2'), '2019-02-14', '2021-10-08'],
      [filesPage('1.18.0'), '2021-10-07', '2024-01-30'],
      [filesPage('1.18.0'), '2024-03-11', before],
      [panel('http_raw'), takeover, lately],
    ]),
    port(
      taken,
      443,
      [
        [tlsHello(['nginx', '1.18.0', 'Server']), '2021-10-07', before],
        [panel('https'), after, lately],
      ],
      { certificates: [...inTurn(renewed, before), [own, takeover, lately]] },
    ),
    port(name, 443, [[filesPage('1.18.0'), '2021-10-07', before]], { certificates: inTurn(renewed, before) }),
    silentPort(taken, 25, ['2019-02-12', before], { status: 'filtered' }),
  ];
}

function newPorts(): PortSpec[] {
  return [
    port(taken, 23, [[openShell(), after, lately]]),
    port(taken, 1080, [[openSocks, after, lately]]),
    port(taken, 3128, [[openProxy(), after, lately]]),
    port(taken, 3333, [[miningPool, after, lately]]),
    port(taken, 8080, [[webServer('Werkzeug', '3.0.1', '401 Unauthorized'), '2026-07-19', lately]]),
  ];
}

function filesPage(version: string) {
  const page = {
    server: `nginx/${version}`,
    headers: ['ETag: "5c6a81-2f4"'],
    title: 'Old Mill Press: files',
  };
  return http(page, ['nginx', version, 'Server']);
}

function panel(scan: string) {
  const page = {
    server: 'Werkzeug/3.0.1 Python/3.11.9',
    headers: ['Set-Cookie: s=0; HttpOnly'],
    title: 'panel',
    scan,
  };
  return http(page, ['Werkzeug', '3.0.1', 'Framework'], ['Python', '3.11.9', 'Framework']);
}
