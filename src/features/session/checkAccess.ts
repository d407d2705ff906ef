import { graphUrl } from '~/msgraph/graphUrl';
import { MsGraphError } from '~/msgraph/MsGraphError';
import type { MsGraphClient } from '~/msgraph/msGraphClient';

/** Reserved for examples (RFC 2606), so that asking for it tells nobody anything. */
const harmlessHost = 'example.com';

/**
 * Asks Graph for one record. Not having it is an answer too: only those who may ask get it.
 *
 * @throws MsGraphError which says what is missing
 */
export async function checkAccess(client: MsGraphClient, signal: AbortSignal): Promise<void> {
  try {
    await client.getJson(graphUrl(client.root, 'host', harmlessHost, {}), { signal });
  } catch (error) {
    if (error instanceof MsGraphError && error.status === 404) return;
    throw error;
  }
}
