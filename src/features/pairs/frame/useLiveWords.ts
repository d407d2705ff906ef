import { useCallback, useEffect, useRef, useState } from 'react';

/** What was true for a shorter time is not said: somebody who holds an arrow key wants to know where it ends. */
const restMs = 300;

/** Words for a live region, and what changes them. The last words said within a short time count. */
export function useLiveWords(): readonly [words: string, say: (words: string) => void] {
  const [words, setWords] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback((next: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setWords(next), restMs);
  }, []);
  return [words, say];
}
