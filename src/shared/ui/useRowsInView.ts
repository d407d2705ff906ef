import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

interface Rows {
  readonly count: number;
  /** Pixels; the same for every row. */
  readonly rowHeight: number;
  /** Pixels at the top of the scroller that stay in view and cover what is scrolled under them. */
  readonly head: number;
}

interface RowsInView {
  /** Index of the first row to draw, and of the one behind the last. */
  readonly first: number;
  readonly end: number;
  /** Scrolls as little as brings a row into view. */
  readonly reveal: (index: number) => void;
}

/** Drawn beyond what is in view, so that a short scroll finds them there. */
const beyond = 4;
/** Rows of the first frame: enough to begin to read. The others follow in the next, when the scroller's height is known. */
const atFirst = 6;

/**
 * Which rows of a scroller are in view, where all are equally high. A virtualizer that can measure rows asks for a layout of the
 * page three times when it begins, which a slow machine shows; here nothing is measured, and the size comes after the layout
 * that the browser makes anyway.
 */
export function useRowsInView(scroller: RefObject<HTMLElement | null>, rows: Rows): RowsInView {
  const { count, rowHeight, head } = rows;
  const size = useRef<number | null>(null);
  const [shown, setShown] = useState({ first: 0, visible: atFirst, beyond: 0 });

  function look(element: HTMLElement) {
    const first = Math.floor(element.scrollTop / rowHeight);
    const visible = rowsIn((size.current ?? element.clientHeight) - head, rowHeight);
    setShown((before) =>
      before.first === first && before.visible === visible && before.beyond === beyond
        ? before
        : { first, visible, beyond },
    );
  }

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const handleScroll = () => flushSync(() => look(element));
    const observer = new ResizeObserver(([entry]) => {
      size.current = entry?.contentRect.height ?? null;
      look(element);
    });
    observer.observe(element);
    element.addEventListener('scroll', handleScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', handleScroll);
    };
    // `look` is made of these.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scroller, rowHeight, head]);

  function reveal(index: number) {
    const element = scroller.current;
    if (!element) return;
    const top = index * rowHeight;
    const room = (size.current ?? element.clientHeight) - head;
    const least = top + rowHeight - room;
    if (element.scrollTop > top) element.scrollTop = top;
    else if (element.scrollTop < least) element.scrollTop = least;
    else return;
    look(element);
  }

  const first = Math.min(shown.first, Math.max(0, count - shown.visible));
  return {
    first: Math.max(0, first - shown.beyond),
    end: Math.min(count, first + shown.visible + shown.beyond),
    reveal,
  };
}

/** So many rows a height shows at most, the cut ones at both ends with it. */
function rowsIn(height: number, rowHeight: number): number {
  return Math.max(1, Math.ceil(height / rowHeight) + 1);
}
