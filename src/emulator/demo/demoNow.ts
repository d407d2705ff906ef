/** The demo's clock, an ISO instant that never moves: ages and "recent" are counted from here. */
export const demoNow = '2026-11-20T09:00:00Z';
