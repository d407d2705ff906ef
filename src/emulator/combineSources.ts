import { type DataSource, noRows, type Rows } from './dataSource';

/**
 * Several sources as one. The first source that knows a host, a reputation or an item answers for it;
 * a list is those of all sources, one after the other.
 */
export function combineSources(sources: readonly DataSource[]): DataSource {
  return {
    host: (hostId) => first(sources, (source) => source.host(hostId)),
    reputation: (hostId) => first(sources, (source) => source.reputation(hostId)),
    relation: (hostId, relation) => joined(sources.map((source) => source.relation(hostId, relation))),
    item: (collection, id) => first(sources, (source) => source.item(collection, id)),
    sslCertificates: () => joined(sources.map((source) => source.sslCertificates())),
    relatedHosts: (certificateId) => joined(sources.map((source) => source.relatedHosts(certificateId))),
  };
}

function first<T>(
  sources: readonly DataSource[],
  find: (source: DataSource) => T | undefined,
): T | undefined {
  for (const source of sources) {
    const found = find(source);
    if (found !== undefined) return found;
  }
  return undefined;
}

function joined(lists: readonly Rows[]): Rows {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length < 2) return filled[0] ?? noRows;
  const length = filled.reduce((sum, list) => sum + list.length, 0);
  return {
    length,
    at(index) {
      let rest = index;
      for (const list of filled) {
        if (rest < list.length) return list.at(rest);
        rest -= list.length;
      }
      throw new RangeError(`no row ${index} in lists of ${length}`);
    },
  };
}
