import { useDeferredValue, useId, useMemo } from 'react';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { HostileText } from '~/shared/ui/HostileText';
import { TextField } from '~/shared/ui/TextField';
import { filterPresets } from './filterPresets';
import { filterSuggestions } from './filterSuggestions';

interface ExpressionFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  /** What is wrong with the text; `null` if nothing is. */
  readonly error: string | null;
  /** What the field offers are words that these pairs have. */
  readonly edges: readonly PairEdge[];
  readonly onText: (text: string) => void;
}

/** Words are offered from the first so many pairs: to count those of all takes longer than a key is down. */
const mostLooked = 5_000;

/** A field for an expression; an error in it is said in words and harms nothing else. */
export function ExpressionField({ label, placeholder, text, error, edges, onText }: ExpressionFieldProps) {
  const id = useId();
  const words = useDeferredValue(text);
  const looked = useMemo(() => edges.slice(0, mostLooked), [edges]);
  const offered = useMemo(() => filterSuggestions(words, words.length, looked), [words, looked]);
  return (
    <span className="expression">
      <TextField
        value={text}
        onChange={(event) => onText(event.target.value)}
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={error !== null}
        spellCheck={false}
        maxLength={500}
        list={id}
      />
      <datalist id={id}>
        {words.trim() === ''
          ? filterPresets.map((preset) => (
              <option key={preset.name} value={preset.text}>
                {preset.name}
              </option>
            ))
          : offered.items.map((item) => (
              <option
                key={item.text}
                value={words.slice(0, offered.from) + item.text + words.slice(offered.to)}
              >
                {item.meaning}
              </option>
            ))}
      </datalist>
      {/* Over what stands below, so that nothing moves while somebody types. */}
      {error !== null && (
        <span role="status" className="field-words understood-bad">
          <HostileText text={error} />
        </span>
      )}
    </span>
  );
}
