/** What somebody chose for this tab. `check` is a live session that begins with a look at the access. */
export type SessionChoice = 'demo' | 'live' | 'check';

const key = 'hostscope.session';
const choices: readonly string[] = ['demo', 'live', 'check'] satisfies SessionChoice[];

function isChoice(text: string | null): text is SessionChoice {
  return text !== null && choices.includes(text);
}

/** The browser's storage of this tab; `null` where it is blocked: then even looking at it throws. */
export function tabStorage(): Storage | null {
  try {
    const storage = globalThis.sessionStorage;
    // Some browsers hand out a storage that takes nothing.
    storage.getItem(key);
    return storage;
  } catch {
    return null;
  }
}

/** The choice of this tab, from the address or from before. */
export function sessionChoice(address: URL, storage: Storage | null): SessionChoice | null {
  const asked = address.searchParams.get('session');
  if (isChoice(asked)) return asked;
  const kept = storage?.getItem(key) ?? null;
  return isChoice(kept) ? kept : null;
}

/** Keeps the choice for reloads of this tab; `null` forgets it. Returns whether it was kept. */
export function keepChoice(choice: SessionChoice | null, storage: Storage | null): boolean {
  if (!storage) return false;
  try {
    if (choice === null) storage.removeItem(key);
    else storage.setItem(key, choice);
    return true;
  } catch {
    // Full: the choice then lasts as long as the address says it.
    return false;
  }
}
