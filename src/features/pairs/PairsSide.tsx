import { type ReactNode, useId, useRef } from 'react';
import { formatCount } from '~/shared/lib/numbers';

/** One of several parts of which one is in view. */
export interface SidePart {
  readonly id: string;
  readonly title: string;
  /** How much there is in it, as a text where that is not known to the last one: `5,000+`; '' or 0 for nothing. */
  readonly count: number | string;
  readonly content: ReactNode;
}

interface PairsSideProps {
  readonly parts: readonly SidePart[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly ref: React.Ref<HTMLElement>;
}

/**
 * What was found in the pairs, one part in view at a time. Keys and roles follow
 * https://www.w3.org/WAI/ARIA/apg/patterns/tabs/: one tab stop, arrows choose.
 */
export function PairsSide({ parts, chosen, onChoose, ref }: PairsSideProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    parts.findIndex((part) => part.id === chosen),
  );
  const part = parts[at];

  function handleKeyDown(event: React.KeyboardEvent) {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: parts.length - 1 }[event.key];
    const next = to === undefined ? undefined : parts[(to + parts.length) % parts.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-part="${next.id}"]`)?.focus();
  }

  return (
    <aside className="pairs-side" aria-label="What was found" ref={ref}>
      <div role="tablist" aria-label="What was found" className="tabs" ref={list}>
        {parts.map(({ id: one, title, count }) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-${one}-tab`}
            data-part={one}
            aria-selected={one === part?.id}
            aria-controls={one === part?.id ? `${id}-${one}` : undefined}
            tabIndex={one === part?.id ? 0 : -1}
            className="tab"
            onKeyDown={handleKeyDown}
            onClick={() => onChoose(one)}
          >
            {title}{' '}
            {Boolean(count) && (
              <span className="tab-count">{typeof count === 'string' ? count : formatCount(count)}</span>
            )}
          </button>
        ))}
      </div>
      {part && (
        // What scrolls has to be reachable by keyboard.
        <div
          key={part.id}
          role="tabpanel"
          id={`${id}-${part.id}`}
          aria-labelledby={`${id}-${part.id}-tab`}
          tabIndex={0}
          className="side-part"
        >
          {part.content}
        </div>
      )}
    </aside>
  );
}
