/** Two labels that a few letters tell apart, by their place in the list. */
export interface NearLabels {
  readonly a: number;
  readonly b: number;
  /** Letters that are missing, more, other or changed places. */
  readonly distance: number;
}

const shortest = 5;
/** From this length on two letters may differ; in shorter words two letters make another word. */
const longEnoughForTwo = 8;
/** Comparisons in all: a set made to be slow is not looked through to its end. */
const mostComparisons = 3_000_000;
/** Edits late in a label leave this much of it alike. */
const prefixLength = 7;

/**
 * Pairs of different labels of 5 letters or more that are 1 edit apart, or 2 where both have 8 letters or more (optimal
 * string alignment: insertions, deletions, substitutions, transpositions of neighbours). Every label once in the list.
 *
 * Labels within k edits become equal when up to k letters are taken out of each, so only those that do are compared
 * (Garbe's symmetric deletion, on the first 7 letters).
 */
export function nearLabels(labels: readonly string[]): NearLabels[] {
  const near: NearLabels[] = [];
  const bySlice = new Map<string, number[]>();
  // The last label that each one was compared with: every pair is met under several slices.
  const comparedWith = new Int32Array(labels.length).fill(-1);
  let left = mostComparisons;
  labels.forEach((label, index) => {
    if (label.length < shortest) return;
    for (const slice of slices(label)) {
      const others = bySlice.get(slice);
      for (const other of others ?? []) {
        if (comparedWith[other] === index || left === 0) continue;
        comparedWith[other] = index;
        left -= 1;
        // The list holds indexes of labels.
        const distance = nearness(labels[other] as string, label);
        if (distance !== null) near.push({ a: other, b: index, distance });
      }
      if (others) others.push(index);
      else bySlice.set(slice, [index]);
    }
  });
  return near;
}

function editsAllowed(length: number): number {
  return length < longEnoughForTwo ? 1 : 2;
}

function slices(label: string): Set<string> {
  const prefix = label.slice(0, prefixLength);
  const found = new Set([prefix]);
  for (let round = 0; round < editsAllowed(label.length); round += 1) {
    for (const text of Array.from(found)) {
      for (let cut = 0; cut < text.length; cut += 1) found.add(text.slice(0, cut) + text.slice(cut + 1));
    }
  }
  return found;
}

function nearness(a: string, b: string): number | null {
  const most = editsAllowed(Math.min(a.length, b.length));
  if (Math.abs(a.length - b.length) > most) return null;
  const distance = editDistance(a, b, most);
  return distance > 0 && distance <= most ? distance : null;
}

/** The edits from one text to another by UTF-16 units; any number above `most` if there are more. */
export function editDistance(a: string, b: string, most: number): number {
  let twoAgo: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(before, column) + 1,
          at(current, column - 1) + 1,
          at(before, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(twoAgo, column - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...current, ...before) > most) return most + 1;
    [twoAgo, before] = [before, current];
  }
  return at(before, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
