import * as z from 'zod/mini';
import { type Cloud, clouds, isLoopback } from './clouds';

/** What a live session needs to know of its tenant; `config.json`, read and checked. */
export interface LiveSettings {
  /** The app registration's id, a GUID. */
  readonly clientId: string;
  /** The one tenant whose accounts may sign in, a GUID. */
  readonly tenantId: string;
  /** What people call the tenant; its id where the settings do not say. */
  readonly tenantName: string;
  readonly cloud: Cloud;
  /** The one permission that is asked for. */
  readonly scope: string;
  readonly graphVersion: 'v1.0' | 'beta';
  /** Records in a page of a collection; `null` leaves it to each collection. */
  readonly pageSize: number | null;
  /** Requests under way at once, 1 to 4. */
  readonly requestCap: number;
}

/** A member of the settings that cannot be used. The message is a sentence about it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly member: string;

  constructor(member: string, sentence: string) {
    super(sentence);
    this.member = member;
  }
}

const guid = z.string().check(z.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i));
const origin = z.string().check(z.maxLength(200));

const file = z.strictObject({
  clientId: guid,
  tenantId: guid,
  tenantName: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  cloud: z.optional(z.union([z.enum([...clouds.keys()]), z.strictObject({ login: origin, graph: origin })])),
  scope: z.optional(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9.]{0,99}$/))),
  graphVersion: z.optional(z.enum(['v1.0', 'beta'])),
  pageSize: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  requestCap: z.optional(z.int().check(z.minimum(1), z.maximum(4))),
});

/** What each member has to be, for whoever wrote the file. */
const demands = new Map<string, string>([
  ['clientId', 'has to be the app registration’s Application (client) ID, a GUID'],
  ['tenantId', 'has to be the Directory (tenant) ID, a GUID: names of tenants are not taken'],
  ['tenantName', 'has to be a text of 1 to 60 characters'],
  ['cloud', `has to be ${[...clouds.keys()].map((name) => `"${name}"`).join(' or ')}`],
  ['scope', 'has to be the name of one permission, such as "ThreatIntelligence.Read.All"'],
  ['graphVersion', 'has to be "v1.0" or "beta"'],
  ['pageSize', 'has to be a whole number from 1 to 1000'],
  ['requestCap', 'has to be a whole number from 1 to 4'],
]);

/**
 * Checks what `config.json` holds.
 *
 * @param page the address of the page: only a page on loopback may name a cloud on loopback, for development
 * @throws SettingsError which names the member
 */
export function liveSettings(json: unknown, page: URL): LiveSettings {
  const read = z.safeParse(file, json);
  if (!read.success) throw settingsError(read.error.issues[0]);
  const { cloud = 'global', scope, tenantId, ...rest } = read.data;
  return {
    clientId: rest.clientId.toLowerCase(),
    // Entra writes ids of tenants in lower case, and they are compared.
    tenantId: tenantId.toLowerCase(),
    tenantName: rest.tenantName ?? tenantId.toLowerCase(),
    cloud: typeof cloud === 'string' ? namedCloud(cloud) : loopbackCloud(cloud, page),
    scope: scope ?? 'ThreatIntelligence.Read.All',
    graphVersion: rest.graphVersion ?? 'v1.0',
    pageSize: rest.pageSize ?? null,
    requestCap: rest.requestCap ?? 4,
  };
}

function settingsError(issue: z.core.$ZodIssue | undefined): SettingsError {
  const member = issue?.path[0] ?? (issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined);
  if (member === undefined) return new SettingsError('', 'The file has to hold one JSON object.');
  const name = String(member);
  const demand = demands.get(name);
  return new SettingsError(
    name,
    demand === undefined ? 'There is no setting of this name.' : `It ${demand}.`,
  );
}

function namedCloud(name: string): Cloud {
  const cloud = clouds.get(name);
  if (!cloud) throw new SettingsError('cloud', `It ${demands.get('cloud')}.`);
  return cloud;
}

function loopbackCloud({ login, graph }: { login: string; graph: string }, page: URL): Cloud {
  const sentence =
    'A cloud of one’s own has to be two origins on loopback, and the page has to be there too: this is for development.';
  if (!isLoopback(page.hostname) || ![login, graph].every(isLoopbackOrigin))
    throw new SettingsError('cloud', sentence);
  return { loginOrigin: login, graphOrigin: graph };
}

function isLoopbackOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.origin === text && isLoopback(url.hostname);
}
