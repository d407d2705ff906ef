import { hostParser } from '~/features/search/useHostParser';

/** A host that was typed, understood as the search field does, or why there is none, as a sentence. */
export async function readHost(
  text: string,
): Promise<{ readonly hostId: string } | { readonly sentence: string }> {
  const { parseHostInput } = await hostParser();
  const read = parseHostInput(text);
  if (read.kind === 'host') return { hostId: read.host.hostId };
  if (read.kind === 'empty') return { sentence: 'Type a host name or an IP address.' };
  return { sentence: read.hint === null ? read.reason : `${read.reason} ${read.hint}` };
}
