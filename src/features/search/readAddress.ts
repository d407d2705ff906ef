import ipaddr from 'ipaddr.js';
import { addressRange } from './addressRange';
import { quoted, rejected, type Rejected, type UnderstoodHost } from './hostInput';
import { urlHost } from './urlHost';

const decimalPart = /^(?:0|[1-9]\d{0,2})$/;
const onlyDigits = /^\d+$/;
const numericPart = /^(?:\d+|0x[0-9a-f]*)$/i;

/** Whether a text is an IPv4 address as RFC 6943 calls it strict: four decimal numbers, no leading zeros. */
export function isStrictIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => decimalPart.test(part) && Number(part) <= 255);
}

/**
 * Reads an address strictly; `null` where the text is none and may be a name. What other programs quietly turn into an
 * address (`127.1`, `0x7f.1`, `017700000001`) is refused with words: nothing is coerced.
 */
export function readAddress(host: string): UnderstoodHost | Rejected | null {
  if (host.includes(':')) return readIpv6(host);
  if (isStrictIpv4(host)) return understood(ipaddr.IPv4.parse(host), host, []);
  const parts = host.split('.');
  // Digits beyond ASCII are left to the reading of names, which tells what they were taken for.
  const isPlain = /^[!-~]*$/.test(host);
  return isPlain && numericPart.test(parts.at(-1) ?? '') ? refusedNumber(host, parts) : null;
}

function refusedNumber(host: string, parts: readonly string[]): Rejected {
  const asRead = urlHost(host);
  const isFour = parts.length === 4 && parts.every((part) => onlyDigits.test(part));
  const zero = isFour && parts.find((part) => part.length > 1 && part.startsWith('0'));
  if (zero) {
    const other = asRead === null ? '' : `, which would make it ${asRead}`;
    return rejected(
      `${quoted(host)} is ambiguous: some programs read ${quoted(zero)} as an octal number${other}.`,
      'Write it without leading zeros.',
    );
  }
  if (isFour) {
    const big = parts.find((part) => Number(part) > 255) ?? '';
    return rejected(`${quoted(host)} is no address: ${quoted(big)} is over 255.`);
  }
  if (asRead !== null) {
    const what = parts.length === 1 ? 'a number' : 'an abbreviated form';
    return rejected(
      `${quoted(host)} is ${what} that some programs read as ${asRead}.`,
      'Write the whole address.',
    );
  }
  if (parts.every((part) => onlyDigits.test(part))) {
    return rejected(`${quoted(host)} is no address: an IPv4 address has four numbers from 0 to 255.`);
  }
  return rejected(
    `${quoted(host)} is no host name: its last part, ${quoted(parts.at(-1) ?? '')}, is a number.`,
  );
}

function readIpv6(text: string): UnderstoodHost | Rejected {
  if (text.includes('%')) {
    return rejected(
      `${quoted(text)} has a zone id (after “%”), which means something on one machine only.`,
      'Leave out the zone id.',
    );
  }
  const address = ipv6(text);
  if (address === null) {
    return rejected(`${quoted(text)} is no IPv6 address, and has too many colons for anything else.`);
  }
  const hostId = ipv6Text(address);
  const isLonger = hostId !== text.toLowerCase();
  const change = isLonger ? 'written in short form' : 'lower-cased';
  return understood(address, hostId, hostId === text ? [] : [change]);
}

/** An IPv6 address in any of the forms of RFC 4291, section 2.2; else `null`. */
export function ipv6(text: string): ipaddr.IPv6 | null {
  if (text.length > 45 || !/^[0-9a-f:.]+$/i.test(text)) return null;
  const tailAt = text.lastIndexOf(':') + 1;
  const tail = text.slice(tailAt);
  // ipaddr.js takes octal numbers in an IPv4 tail, and reads `::192.0.2.1` as if `ffff` stood in it: so only groups go there.
  const groups = tail.includes('.') ? ipv4Groups(tail) : tail;
  const whole = text.slice(0, tailAt) + groups;
  return groups !== null && ipaddr.IPv6.isValid(whole) ? ipaddr.IPv6.parse(whole) : null;
}

function ipv4Groups(tail: string): string | null {
  if (!isStrictIpv4(tail)) return null;
  const [a = 0, b = 0, c = 0, d = 0] = tail.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** RFC 5952: short, lower-case, and with the IPv4 address visible where there is one (section 5). */
function ipv6Text(address: ipaddr.IPv6): string {
  if (!address.isIPv4MappedAddress()) return address.toRFC5952String();
  return `::ffff:${address.toIPv4Address().toString()}`;
}

function understood(
  address: ipaddr.IPv4 | ipaddr.IPv6,
  hostId: string,
  changes: readonly string[],
): UnderstoodHost {
  const range = addressRange(address);
  const sentences = range === null ? [] : [`${hostId} is ${range.words}: ${range.meaning}`];
  return {
    hostId,
    display: hostId,
    hostKind: address.kind(),
    changes,
    warnings: range?.isSample ? [] : sentences,
    notes: range?.isSample ? sentences : [],
    addressRange: range?.words ?? null,
    registrableDomain: null,
  };
}
