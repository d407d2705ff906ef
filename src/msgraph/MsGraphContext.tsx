import { createContext, useContext } from 'react';
import type { MsGraphClient } from './msGraphClient';

export const MsGraphContext = createContext<MsGraphClient | null>(null);

/** The Graph client of the session that is on the screen. */
export function useMsGraph(): MsGraphClient {
  const client = useContext(MsGraphContext);
  if (!client) throw new Error('useMsGraph needs a MsGraphContext above it');
  return client;
}
