import { characterName } from '~/shared/lib/characterName';
import { formatCount } from '~/shared/lib/numbers';
import { type HostInput, quoted, rejected, type Rejected, type UnderstoodHost } from './hostInput';
import { hostParts } from './hostParts';
import { notAHost } from './notAHost';
import { readAddress } from './readAddress';
import { readName } from './readName';
import { refang } from './refang';
import { withoutSurroundings } from './withoutSurroundings';

/** In UTF-16 units. A URL may be long; more than this is a document, which the host list reads. */
const longestText = 100_000;
/** Longer than any host in any notation; checked before anything looks at a host letter by letter. */
const longestHost = 1000;

/**
 * What one typed or pasted text means: a name, an address, a URL, `host:port`, an e-mail address, plain or defanged.
 * Whatever was changed on the way is told; what could mean two things is refused with words.
 * Never throws, and takes time in proportion to the text (at most 100,000 characters).
 */
export function parseHostInput(text: string): HostInput {
  if (text.length > longestText) {
    return rejected(
      `The text is ${formatCount(text.length)} characters long; a host is looked for in at most ${formatCount(longestText)}.`,
    );
  }
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const plain = refang(trimmed);
  const bare = withoutSurroundings(plain);
  const parts = notAHost(bare.text) ?? spaced(bare.text) ?? hostParts(bare.text);
  if ('kind' in parts) return parts;
  const outer = withoutOuterDots(parts.host);
  if (outer.host === '') return rejected(`No host in ${quoted(trimmed)}.`);
  const host = readHost(outer.host);
  if ('kind' in host) return host;
  // Outside in: where it stood, what was around it, what became of the host itself.
  const changes = [
    ...(parts.source === null ? [] : [parts.source]),
    ...(parts.isDefanged || plain !== trimmed ? ['refanged'] : []),
    ...bare.changes,
    ...parts.changes,
    ...outer.changes,
    ...host.changes,
  ];
  return { kind: 'host', host: { ...host, changes } };
}

function spaced(text: string): Rejected | null {
  const at = text.search(/\s/);
  if (at < 0) return null;
  if (/[\r\n\u2028\u2029]/.test(text)) {
    return rejected('The text has several lines.', 'Search for one host at a time.');
  }
  if (!/[.:]/.test(text)) return rejected(`${quoted(text)} is words, not a host.`);
  const space = text[at] === ' ' ? 'a space' : characterName(text.charCodeAt(at));
  return rejected(`${quoted(text)} holds ${space} (character ${at + 1}).`, 'Search for one host at a time.');
}

/** A dot at the end is the root of DNS, one at the beginning means “and everything below”: neither is part of the id. */
function withoutOuterDots(text: string): { readonly host: string; readonly changes: readonly string[] } {
  const isDot = (at: number) => '.\u3002\uff0e\uff61'.includes(text.charAt(at));
  let start = 0;
  let end = text.length;
  while (start < end && isDot(start)) start += 1;
  while (end > start && isDot(end - 1)) end -= 1;
  return {
    host: text.slice(start, end),
    changes: [
      ...(start > 0 ? ['leading dot removed'] : []),
      ...(end < text.length
        ? [text.length - end > 1 ? 'trailing dots removed' : 'trailing dot removed']
        : []),
    ],
  };
}

function readHost(host: string): UnderstoodHost | Rejected {
  if (host.length > longestHost) {
    return rejected(
      `${quoted(host)} is ${formatCount(host.length)} characters long; a host name has at most 253.`,
    );
  }
  return hiddenCharacter(host) ?? percentEncoded(host) ?? readAddress(host) ?? readName(host);
}

const hidden =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Surrogate}]/u;

/** Nothing hides among these, and the browser takes long to prepare the expression above. */
const plainAscii = /^[\x20-\x7e]*$/;

/** Browsers drop some of these without a word, and then ask for another host than the one that was seen. */
function hiddenCharacter(host: string): Rejected | null {
  const match = plainAscii.test(host) ? null : hidden.exec(host);
  if (!match) return null;
  const name = characterName(match[0].codePointAt(0) ?? 0);
  return rejected(
    `${quoted(host)} holds a character that cannot be seen: ${name} (character ${match.index + 1}).`,
    'Type the host without it.',
  );
}

function percentEncoded(host: string): Rejected | null {
  if (host.includes(':') || !host.includes('%')) return null;
  return rejected(`${quoted(host)} holds percent-encoded characters.`, 'Write them as they are meant.');
}
