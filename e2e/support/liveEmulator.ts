import { createEmulator } from '~/emulator/createEmulator';
import { combineSources } from '~/emulator/combineSources';
import { demoSource } from '~/emulator/demo/demoSource';
import { parseDataSet } from '~/emulator/dataSet';
import { dataSetSource } from '~/emulator/dataSetSource';
import { faultsByHost } from '~/emulator/faultHosts';
import { faultSource } from '~/emulator/faultSource';
import { ben, type EntraAccount } from './entraAccounts';

/** A host that everybody may see, and of which each account sees other ports. */
export const sharedHost = 'shared.example';

/** The ports that an account sees on `sharedHost`. */
export const portsSeenBy = new Map<string, readonly number[]>([
  ['anna', [21, 443]],
  ['ben', [8080, 8443, 9000]],
]);

const sources = { demo: demoSource(), faults: faultSource() };

/** What Graph knows for an account: the demo's hosts, the hosts with faults, and `sharedHost`. */
export function liveEmulator(account: EntraAccount): (request: Request) => Promise<Response> {
  const who = account.oid === ben.oid ? 'ben' : 'anna';
  const own = dataSetSource([parseDataSet('own.json', ownDataSet(portsSeenBy.get(who) ?? []))]);
  return createEmulator(combineSources([own, sources.demo, sources.faults]), {
    faults: faultsByHost,
    now: () => new Date(),
  });
}

function ownDataSet(ports: readonly number[]): string {
  return JSON.stringify({
    name: 'Of one account',
    hosts: [{ '@odata.type': '#microsoft.graph.security.hostname', id: sharedHost }],
    hostPorts: ports.map((port) => ({
      id: Buffer.from(`${sharedHost}$$${port}`).toString('base64'),
      port,
      protocol: 'tcp',
      status: 'open',
      host: { id: sharedHost },
    })),
  });
}
