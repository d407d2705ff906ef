import RequestsIcon from '@mui/icons-material/SwapVert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { lazy, useState, useTransition } from 'react';
import { lazyPart } from '~/shared/lib/lazyPart';
import { PanelBoundary } from '~/shared/ui/PanelBoundary';

const InspectorDrawer = lazy(async () => ({
  default: (await lazyPart(() => import('./InspectorDrawer'))).InspectorDrawer,
}));

interface InspectorButtonProps {
  /** Whether the emulator in this page answers, and nothing is sent to Graph. */
  readonly isEmulated: boolean;
}

/** Opens the request inspector, which is loaded when it is wanted. */
export function InspectorButton({ isEmulated }: InspectorButtonProps) {
  const [isOpen, setOpen] = useState(false);
  // A transition: the page stays as it is until the drawer has loaded.
  const [isLoading, startTransition] = useTransition();
  return (
    <>
      <IconButton
        aria-label="Requests to Graph"
        title="Requests to Graph"
        aria-haspopup="dialog"
        aria-busy={isLoading}
        color={isLoading ? 'primary' : 'inherit'}
        onClick={() => startTransition(() => setOpen(true))}
      >
        <RequestsIcon />
      </IconButton>
      {isOpen && (
        // The drawer itself stands outside of the bar; only words that it cannot be shown stand here.
        <Box sx={{ position: 'absolute', zIndex: 10, top: 56, right: 12, maxWidth: 'min(30rem, 92vw)' }}>
          <PanelBoundary title="Requests to Graph">
            <InspectorDrawer isEmulated={isEmulated} onClose={() => setOpen(false)} />
          </PanelBoundary>
        </Box>
      )}
    </>
  );
}
