import { MsGraphError } from './MsGraphError';

/** The error for a request that is not sent, since what it asks for cannot be written down safely. */
export function refused(sentence: string): MsGraphError {
  return new MsGraphError({
    kind: 'refused',
    message: sentence,
    hint: 'Nothing was sent. Check the text that was searched for.',
  });
}
