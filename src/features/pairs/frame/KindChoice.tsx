import { KindMark } from '~/features/pairs/KindMark';
import type { HostPair } from '~/msgraph/resources';
import { formatCount } from '~/shared/lib/numbers';
import { isChosen, offeredKinds, withToggled } from './offeredKinds';

interface KindChoiceProps {
  /** The newest pairs. */
  readonly records: readonly HostPair[];
  /** How many pairs there are in all, where the service says so. */
  readonly total: number | null;
  /** Whether `records` are all there are. */
  readonly isAll: boolean;
  /** Kinds as pairs have them; '' for no kind. */
  readonly kinds: readonly string[];
  readonly onKinds: (kinds: readonly string[]) => void;
}

/** Kinds to choose pairs by, each with the number of its pairs, and of which pairs that was counted. */
export function KindChoice({ records, total, isAll, kinds, onKinds }: KindChoiceProps) {
  const newest = formatCount(records.length);
  return (
    <fieldset>
      <legend>
        {isAll
          ? 'Kinds, with the number of pairs'
          : `Kinds among the newest ${newest} pairs of ${total === null ? 'an unknown number' : formatCount(total)}`}
      </legend>
      {offeredKinds(records).map((kind) => (
        <label key={kind.label}>
          <input
            type="checkbox"
            checked={isChosen(kind, kinds)}
            onChange={() => onKinds(withToggled(kind, kinds))}
          />{' '}
          <KindMark kind={kind.spellings[0] ?? null} />{' '}
          <span className="quiet">{formatCount(kind.count)}</span>
        </label>
      ))}
      <p className="quiet">
        {kinds.length === 0 ? 'None chosen means all kinds. ' : ''}
        {isAll
          ? ''
          : `The numbers count the newest ${newest} pairs only; older ones may be of other kinds, which are not listed.`}
      </p>
    </fieldset>
  );
}
