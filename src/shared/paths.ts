/** URLs inside the app. */
export const paths = {
  home: '/',
  hostPorts: '/hosts/$hostId/ports',
  hostPairs: '/hosts/$hostId/pairs',
} as const;
