import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { counted } from '~/features/pairs/edges/daySpan';
import { hostList } from '~/features/pairs/edges/hostWords';
import type { SavedView } from '~/features/pairs/export/savedView';
import { HostileText } from '~/shared/ui/HostileText';

interface OpenViewDialogProps {
  readonly saved: SavedView & { readonly kind: 'view' };
  /** Whose pairs are on the page. */
  readonly hostId: string;
  readonly sourceWords: string;
  /** What the dialog stands in: in full screen nothing else is seen. */
  readonly container: React.RefObject<HTMLElement | null>;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** What is in a file, before anything is asked for its sake. */
export function OpenViewDialog(props: OpenViewDialogProps) {
  const { saved, hostId, sourceWords, container, onOpen, onClose } = props;
  const { view, savedAt, source } = saved;
  const [start = ''] = view.starts;
  const isOfThisHost = start.toLowerCase() === hostId.toLowerCase();
  const questions = view.starts.length + view.expansions.length;
  return (
    <Dialog
      open
      onClose={onClose}
      container={() => container.current}
      aria-labelledby="open-view-title"
      transitionDuration={0}
    >
      <div className="expand">
        <h2 id="open-view-title">Open a saved view</h2>
        <p>
          Pairs of <HostileText text={hostList(view.starts)} />, saved{' '}
          {new Date(savedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC on{' '}
          <HostileText text={source === '' ? 'an unnamed source' : source} />.
        </p>
        <p>
          {counted(view.expansions.length, 'expansion')}, {counted(view.hidden.length, 'hidden host')},{' '}
          {counted(view.pinned.length, 'pin')}, {counted(view.places.size, 'place')}.
        </p>
        {source !== sourceWords && (
          <p className="notice notice-warn">
            This page shows <HostileText text={sourceWords} />, which may know other pairs.
          </p>
        )}
        {isOfThisHost ? (
          <p>
            Opening it asks for the pairs of {counted(questions, 'host')}, as far as they are not loaded, and
            can be undone.
          </p>
        ) : (
          <p className="notice notice-warn">
            It belongs to <HostileText text={start} />: go to the pairs of that host and open it there.
          </p>
        )}
        <div className="dialog-actions">
          {isOfThisHost && (
            <Button variant="contained" autoFocus onClick={onOpen}>
              Open it
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  );
}
