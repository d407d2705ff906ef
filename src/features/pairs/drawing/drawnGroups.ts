import { formatCount } from '~/shared/lib/numbers';
import type { DrawnGroup, PairDirection } from './drawing';
import { hostDomain } from '~/features/pairs/edges/hostDomain';
import { linkLook } from '~/features/pairs/edges/linkKinds';
import { linkJson } from '~/features/pairs/linkJson';
import type { OpenGroup } from '~/features/pairs/pairsState';

/** Hosts, or registrable domains, that a group shows with each further page. */
const groupPage = 40;

/*
 * Ids of groups begin with a capital and host ids have none, so neither can be taken for the other. JSON keeps hostile
 * host names and kinds apart.
 */

/** The group of hosts by one kind on one side of a host; `others` are further drawn hosts that all of them are linked to. */
export function kindGroup(
  side: Pick<DrawnGroup, 'of' | 'direction'>,
  linkKind: string | null,
  others: readonly string[],
  hosts: readonly string[],
): DrawnGroup {
  const { of, direction } = side;
  const parts = [of, direction, linkLook(linkKind).key, ...(others.length > 0 ? [others] : [])];
  const id = `Group:${JSON.stringify(parts)}`;
  return { kind: 'group', id, of, direction, linkKind, domain: null, hosts };
}

/** What there is no room for one by one on one side of a host, of several kinds. */
export function moreGroup(of: string, direction: PairDirection, hosts: readonly string[]): DrawnGroup {
  const id = `More:${JSON.stringify([of, direction])}`;
  return { kind: 'group', id, of, direction, linkKind: null, domain: null, hosts };
}

/** All common services of the drawing. They hang on many hosts; `of` is the first host that the drawing is about. */
export function servicesGroup(of: string, hosts: readonly string[]): DrawnGroup {
  return { kind: 'group', id: 'Services', of, direction: 'children', linkKind: null, domain: null, hosts };
}

/** What a group is: of one kind, of several because there was no room, or the common services. */
export function groupSort({ id }: DrawnGroup): 'kind' | 'more' | 'services' {
  if (id.startsWith('Group:')) return 'kind';
  return id.startsWith('More:') ? 'more' : 'services';
}

/** `4,812 children by script.src`, `31 parents by redirect in shop.example`, `52 more children`, `common services (41)`. */
export function groupText(group: DrawnGroup): string {
  const count = formatCount(group.hosts.length);
  return groupSort(group) === 'services'
    ? `${groupLabel(group)} (${count})`
    : `${count} ${groupLabel(group)}`;
}

/** What is written beside a group, in which its count stands: `children by script.src`. */
export function groupLabel(group: DrawnGroup): string {
  const within = group.domain === null ? '' : ` in ${group.domain}`;
  const sort = groupSort(group);
  if (sort === 'services') return `common services${within}`;
  if (sort === 'more') return `more ${group.direction}${within}`;
  const { label } = linkLook(group.linkKind);
  // A kind is called as the service calls it; that there is none is said in our words.
  const kind = group.linkKind === null ? label.toLowerCase() : label;
  return `${group.direction} by ${kind}${within}`;
}

/** What a group is of, as far as its id says it: `parents by redirect of hub.example`, `common services in cdn.example`. */
export function groupIdWords(id: string): string {
  const [, parts = '[]', domain] = /^[A-Za-z]+(?::(\[.*?\]))?(?: (\S+))?$/s.exec(id) ?? [];
  const within = domain === undefined ? '' : ` in ${domain}`;
  const [of, direction, kind] = idParts(parts);
  if (of === undefined || direction === undefined) return `common services${within}`;
  const words = kind === undefined ? `more ${direction}` : `${direction} by ${linkLook(kind).label}`;
  return `${words} of ${of}${within}`;
}

/** Ids come in links and files too: one that is none has no parts. */
function idParts(text: string): readonly string[] {
  const parts = linkJson(text);
  return Array.isArray(parts) ? parts.filter((part) => typeof part === 'string') : [];
}

/** What stands for a group on the drawing: itself, or what it was opened into and a group of the rest. */
export interface OpenedGroup {
  readonly hosts: readonly string[];
  readonly groups: readonly DrawnGroup[];
}

/** Opens a group as far as it is to be opened. The rest keeps the id, and so the place, of the whole. */
export function openedGroup(group: DrawnGroup, openGroups: ReadonlyMap<string, OpenGroup>): OpenedGroup {
  const open = openGroups.get(group.id);
  if (!open) return { hosts: [], groups: [group] };
  const shown = Math.max(1, open.pages) * groupPage;
  if (open.mode === 'hosts' || group.domain !== null) return openedByHost(group, shown);
  return openedByDomain(group, shown, openGroups);
}

function openedByHost(group: DrawnGroup, shown: number): OpenedGroup {
  const rest = group.hosts.slice(shown);
  // A group of one would take the place of the one.
  if (rest.length <= 1) return { hosts: group.hosts, groups: [] };
  return { hosts: group.hosts.slice(0, shown), groups: [{ ...group, hosts: rest }] };
}

function openedByDomain(
  group: DrawnGroup,
  shown: number,
  openGroups: ReadonlyMap<string, OpenGroup>,
): OpenedGroup {
  const domains = hostsByDomain(group.hosts);
  const own = domains.slice(0, shown).map((entry) => openedDomain(group, entry, openGroups));
  const rest = domains.slice(shown).flatMap(([, hosts]) => hosts);
  const [last] = rest;
  const tail: OpenedGroup =
    rest.length === 1 && last !== undefined
      ? { hosts: [last], groups: [] }
      : { hosts: [], groups: rest.length > 0 ? [{ ...group, hosts: rest }] : [] };
  const all = [...own, tail];
  return { hosts: all.flatMap(({ hosts }) => hosts), groups: all.flatMap(({ groups }) => groups) };
}

type DomainEntry = readonly [domain: string, hosts: readonly string[]];

/** The largest first; a host that has its domain to itself is drawn as it is. */
function hostsByDomain(hosts: readonly string[]): readonly DomainEntry[] {
  const byDomain = new Map<string, string[]>();
  for (const host of hosts) {
    const domain = hostDomain(host);
    const same = byDomain.get(domain);
    if (same) same.push(host);
    else byDomain.set(domain, [host]);
  }
  return [...byDomain].toSorted(
    ([domain, one], [other, many]) => many.length - one.length || (domain < other ? -1 : 1),
  );
}

function openedDomain(
  group: DrawnGroup,
  [domain, hosts]: DomainEntry,
  openGroups: ReadonlyMap<string, OpenGroup>,
): OpenedGroup {
  if (hosts.length === 1) return { hosts, groups: [] };
  return openedGroup({ ...group, id: `${group.id} ${domain}`, domain, hosts }, openGroups);
}
