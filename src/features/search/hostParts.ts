import { quoted, rejected, type Rejected } from './hostInput';

/** The host of a URL, e-mail address or `host:port`. */
interface HostParts {
  /** Empty where there is none, as in `https://` or `javascript:alert(1)`. */
  readonly host: string;
  /** Where it stood, in words; `null` if it stood alone. */
  readonly source: string | null;
  /** Whether the scheme was one that nobody can follow, such as `hxxps`. */
  readonly isDefanged: boolean;
  /** What was set aside, in words. */
  readonly changes: readonly string[];
}

type HostAndPort = Pick<HostParts, 'host' | 'changes'>;

/** `http`, `https`, `ftp` and `ws`, plain or defanged, with any slashes: browsers take `http:\\host` too. */
const commonScheme = /^(?:h[tx*_-]{2}ps?|f[tx]p|wss?):[/\\]*/i;
const fangedScheme = /^(?:https?|ftp|wss?):/i;

/** Takes the host out of whatever is around it. Nothing is decoded or mapped here: the host is a slice of the text. */
export function hostParts(text: string): HostParts | Rejected {
  const common = commonScheme.exec(text)?.[0] ?? '';
  const schemeLength = common.length || otherSchemeLength(text);
  const rest = text.slice(schemeLength);
  const authorityEnd = rest.search(/[/?#\\]/);
  const authority = authorityEnd < 0 ? rest : rest.slice(0, authorityEnd);
  const userEnd = authority.lastIndexOf('@');
  const isUrl = schemeLength > 0 || /^[/#\\]/.test(rest.slice(authority.length));
  const parts = hostAndPort(authority.slice(userEnd + 1), isUrl, schemeLength > 0);
  if ('kind' in parts) return parts;
  const isMail = !isUrl && userEnd >= 0 && !authority.replace(/^mailto:/i, '').includes(':');
  return {
    host: parts.host,
    source: isMail ? 'from an e-mail address' : isUrl ? 'from a URL' : null,
    isDefanged: common !== '' && !fangedScheme.test(common),
    changes: [...(userEnd < 0 || isMail ? [] : ['user name removed']), ...parts.changes],
  };
}

/** `ssh://`, `jdbc:mysql://` or just `//`, where it stands before anything that is no scheme; else 0. */
function otherSchemeLength(text: string): number {
  const at = text.indexOf('//');
  if (at < 0) return 0;
  const before = text.slice(0, at);
  return before === '' || (before.endsWith(':') && /^[a-z0-9+.:-]+$/i.test(before)) ? at + 2 : 0;
}

function hostAndPort(text: string, isUrl: boolean, hasScheme: boolean): HostAndPort | Rejected {
  if (text.startsWith('[')) return bracketed(text, isUrl);
  const at = text.indexOf(':');
  if (at < 0 || text.includes(':', at + 1)) return { host: text, changes: [] };
  const host = text.slice(0, at);
  const port = text.slice(at + 1);
  if (port === '' && !isUrl) return { host, changes: ['colon removed'] };
  const broken = brokenPort(port);
  if (broken === null) return { host, changes: portChanges(port) };
  // What stands before a colon is a scheme rather than a host in `javascript:alert(1)`.
  return hasScheme || host.includes('.') ? broken : { host: '', changes: [] };
}

function bracketed(text: string, isUrl: boolean): HostAndPort | Rejected {
  const end = text.indexOf(']');
  if (end < 0) return rejected(`${quoted(text)} has an opening bracket without its closing one.`);
  const host = text.slice(1, end);
  const after = text.slice(end + 1);
  if (after !== '' && !after.startsWith(':')) return rejected(`${quoted(after)} stands behind the brackets.`);
  const port = after.slice(1);
  const isPlain = host.includes(':') && (isUrl || port !== '');
  const bracketChange = isPlain ? [] : ['brackets removed'];
  return brokenPort(port) ?? { host, changes: [...bracketChange, ...portChanges(port)] };
}

function brokenPort(port: string): Rejected | null {
  if (port === '' || (/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) return null;
  return rejected(`${quoted(port)} is no port: ports are numbers from 0 to 65535.`);
}

function portChanges(port: string): string[] {
  return port === '' ? [] : [`port ${port} set aside`];
}
