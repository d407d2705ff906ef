import { compareLinkKinds, linkLook } from '~/features/pairs/edges/linkKinds';
import type { HostPair } from '~/msgraph/resources';

/** A kind to choose pairs by. */
export interface OfferedKind {
  readonly label: string;
  /** As the pairs have it, each spelling once, for the service compares them as they are; '' for no kind. */
  readonly spellings: readonly string[];
  /** Of how many pairs it is. */
  readonly count: number;
}

/** The kinds of pairs, those that read alike together, the most telling first. */
export function offeredKinds(records: readonly HostPair[]): readonly OfferedKind[] {
  const kinds = new Map<string, { readonly spellings: Set<string>; count: number }>();
  for (const { linkKind } of records) {
    const { label } = linkLook(linkKind);
    const known = kinds.get(label) ?? { spellings: new Set(), count: 0 };
    known.spellings.add(linkKind ?? '');
    known.count += 1;
    kinds.set(label, known);
  }
  return [...kinds]
    .map(([label, { spellings, count }]) => ({ label, spellings: [...spellings], count }))
    .toSorted((a, b) => compareLinkKinds(a.spellings[0] ?? '', b.spellings[0] ?? ''));
}

/** Whether all spellings of a kind are chosen. */
export function isChosen({ spellings }: OfferedKind, chosen: readonly string[]): boolean {
  return spellings.every((one) => chosen.includes(one));
}

/** The chosen spellings with a kind, or without it where it was chosen. */
export function withToggled(kind: OfferedKind, chosen: readonly string[]): readonly string[] {
  const others = chosen.filter((one) => !kind.spellings.includes(one));
  return isChosen(kind, chosen) ? others : [...others, ...kind.spellings];
}
