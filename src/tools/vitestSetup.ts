import { afterEach, beforeEach } from 'vitest';

if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup, configure } = await import('@testing-library/react');
  // Room for a loaded machine: these are ceilings, nothing waits this long when it works.
  configure({ asyncUtilTimeout: 5_000 });
  afterEach(cleanup);
  // jsdom says "not implemented" on the console when a page is scrolled; the router does so.
  beforeEach(() => {
    window.scrollTo = () => {};
  });
  // Nor does it lay anything out, so that no size ever changes.
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}

// ipaddr.js sets `toString` on its own prototypes, which a frozen Object.prototype forbids, so it loads first.
await import('ipaddr.js');

// Hostile records must not reach the prototype of every object (T23): a write to it throws in every test.
Object.freeze(Object.prototype);
