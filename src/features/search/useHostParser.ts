import { useEffect, useState } from 'react';

/** What reads hosts out of text. It knows the public suffixes, which weigh more than the field itself. */
export async function hostParser() {
  const [{ parseHostInput }, { parseHostList, looksLikeSeveral }] = await Promise.all([
    import('./parseHostInput'),
    import('./parseHostList'),
  ]);
  return { parseHostInput, parseHostList, looksLikeSeveral };
}

type HostParser = Awaited<ReturnType<typeof hostParser>>;

let ready: HostParser | null = null;

/** The parser, once it has loaded; at once where it was loaded before. */
export function useHostParser(): HostParser | null {
  const [parser, setParser] = useState(ready);
  useEffect(() => {
    let isGone = false;
    void hostParser().then((loaded) => {
      ready = loaded;
      if (!isGone) setParser(loaded);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return parser;
}
