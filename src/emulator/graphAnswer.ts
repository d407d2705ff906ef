import { jsonAnswer, type Answer } from './answer';
import type { DataSource, Resource, Rows } from './dataSource';
import type { EmulatorSettings } from './emulatorSettings';
import { GraphFault, notFound } from './GraphFault';
import { graphPath, type GraphPath } from './graphPath';
import { hostOfNulls, knownHost, unknownReputation } from './hostRecord';
import { page, type Page } from '~/emulator/odata/page';
import { queryOptions, type QueryOptions } from '~/emulator/odata/queryOptions';
import type { RowViews } from '~/emulator/odata/rowViews';
import { quirks } from './quirks';
import { shapedRecord } from './shapedRecord';
import { withoutMembers } from './withoutMembers';

interface Service {
  readonly source: DataSource;
  readonly views: RowViews;
  readonly settings: EmulatorSettings;
}

/** One request, understood and checked. */
interface Call extends Service {
  readonly path: GraphPath;
  readonly options: QueryOptions;
  readonly url: URL;
}

/** An answer, and the page it holds if it is one of a collection. */
export interface PageAnswer extends Answer {
  readonly page?: Page & { readonly total: number };
}

/**
 * What the service answers when nothing goes wrong with it.
 *
 * @throws GraphFault for what the service refuses or does not find.
 */
export function graphAnswer(request: Request, service: Service): PageAnswer {
  const { settings } = service;
  if (settings.requireToken) checkToken(request);
  const url = new URL(request.url);
  const path = graphPath(url.pathname);
  if (request.method !== 'GET') throw notAllowed();
  const options = queryOptions(
    url.search.slice(1),
    path.endpoint,
    path.version,
    settings.paging === 'skiptoken',
  );
  const call: Call = { ...service, path, options, url };
  const answer = path.endpoint.many ? collection(call) : single(call);
  const plain = /odata\.metadata=none/i.test(request.headers.get('accept') ?? '');
  return shown(answer, plain, settings.quirks(request), path);
}

function checkToken(request: Request): void {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '');
  if (token) return;
  throw new GraphFault(401, 'InvalidAuthenticationToken', 'Access token is empty.', {
    'WWW-Authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
  });
}

function notAllowed(): GraphFault {
  const message = 'Specified HTTP method is not allowed for the request target.';
  return new GraphFault(405, 'Request_BadRequest', message, { Allow: 'GET' });
}

function single(call: Call): PageAnswer {
  const record = withoutMembers(shaped(singleRecord(call), call), '@odata.context');
  return jsonAnswer({ '@odata.context': `${context(call)}/$entity`, ...record });
}

function singleRecord({ path, source, settings }: Call): Resource {
  const { serves } = path.endpoint;
  if (serves.kind === 'item') {
    const item = source.item(serves.collection, path.id);
    if (!item) throw notFound(`No item with the id '${path.id}' was found in ${serves.collection}.`);
    return item;
  }
  const host = existingHost(path.id, source, settings);
  return serves.kind === 'reputation' ? (source.reputation(path.id) ?? unknownReputation(path.id)) : host;
}

function existingHost(hostId: string, source: DataSource, { unknownHost }: EmulatorSettings): Resource {
  const host = knownHost(source, hostId);
  if (host) return host;
  if (unknownHost === 'nulls') return hostOfNulls(hostId);
  throw notFound(`No host with the id '${hostId}' was found.`);
}

function collection(call: Call): PageAnswer {
  const { options, path, settings, views } = call;
  const rows = views.view(collectionRows(call), `${path.endpoint.path} ${path.id.toLowerCase()}`, options);
  // The integer of /$count starts with a byte order mark in some services; a client has to survive both.
  if (path.countOnly) return text(String(rows.length));
  const cut = page(rows, options, settings);
  const answer = jsonAnswer({
    '@odata.context': context(call),
    ...(options.count && { '@odata.count': rows.length }),
    ...(cut.nextQuery !== undefined && { '@odata.nextLink': nextLink(call, cut.nextQuery) }),
    value: cut.records.map((record) => shaped(record, call)),
  });
  return { ...answer, page: { ...cut, total: rows.length } };
}

function collectionRows({ path, source, settings }: Call): Rows {
  const { serves } = path.endpoint;
  if (serves.kind === 'certificateSearch') return source.sslCertificates();
  if (serves.kind === 'relatedHosts') return relatedHosts(path.id, source);
  if (serves.kind !== 'relation') throw new TypeError(`${path.endpoint.path} is no collection`);
  existingHost(path.id, source, settings);
  return source.relation(path.id, serves.relation);
}

function relatedHosts(certificateId: string, source: DataSource): Rows {
  const hosts = source.relatedHosts(certificateId);
  if (hosts.length > 0 || source.item('sslCertificates', certificateId)) return hosts;
  throw notFound(`No item with the id '${certificateId}' was found in sslCertificates.`);
}

function text(value: string): Answer {
  return { status: 200, headers: {}, body: { kind: 'text', contentType: 'text/plain', text: value } };
}

function shaped(record: Resource, { path, options, source }: Call): Resource {
  return shapedRecord(record, { returns: path.endpoint.returns, options, source });
}

function root({ url, path }: Call): string {
  return `${url.origin}/${path.version}`;
}

function context(call: Call): string {
  const { endpoint, id } = call.path;
  const { select, expand } = call.options;
  const name = endpoint.context.replace('{id}', () => encodeURIComponent(id).replaceAll("'", "''"));
  const members = [...(select ?? []), ...expand.map((member) => `${member}()`)];
  return `${root(call)}/$metadata#${name}${members.length > 0 ? `(${members.join(',')})` : ''}`;
}

function nextLink({ url }: Call, query: string): string {
  return `${url.origin}${url.pathname}?${query}`;
}

function shown(
  answer: PageAnswer,
  plain: boolean,
  names: readonly (keyof typeof quirks)[],
  { endpoint }: GraphPath,
): PageAnswer {
  if (answer.body.kind !== 'json') return answer;
  // Made above: an object of its own, from a record or a page.
  let value = answer.body.value as Resource;
  for (const name of names) value = quirks[name].change(value, endpoint);
  if (plain) value = withoutAnnotations(value) as Resource;
  return { ...answer, body: { kind: 'json', value } };
}

/** `odata.metadata=none` leaves count and next link, and no other annotation. */
function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name]) => !name.includes('@odata.') || name === '@odata.count' || name === '@odata.nextLink',
  );
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutAnnotations(inner)]));
}
