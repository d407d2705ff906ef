import type { ReadHost } from '~/features/pairs/frame/AddHostField';

/** Ids of the two hosts between which a path is looked for. */
export interface PathEnds {
  readonly from: string;
  readonly to: string;
}

/** The ends that two texts were understood as, or what is wrong with each, as a sentence; `null` for a text without fault. */
export type ReadEnds =
  | { readonly kind: 'read'; readonly ends: PathEnds }
  | { readonly kind: 'refused'; readonly from: string | null; readonly to: string | null };

interface TypedEnds extends PathEnds {
  /** The host of the page, which is taken as it stands: it is asked for already. */
  readonly start: string;
  readonly readHost: ReadHost;
}

/** Understands what was typed as the two ends of a path. Rejects where `readHost` does. */
export async function readPathEnds({ from, to, start, readHost }: TypedEnds): Promise<ReadEnds> {
  const read = async (text: string) => (text === start ? { hostId: start } : readHost(text));
  const [one, other] = await Promise.all([read(from), read(to)]);
  if ('sentence' in one || 'sentence' in other) {
    return { kind: 'refused', from: sentenceOf(one), to: sentenceOf(other) };
  }
  if (one.hostId.toLowerCase() === other.hostId.toLowerCase()) {
    return { kind: 'refused', from: null, to: 'Both are the same host.' };
  }
  return { kind: 'read', ends: { from: one.hostId, to: other.hostId } };
}

function sentenceOf(read: Awaited<ReturnType<ReadHost>>): string | null {
  return 'sentence' in read ? read.sentence : null;
}
