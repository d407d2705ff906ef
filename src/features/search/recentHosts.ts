/** The hosts that were searched for last, newest first. */
export interface RecentHosts {
  /** Whether searches are remembered; a preference of the person. */
  readonly isOn: boolean;
  readonly hosts: readonly RecentHost[];
}

interface RecentHost {
  readonly hostId: string;
}

/** Opens the storage. A function, because a browser that blocks storage throws as soon as `localStorage` is named. */
export type OpenStorage = () => Pick<Storage, 'getItem' | 'setItem'>;

const key = 'hostscope.recentHosts';
/** Where a value goes that this version cannot read, so that a newer one finds it again. */
const asideKey = 'hostscope.recentHosts.aside';
const version = 1;
const mostHosts = 12;
/** Longer than any host name (253) or address. */
const longestHostId = 255;

const noRecentHosts: RecentHosts = { isOn: true, hosts: [] };

/** The list with a host at its head; unchanged while remembering is switched off. */
export function withRecentHost(recent: RecentHosts, hostId: string): RecentHosts {
  if (!recent.isOn) return recent;
  const others = recent.hosts.filter((host) => host.hostId !== hostId);
  return { isOn: true, hosts: [{ hostId }, ...others].slice(0, mostHosts) };
}

/**
 * Reads `{"version":1,"isOn":true,"hosts":[{"hostId":"shop.example"}]}` strictly into fresh objects. What cannot be read,
 * or was written by a newer version, is kept aside and answered with an empty list. Never throws.
 */
export function readRecentHosts(open: OpenStorage): RecentHosts {
  const text = storedText(open);
  if (text === null) return noRecentHosts;
  const recent = recentHostsOf(text);
  if (recent === null) store(open, asideKey, text);
  return recent ?? noRecentHosts;
}

/** Keeps the list; `false` where the browser does not let it be kept. Switching off forgets the hosts as well. */
export function keepRecentHosts(open: OpenStorage, { isOn, hosts }: RecentHosts): boolean {
  return store(open, key, JSON.stringify({ version, isOn, hosts: isOn ? hosts : [] }));
}

function storedText(open: OpenStorage): string | null {
  try {
    return open().getItem(key);
  } catch {
    // Blocked storage: there is nothing to remember, which is what `null` says.
    return null;
  }
}

function store(open: OpenStorage, at: string, text: string): boolean {
  try {
    open().setItem(at, text);
    return true;
  } catch {
    // Blocked or full.
    return false;
  }
}

function recentHostsOf(text: string): RecentHosts | null {
  const value = parsed(text);
  if (!isRecord(value) || value['version'] !== version || typeof value['isOn'] !== 'boolean') return null;
  const { hosts } = value;
  if (!Array.isArray(hosts)) return null;
  const kept = hosts.map(hostIdOf).filter((hostId) => hostId !== null);
  return { isOn: value['isOn'], hosts: [...new Set(kept)].slice(0, mostHosts).map((hostId) => ({ hostId })) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, and so not what was written here.
    return null;
  }
}

function hostIdOf(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const { hostId } = value;
  const isHostId = typeof hostId === 'string' && hostId.length <= longestHostId && /^[\w.:-]+$/.test(hostId);
  return isHostId ? hostId : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
