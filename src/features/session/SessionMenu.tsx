import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { HostileText } from '~/shared/ui/HostileText';
import { openDemo, openSignIn } from './openDemo';
import { type LiveControls, useSession } from './SessionContext';
import { SetUpDialog } from './SetUpDialog';

interface SessionMenuProps {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** The ways from this session to another one. */
export function SessionMenu({ anchor, onClose }: SessionMenuProps) {
  const { home, canSignIn, live } = useSession();
  const [showsSetUp, setShowsSetUp] = useState(false);
  if (showsSetUp) return <SetUpDialog onClose={onClose} />;
  const close = (action: () => void) => () => {
    onClose();
    action();
  };
  return (
    <Menu
      open
      anchorEl={anchor}
      // Inside the bar, so that it belongs to a landmark.
      container={anchor.parentElement}
      onClose={onClose}
      slotProps={{ list: { 'aria-label': 'Session' } }}
    >
      {live && accountItems(live, close)}
      {home === 'demo' && canSignIn && (
        <MenuItem onClick={close(openSignIn)}>Sign in to the live session</MenuItem>
      )}
      {!canSignIn && <MenuItem onClick={() => setShowsSetUp(true)}>Live: how to set up</MenuItem>}
      {home !== 'demo' && <MenuItem onClick={close(openDemo)}>Open the demo</MenuItem>}
    </Menu>
  );
}

function accountItems(live: LiveControls, close: (action: () => void) => () => void) {
  const { account, accounts } = live;
  if (!account) return null;
  return [
    ...accounts
      .filter(({ id }) => id !== account.id)
      .map(({ id, username }) => (
        <MenuItem key={id} onClick={close(() => live.choose(id))}>
          <span>
            Continue as <HostileText text={username} />
          </span>
        </MenuItem>
      )),
    <MenuItem key="another" onClick={close(live.signInAsAnother)}>
      Use another account
    </MenuItem>,
    <MenuItem key="here" onClick={close(live.signOutHere)}>
      Sign out of Hostscope
    </MenuItem>,
    <MenuItem key="everywhere" onClick={close(live.signOutEverywhere)}>
      Sign out of Microsoft
    </MenuItem>,
    <Divider key="line" />,
  ];
}
