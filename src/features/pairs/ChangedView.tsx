import Button from '@mui/material/Button';
import { HostileText } from '~/shared/ui/HostileText';
import { linkLook } from './edges/linkKinds';
import type { Expansion, PairsView } from './pairsState';

interface ChangedViewProps {
  readonly view: PairsView;
  readonly onChange: (change: Partial<PairsView>) => void;
}

/** What was brought in and what was hidden, each with the way back; nothing where nothing was. */
export function ChangedView({ view: { expansions, hidden }, onChange }: ChangedViewProps) {
  if (expansions.length === 0 && hidden.length === 0) return null;
  return (
    <div className="changed" role="group" aria-label="What was changed">
      {expansions.map((expansion, index) => (
        <Button
          // The same host may have been expanded twice.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          variant="outlined"
          onClick={() => onChange({ expansions: expansions.filter((one) => one !== expansion) })}
        >
          <HostileText text={`+ ${expansionWords(expansion)}`} />: collapse
        </Button>
      ))}
      {hidden.map((host) => (
        <Button
          key={host}
          variant="outlined"
          onClick={() => onChange({ hidden: hidden.filter((one) => one !== host) })}
        >
          <HostileText text={host} />
          &nbsp;hidden: show again
        </Button>
      ))}
    </div>
  );
}

function expansionWords({ hostId, direction, kinds, picked }: Expansion): string {
  const what =
    kinds.length === 0
      ? direction
      : `${direction} by ${kinds.map((kind) => linkLook(kind).label).join(', ')}`;
  return `${hostId}, ${picked === null ? 'all' : picked.length} ${what}`;
}
