import { queryOptions } from '@tanstack/react-query';
import type { HostPort } from '~/msgraph/resources';

export interface ServiceNames {
  readonly tcp: ReadonlyMap<number, string>;
  readonly udp: ReadonlyMap<number, string>;
}

/** IANA's service names, which come in a file of their own so that the grid does not wait for them. */
export const serviceNamesQuery = queryOptions({
  queryKey: ['ianaServices'],
  queryFn: async (): Promise<ServiceNames> => (await import('virtual:iana-services')).ianaServices,
});

/**
 * The name that IANA registered for the port, '' if none. It says what usually runs there, not what does.
 * Source: https://www.iana.org/assignments/service-names-port-numbers
 */
export function serviceName(names: ServiceNames | undefined, { port, protocol }: HostPort): string {
  return (protocol === 'udp' ? names?.udp : names?.tcp)?.get(port) ?? '';
}
