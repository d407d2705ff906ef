import Drawer from '@mui/material/Drawer';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useContext } from 'react';
import { DrawerNotice } from './DrawerNotice';

interface SideDrawerProps {
  /** What a screen reader calls it; safe to show on one line. */
  readonly label: string;
  /** Pixels, on a screen that is wide enough; it takes the whole of a narrow one. */
  readonly width: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog at the right side, over the page. Escape closes it; what must not be missed on the page stands in it first. */
export function SideDrawer({ label, width, onClose, children }: SideDrawerProps) {
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      transitionDuration={isStill ? 0 : 150}
      slotProps={{
        paper: {
          'aria-label': label,
          role: 'dialog',
          sx: { width: { xs: '100%', md: width }, maxWidth: '100%' },
        },
      }}
    >
      {useContext(DrawerNotice)}
      {children}
    </Drawer>
  );
}
