import { safeLine } from '~/shared/lib/visibleText';

/** A host that was found in a text, and everything a person should know before it is searched for. */
export interface UnderstoodHost {
  /** What goes to Graph: a lower-case ASCII name, an IPv4 address in four parts or an IPv6 address after RFC 5952. */
  readonly hostId: string;
  /** How it reads: the Unicode form of an internationalised name; the same as `hostId` for all others. */
  readonly display: string;
  readonly hostKind: 'hostname' | 'ipv4' | 'ipv6';
  /** What was done to get from the text to the host, in words: `from a URL`, `refanged`, `port 8443 set aside`. */
  readonly changes: readonly string[];
  /** Whole sentences that should be read before searching. */
  readonly warnings: readonly string[];
  /** Whole sentences that are good to know. */
  readonly notes: readonly string[];
  /** What a special address is: `a private address (RFC 1918)`; `null` for names and ordinary addresses. */
  readonly addressRange: string | null;
  /** The part of a name that somebody registered: `livechat.example`; `null` for addresses and bare suffixes. */
  readonly registrableDomain: string | null;
}

/** Text that holds no host, with a sentence that says why and sometimes one that says what to do. */
export interface Rejected {
  readonly kind: 'rejected';
  readonly reason: string;
  readonly hint: string | null;
}

/** What one typed or pasted text was understood as. */
export type HostInput =
  | { readonly kind: 'host'; readonly host: UnderstoodHost }
  | Rejected
  | { readonly kind: 'empty' };

export function rejected(reason: string, hint: string | null = null): Rejected {
  return { kind: 'rejected', reason, hint };
}

/** Text of unknown origin inside a sentence: quoted, cut, nothing in it that moves or hides the sentence. */
export function quoted(text: string): string {
  const line = safeLine(text, 60);
  return `“${line.text}${line.truncated ? '…' : ''}”`;
}
