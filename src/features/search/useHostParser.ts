import { useEffect, useState } from 'react';

/** What reads hosts out of text. It knows the public suffixes, which weigh more than the field itself. */
export async function hostParser() {
  ready ??= await loadedParser();
  return ready;
}

async function loadedParser() {
  const [{ parseHostInput }, { parseHostList, looksLikeSeveral }] = await Promise.all([
    import('./parseHostInput'),
    import('./parseHostList'),
  ]);
  return { parseHostInput: remembering(parseHostInput), parseHostList, looksLikeSeveral };
}

type HostParser = Awaited<ReturnType<typeof loadedParser>>;

let ready: HostParser | null = null;

/** More fields than ask at a time. */
const mostRemembered = 4;

/** Reads the same text once: the field, its submission and the page that follows ask about it one after the other. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const [oldest] = results.keys();
    if (oldest !== undefined && results.size === mostRemembered) results.delete(oldest);
    const result = read(text);
    results.set(text, result);
    return result;
  };
}

/** The parser, once it has loaded; at once where it was loaded before. */
export function useHostParser(): HostParser | null {
  const [parser, setParser] = useState(ready);
  useEffect(() => {
    let isGone = false;
    void hostParser().then((loaded) => {
      if (!isGone) setParser(loaded);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return parser;
}
