import CloseIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { SideDrawer } from '~/shared/ui/SideDrawer';
import { useMsGraph } from '~/msgraph/MsGraphContext';
import { formatCount } from '~/shared/lib/numbers';
import { DriftList } from './DriftList';
import './InspectorDrawer.css';
import { RequestList } from './RequestList';
import { useObserved } from './useObserved';

interface InspectorDrawerProps {
  /** Whether the emulator in this page answers, and nothing is sent to Graph. */
  readonly isEmulated: boolean;
  readonly onClose: () => void;
}

/**
 * What this session has asked of Graph, and in what the answers differ from the documentation: for whoever has to find out
 * why something is slow, missing or odd. Escape closes it.
 */
export function InspectorDrawer({ isEmulated, onClose }: InspectorDrawerProps) {
  const client = useMsGraph();
  const history = useObserved(client.log);
  const drift = useObserved(client.drift);
  const [part, setPart] = useState<'requests' | 'drift'>('requests');
  return (
    <SideDrawer label="Requests to Graph" width={920} onClose={onClose}>
      <Stack direction="row" className="drawer-bar inspector-bar">
        <div>
          <Typography component="h2" variant="h6">
            Requests to Graph
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {isEmulated
              ? 'In this session Hostscope’s own emulator answers: nothing was sent over a network.'
              : 'Kept in this tab only, and forgotten with it. No token is among it.'}
          </Typography>
        </div>
        <IconButton aria-label="Close" onClick={onClose} edge="end">
          <CloseIcon />
        </IconButton>
      </Stack>
      <Stack direction="row" className="drawer-tabs" role="group" aria-label="What to show">
        <PartButton isShown={part === 'requests'} onShow={() => setPart('requests')}>
          Requests ({formatCount(history.total)})
        </PartButton>
        <PartButton isShown={part === 'drift'} onShow={() => setPart('drift')}>
          Differences ({formatCount(drift.notes.length)})
        </PartButton>
      </Stack>
      {part === 'requests' ? (
        <RequestList history={history} />
      ) : (
        <DriftList drift={drift} root={client.root} isEmulated={isEmulated} now={() => client.now()} />
      )}
    </SideDrawer>
  );
}

interface PartButtonProps {
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly children: React.ReactNode;
}

function PartButton({ isShown, onShow, children }: PartButtonProps) {
  return (
    <Button aria-pressed={isShown} variant={isShown ? 'contained' : 'text'} onClick={onShow}>
      {children}
    </Button>
  );
}
