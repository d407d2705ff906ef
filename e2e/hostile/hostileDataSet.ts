import { hostileRecord } from './hostileRecord';
import { payloads } from './payloads';

/** The host of whom every payload tells something. */
export const corpusHost = 'corpus.example';

/** The port that answered with every payload. */
export const fullPort = 1000;

/** A host of each payload's own, whose record and reputation are nothing else. */
export function ownHost(index: number): string {
  return `own-${index}.example`;
}

/** A data set in which every text of every record that Hostscope reads is a payload, once for each payload. */
export function hostileDataSet(): object {
  const texts = [...payloads.values()];
  const records = (type: string) => texts.map((text) => hostileRecord(type, text));
  const reputations = records('hostReputation');
  const own = texts.map((text, index) => ({
    ...hostileRecord(index % 2 === 0 ? 'hostname' : 'ipAddress', text),
    '@odata.type': `#microsoft.graph.security.${index % 2 === 0 ? 'hostname' : 'ipAddress'}`,
    id: ownHost(index),
    reputation: reputations[index],
  }));
  const corpus = {
    '@odata.type': '#microsoft.graph.security.hostname',
    id: corpusHost,
    reputation: { ...reputations[0], rules: reputations.flatMap(({ rules }) => rules) },
  };
  const [host, other] = [{ id: corpusHost }, { id: ownHost(0) }];
  const ports = records('hostPort');
  const everything = {
    ...ports[0],
    id: 'all of them',
    protocol: 'tcp',
    port: fullPort,
    banners: ports.flatMap(({ banners }) => banners),
    services: ports.flatMap(({ services }) => services),
    host,
  };
  return {
    name: texts[0],
    hosts: [corpus, ...own],
    hostPorts: [...ports.map((port, index) => ({ ...port, port: index + 1, host })), everything],
    hostPairs: [
      ...records('hostPair').map((record) => ({
        ...record,
        parentHost: host,
        childHost: { id: record['id'] },
      })),
      ...records('hostPair').map((record) => ({
        ...record,
        parentHost: { id: record['id'] },
        childHost: host,
      })),
      // Dates that can be read, so that there is a time to draw.
      ...records('hostPair').map((record) => ({
        ...record,
        firstSeenDateTime: '2026-01-01T00:00:00Z',
        lastSeenDateTime: '2026-09-01T00:00:00Z',
        parentHost: host,
        childHost: other,
      })),
    ],
  };
}
