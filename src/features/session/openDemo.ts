import { keepChoice, tabStorage } from './sessionChoice';
import { appBase } from './startSession';

/** Loads the page anew as the demo: what a page is stays as it is for as long as it lives. */
export function openDemo(): void {
  const demo = new URL(appBase);
  demo.searchParams.set('session', 'demo');
  location.assign(demo);
}

/** Loads the page anew as one that signs in. */
export function openSignIn(): void {
  keepChoice(null, tabStorage());
  location.assign(appBase);
}
