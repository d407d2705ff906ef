import { type ListEntry, parseHostList } from './parseHostList';

/** An entry of a host list as the page says it. */
export function entryWords(entry: ListEntry): string {
  const what = { taken: () => taken(entry), duplicate: () => again(entry), rejected: () => reason(entry) };
  return `${entry.line} ${entry.text}: ${what[entry.kind]()}`;
}

function taken(entry: ListEntry): string {
  return entry.kind === 'taken' ? [entry.host.hostId, ...entry.host.changes].join(', ') : '';
}

function again(entry: ListEntry): string {
  return entry.kind === 'duplicate' ? `${entry.hostId} again, from line ${entry.firstLine}` : '';
}

function reason(entry: ListEntry): string {
  return entry.kind === 'rejected' ? entry.reason : '';
}

/** What a host list says of each line of a text. */
export function listAccount(text: string): string[] {
  return parseHostList(text).entries.map(entryWords);
}

/** Why most lines are rejected. */
export const noHost = 'No host in this line.';
