import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { returnTarget } from './returnTarget';

/**
 * The page that the login page returns to: hands the answer on to the window that waits for it, or stores it and goes back to where the
 * person was. Where there is no answer, or none that this page knows, it goes to the app.
 */
const base = new URL(import.meta.env.BASE_URL, location.origin);

/** What was stored as the way back is checked like any other text: it must be a page of this app. */
const navigation = {
  navigateInternal(wish: string): Promise<boolean> {
    location.replace(returnTarget(wish, base));
    return Promise.resolve(true);
  },
  navigateExternal(): Promise<boolean> {
    return Promise.reject(new Error('The bridge leads nowhere else.'));
  },
};

broadcastResponseToMainFrame(navigation).catch(() => location.replace(base));
