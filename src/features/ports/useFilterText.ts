import { useEffect, useEffectEvent, useState } from 'react';

const restBeforeCommit = 250;

/**
 * The text of a filter field: follows the keys at once, tells `onCommit` when typing rests, and follows `committed`
 * when that changes from elsewhere (Back, a link).
 */
export function useFilterText(
  committed: string,
  onCommit: (text: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(committed);
  const [sent, setSent] = useState(committed);
  const [seen, setSeen] = useState(committed);
  if (committed !== seen) {
    setSeen(committed);
    // Our own text comes back a moment later, when more may have been typed.
    if (committed !== sent) setText(committed);
  }
  const commit = useEffectEvent(() => {
    if (text === committed) return;
    setSent(text);
    onCommit(text);
  });
  useEffect(() => {
    const timer = setTimeout(commit, restBeforeCommit);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}
