import { csvText } from '~/shared/lib/csvField';
import { defang } from '~/shared/lib/defang';
import { plainText } from '~/shared/lib/visibleText';
import { portFacts, type PortRow } from './portRows';
import { type ServiceNames, serviceName } from './serviceNames';

const header = [
  'host',
  'port',
  'protocol',
  'service',
  'status',
  'newestBanner',
  'components',
  'certificate',
  'timesObserved',
  'firstSeenDateTime',
  'lastSeenDateTime',
  'lastScanDateTime',
];

/**
 * The rows as CSV (RFC 4180), hosts defanged, dates as the service sent them, nothing that a spreadsheet would run.
 * What is missing from the rows stands in the first field of a last row, which has no port.
 */
export function portsCsv(
  rows: readonly PortRow[],
  hostId: string,
  services: ServiceNames | undefined,
  missing: string | null,
): string {
  return csvText(header, [
    ...rows.map(({ port, otherHost }) =>
      [
        defang(otherHost ?? hostId),
        String(port.port),
        port.protocol ?? '',
        serviceName(services, port),
        port.status ?? '',
        portFacts(port).newest?.banner ?? '',
        portFacts(port).components,
        portFacts(port).certificate,
        port.timesObserved?.toString() ?? '',
        port.firstSeenDateTime ?? '',
        port.lastSeenDateTime ?? '',
        port.lastScanDateTime ?? '',
      ].map(plainText),
    ),
    ...(missing === null ? [] : [header.map((_, index) => (index === 0 ? plainText(missing) : ''))]),
  ]);
}
