import { Client, PageIterator } from '@microsoft/microsoft-graph-client';
import { QueryClient } from '@tanstack/react-query';
import { browserParts } from '~/features/session/browserParts';
import { msGraphClient } from '~/msgraph/msGraphClient';
import { hostPortsQuery } from '~/msgraph/queries';

/*
 * Both clients in one page, so that they are measured by the same browser against the same server. Each answers with the
 * number of ports it has read, so that neither is fast by reading less.
 */

async function ours(): Promise<number> {
  const client = msGraphClient({
    ...browserParts,
    root: { origin: location.origin, version: 'v1.0' },
    fetch: (request) => fetch(request),
  });
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  return (await cache.fetchQuery(hostPortsQuery(client, 'bench.example'))).records.length;
}

async function pageIterator(): Promise<number> {
  const client = Client.init({
    baseUrl: location.origin,
    customHosts: new Set([location.hostname]),
    authProvider: (done) => done(null, 'none'),
  });
  const path = '/security/threatIntelligence/hosts/bench.example/ports';
  const first = await client
    .api(path)
    .query({ $count: 'true', $top: '1000', $expand: 'mostRecentSslCertificate' })
    .get();
  let ports = 0;
  await new PageIterator(client, first, () => {
    ports += 1;
    return true;
  }).iterate();
  return ports;
}

Object.assign(window, { clients: { ours, pageIterator } });
