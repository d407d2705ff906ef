import type { Collection } from './collection';

/**
 * What a file made of a collection has to say of what is not in it, for example "Partial: 200 of 250 records were loaded (The
 * service failed (status 503).)"; `null` for a whole one.
 */
export function missingWords<T>({ records, total, ending, setAside }: Collection<T>): string | null {
  const missing: string[] = [];
  if (ending.kind !== 'complete') {
    const loaded = `${records.length + setAside.length}${total === null ? '' : ` of ${total}`} records were loaded`;
    missing.push(`${loaded} (${endingWords(ending)})`);
  }
  if (setAside.length > 0) missing.push(`${setAside.length} could not be read and are left out`);
  return missing.length === 0 ? null : `Partial: ${missing.join('; ')}`;
}

function endingWords(ending: Exclude<Collection<unknown>['ending'], { kind: 'complete' }>): string {
  switch (ending.kind) {
    case 'loading':
      return 'the rest was still loading';
    case 'paused':
      return 'the rest was not asked for';
    case 'interrupted':
      return 'loading was stopped by hand';
    case 'stopped':
      return ending.sentence;
    case 'failed':
      return ending.error.message;
  }
}
