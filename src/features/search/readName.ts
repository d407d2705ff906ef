import { toUnicode } from 'punycode/';
import { characterName } from '~/shared/lib/characterName';
import { quoted, rejected, type Rejected, type UnderstoodHost } from './hostInput';
import { lookalikes } from './lookalikes';
import { publicSuffix } from '~/shared/lib/publicSuffix';
import { isStrictIpv4 } from './readAddress';
import { urlHost } from './urlHost';

/** What IDNA takes for a dot besides the full stop (UTS #46, section 4). */
const otherDots = /[\u3002\uff0e\uff61]/g;
// oxlint-disable-next-line no-control-regex -- the ASCII range begins with controls
const ascii = /^[\u0000-\u007f]*$/;

/**
 * Reads a host name after RFC 1035 and 1123, with underscores, which host data holds. Names in Unicode become punycode
 * as browsers do it (UTS #46), and every letter that this changed is told.
 */
export function readName(host: string): UnderstoodHost | Rejected {
  const lower = host.toLowerCase();
  const name = ascii.test(host) ? lower : urlHost(host);
  if (name === null) {
    return rejected(`${quoted(host)} cannot be a host name: ${unusable(host)} cannot stand in one.`);
  }
  if (isStrictIpv4(name)) {
    return rejected(
      `${quoted(host)} is written with characters that some programs read as ${name}.`,
      'Write it in plain digits and dots.',
    );
  }
  const broken = brokenRule(name);
  if (broken !== null) return rejected(broken);
  const unicode = unicodeName(name);
  if (unicode === null) return rejected(`${quoted(name)} is not valid punycode.`);
  const changes = [...(host === lower ? [] : ['lower-cased']), ...nameChanges(lower, name, unicode)];
  return understood(name, unicode, changes);
}

function understood(hostId: string, unicode: string, changes: readonly string[]): UnderstoodHost {
  const suffix = publicSuffix(hostId);
  return {
    hostId,
    display: unicode,
    hostKind: 'hostname',
    changes,
    warnings: [...lookalikes(unicode), ...(suffix.warning === null ? [] : [suffix.warning])],
    notes: suffix.note === null ? [] : [suffix.note],
    addressRange: null,
    registrableDomain: suffix.registrableDomain,
  };
}

function nameChanges(typed: string, name: string, unicode: string): string[] {
  if (ascii.test(typed)) return [];
  const dots = new Set(typed.match(otherDots));
  const plain = typed.replace(otherDots, '.').normalize('NFC');
  return [
    ...[...dots].map((dot) => `${quoted(dot)} (${characterName(dot.charCodeAt(0))}) read as a dot`),
    ...(plain === name || plain === unicode ? [] : [`${quoted(plain)} read as ${quoted(unicode)}`]),
    ...(unicode !== name ? ['converted to punycode'] : []),
  ];
}

/** The first character that browsers do not take in a host name, else the name as a whole. */
function unusable(host: string): string {
  for (const character of host) {
    // Between Latin letters right-to-left ones are refused as well, and alone combining marks are.
    const isRefused = urlHost(`a${character}a`) === null && urlHost(character) === null;
    if (ascii.test(character) ? !/[a-z0-9._-]/i.test(character) : isRefused) {
      return `${quoted(character)} (${characterName(character.codePointAt(0) ?? 0)})`;
    }
  }
  return 'this mixture of letters';
}

function brokenRule(name: string): string | null {
  const odd = /[^a-z0-9._-]/.exec(name);
  if (odd) return `${quoted(name)} cannot be a host name: ${quoted(odd[0])} cannot stand in one.`;
  const labels = name.split('.');
  if (labels.length === 1)
    return `${quoted(name)} has no dot: a host name ends in a domain, as in “server1.example”.`;
  for (const label of labels) {
    const broken = brokenLabel(label, name);
    if (broken !== null) return broken;
  }
  return name.length > 253 ? `The name is ${name.length} characters long; 253 is the most.` : null;
}

function brokenLabel(label: string, name: string): string | null {
  if (label === '') return `${quoted(name)} has two dots in a row.`;
  if (label.length > 63)
    return `The label ${quoted(label)} is ${label.length} characters long; 63 is the most.`;
  if (label.startsWith('-')) return `The label ${quoted(label)} begins with a hyphen.`;
  return label.endsWith('-') ? `The label ${quoted(label)} ends with a hyphen.` : null;
}

/** The Unicode form, or `null` where a punycode label is broken or stands for something that is written differently. */
function unicodeName(name: string): string | null {
  if (!name.split('.').some((label) => label.startsWith('xn--'))) return name;
  try {
    const unicode = toUnicode(name);
    return urlHost(unicode) === name ? unicode : null;
  } catch {
    // The decoder throws where digits are missing or a number grows too large.
    return null;
  }
}
