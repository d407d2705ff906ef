import type { HostPort } from '~/msgraph/resources';
import { portFacts, type PortRow } from './portRows';
import type { ServiceNames } from './serviceNames';
import { serviceName } from './serviceNames';

const searchedPerBanner = 4096;
const searchTexts = new WeakMap<HostPort, string>();

/**
 * The rows in which every word of `filter` occurs, without case: in port, service, protocol, status, any banner,
 * component or certificate. Words are compared as they are, they are never patterns.
 */
export function filterRows(
  rows: readonly PortRow[],
  filter: string,
  services: ServiceNames | undefined,
): readonly PortRow[] {
  const words = filter.toLowerCase().split(/\s/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = searchText(row);
    const service = serviceName(services, row.port);
    return words.every((word) => text.includes(word) || service.includes(word));
  });
}

function searchText({ port }: PortRow): string {
  const before = searchTexts.get(port);
  if (before !== undefined) return before;
  const { components, certificate } = portFacts(port);
  const parts = [
    `${port.port}/${port.protocol ?? ''}`,
    port.status ?? '',
    components,
    certificate,
    ...port.banners.map(({ banner }) => banner?.slice(0, searchedPerBanner) ?? ''),
  ];
  const text = parts.join('\n').toLowerCase();
  searchTexts.set(port, text);
  return text;
}
