import type { Account, LiveAuth } from '~/auth/LiveAuth';
import { msGraphClient } from '~/msgraph/msGraphClient';
import { browserParts } from './browserParts';
import type { LiveSession } from './session';

/** The session of one account: Graph itself, asked in the account's name. */
export function liveSession(auth: LiveAuth, account: Account): LiveSession {
  const { cloud, graphVersion, tenantId, tenantName, requestCap, pageSize } = auth.settings;
  return {
    kind: 'live',
    key: `live ${account.id}`,
    client: msGraphClient({
      ...browserParts,
      root: { origin: cloud.graphOrigin, version: graphVersion },
      fetch: auth.fetchAs(account.id),
      isOnline: () => navigator.onLine,
      requestsAtOnce: requestCap,
      ...(pageSize === null ? {} : { recordsPerPage: pageSize }),
    }),
    now: () => Date.now(),
    account,
    tenantId,
    tenantName,
  };
}
