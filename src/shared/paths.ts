/** URLs inside the app. */
export const paths = {
  home: '/',
  hostPorts: '/hosts/$hostId/ports',
} as const;
