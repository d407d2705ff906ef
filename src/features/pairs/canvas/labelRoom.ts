/** A rectangle in pixels. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Which parts of the screen are still free for words. */
export interface LabelRoom {
  /** Keeps words away from here. */
  block(box: Box): void;
  /** Takes a part unless something stands there. */
  take(box: Box): boolean;
}

const lineHeight = 8;

/** Remembers what is taken by lines of 8 pixels, so that asking costs little for any number of boxes. */
export function labelRoom(): LabelRoom {
  const lines = new Map<number, Box[]>();

  function* linesOf({ y1, y2 }: Box): Generator<number> {
    for (let line = Math.floor(y1 / lineHeight); line * lineHeight < y2; line += 1) yield line;
  }

  function block(box: Box): void {
    for (const line of linesOf(box)) {
      const taken = lines.get(line);
      if (taken) taken.push(box);
      else lines.set(line, [box]);
    }
  }

  function isFree(box: Box): boolean {
    for (const line of linesOf(box)) {
      if (lines.get(line)?.some((taken) => overlap(taken, box))) return false;
    }
    return true;
  }

  return {
    block,
    take(box) {
      if (!isFree(box)) return false;
      block(box);
      return true;
    },
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}
