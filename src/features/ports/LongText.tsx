import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { HostileText } from '~/shared/ui/HostileText';

interface LongTextProps {
  readonly text: string;
  readonly label: string;
}

/** Laying out one line of megabytes takes a browser a second and more, so a line is shown in pieces. */
const piece = 1000;

/** A text of any length: only what is in view is laid out. */
export function LongText({ text, label }: LongTextProps) {
  const pieces = useMemo(() => textPieces(text), [text]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 4,
  });
  return (
    <div ref={scroller} className="banner long-text" role="region" aria-label={label} tabIndex={0}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => (
          <div
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            style={{
              position: 'absolute',
              top: 0,
              left: 0,
              right: 0,
              transform: `translateY(${row.start}px)`,
            }}
          >
            <HostileText text={pieces[row.index] ?? ''} multiline />
          </div>
        ))}
      </div>
    </div>
  );
}

/** Lines, cut where they are longer than a piece, never inside a character. */
function textPieces(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const lineEnd = newline === -1 ? text.length : newline + 1;
    let end = Math.min(lineEnd, start + piece);
    if (end < text.length && isLowSurrogate(text.charCodeAt(end))) end += 1;
    // What ends a line is no part of it.
    pieces.push(end === lineEnd ? text.slice(start, end).replace(/\r?\n$/, '') : text.slice(start, end));
    start = end;
  }
  return pieces;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
