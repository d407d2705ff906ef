import { formatCount } from '~/shared/lib/numbers';
import { safeLine } from '~/shared/lib/visibleText';

/** A host for a sentence: one safe line, cut where it is longer than any name can be read. */
export function hostWord(host: string): string {
  const line = safeLine(host, 80);
  return line.truncated ? `${line.text}…` : line.text;
}

/** Hosts for a sentence: `a.example`, `a.example and b.example`, `a.example, b.example, c.example and 4 more`. */
export function hostList(hosts: readonly string[]): string {
  const named = hosts.slice(0, 3).map(hostWord);
  if (hosts.length > named.length)
    return `${named.join(', ')} and ${formatCount(hosts.length - named.length)} more`;
  return [named.slice(0, -1).join(', '), ...named.slice(-1)].filter((part) => part !== '').join(' and ');
}
