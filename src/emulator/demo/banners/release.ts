export type ComponentRow = readonly [name: string, version: string, category: string];

/** One version of a piece of software, as a scanner meets it on a port. */
export interface Release {
  /** Graph's `scanProtocol`: the question that was asked. */
  readonly scan: string;
  /** The answer; one character is one byte (U+0000–U+00FF) where the protocol is not text. */
  readonly banner: (host: string, when: number) => string;
  readonly components: readonly ComponentRow[];
}

/** A release whose answer is always the same text. */
export function fixed(scan: string, text: string, ...components: readonly ComponentRow[]): Release {
  return { scan, banner: () => text, components };
}

/** A release whose answer holds its host's name where the text says `{host}`, and the time at `{date}`. */
export function naming(scan: string, text: string, ...components: readonly ComponentRow[]): Release {
  return {
    scan,
    banner: (host, when) =>
      text.replaceAll('{host}', host).replaceAll('{date}', new Date(when).toUTCString()),
    components,
  };
}

/** The same answer over TCP, where DNS puts the length before the message (RFC 1035, 4.2.2). */
export function overTcp(release: Release): Release {
  return {
    ...release,
    banner(host, when) {
      const message = release.banner(host, when);
      return `${bigEndian(message.length, 2)}${message}`;
    },
  };
}

/** A number as bytes, most significant first. */
export function bigEndian(value: number, length: number): string {
  let bytes = '';
  for (let shift = (length - 1) * 8; shift >= 0; shift -= 8)
    bytes += String.fromCharCode((value >>> shift) & 0xff);
  return bytes;
}
