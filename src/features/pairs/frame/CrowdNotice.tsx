import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import type { Crowd } from '~/features/pairs/drawing/crowd';

interface CrowdNoticeProps {
  readonly crowd: Crowd;
  readonly onDraw: () => void;
  /** `null` while the table is on the screen. */
  readonly onTable: (() => void) | null;
}

/** Stands where the drawing would, where there is more of it than anybody can read. */
export function CrowdNotice({ crowd, onDraw, onTable }: CrowdNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The drawing that had the focus is gone.
    if (document.activeElement === document.body) notice.current?.focus();
  }, []);
  return (
    <div className="crowd" ref={notice} tabIndex={-1}>
      <p>
        <strong>{crowd.words}, are not drawn:</strong> nobody can read so many. The table has all of their
        pairs.
      </p>
      <p>
        What was opened, pinned or expanded stands host by host. Undo takes it back; a time range, a kind
        switched off or an expression makes it less.
      </p>
      <p className="crowd-actions">
        {onTable && (
          <Button variant="contained" onClick={onTable}>
            Show the table
          </Button>
        )}
        {crowd.mayBeDrawn ? (
          <Button variant="outlined" onClick={onDraw}>
            Draw them anyway
          </Button>
        ) : (
          'More than 10,000 hosts or 30,000 lines are never drawn.'
        )}
      </p>
    </div>
  );
}
