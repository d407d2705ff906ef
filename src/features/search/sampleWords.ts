import type { HostInput } from './hostInput';

/** `hostId, change, change` as the page says it; the reason and hint of a rejection. */
export function said(input: HostInput): string {
  if (input.kind === 'host') return [input.host.hostId, ...input.host.changes].join(', ');
  return input.kind === 'empty' ? '' : [input.reason, input.hint].filter(Boolean).join(' ');
}

/* The ends of warnings and notes. */
export const documentation = 'outside sample data nothing is known of it.';
export const publicOnly = 'Defender Threat Intelligence sees the public internet only.';
