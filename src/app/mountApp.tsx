import { notifyManager } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startSession } from '~/features/session/startSession';
import { App } from './App';

/** Draws the app into `root`, once it is known whom it asks. Until then the page shows what stands in index.html. */
export async function mountApp(root: HTMLElement): Promise<void> {
  const start = await startSession();
  // What comes between two frames is drawn together. A page that is not visible has no frames to wait for.
  notifyManager.setScheduler((tell) => (document.hidden ? setTimeout(tell) : requestAnimationFrame(tell)));
  createRoot(root).render(
    <StrictMode>
      <App start={start} />
    </StrictMode>,
  );
}
