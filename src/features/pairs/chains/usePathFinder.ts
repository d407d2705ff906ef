import { useEffect, useRef, useState } from 'react';
import type { ReadHost } from '~/features/pairs/frame/AddHostField';
import { type PathEnds, type ReadEnds, readPathEnds } from './pathEnds';
import { type PathProgress, pathSearch, type PathSearchOptions, type PathSearchResult } from './pathSearch';

/** Where a search for a path stands. What `ends` says is what was understood of the two texts. */
export type PathStage =
  /** `wasStopped` where a search was under way when one of its ends was changed. */
  | { readonly kind: 'idle'; readonly wasStopped: boolean }
  | Extract<ReadEnds, { kind: 'refused' }>
  | { readonly kind: 'reading' }
  | { readonly kind: 'running'; readonly ends: PathEnds; readonly progress: PathProgress | null }
  | { readonly kind: 'done'; readonly ends: PathEnds; readonly result: PathSearchResult }
  | { readonly kind: 'failed'; readonly error: Error };

/** The two fields of a path search as they were typed, and what came of them. */
export interface PathFinding extends PathEnds {
  readonly stage: PathStage;
  readonly onText: (end: keyof PathEnds, text: string) => void;
  readonly onSearch: () => void;
  readonly onStop: () => void;
}

interface PathFinderOptions {
  /** The host that the path begins at unless another is typed. */
  readonly start: string;
  readonly readHost: ReadHost;
  readonly pairsOf: PathSearchOptions['pairsOf'];
}

/**
 * A search for a path between two hosts. It lives as long as the part of the page that calls this, so it goes on while its
 * form is out of view. A result is gone as soon as one of the texts is changed that it belongs to.
 */
export function usePathFinder({ start, readHost, pairsOf }: PathFinderOptions): PathFinding {
  const [texts, setTexts] = useState<PathEnds>({ from: start, to: '' });
  const [stage, setStage] = useState<PathStage>({ kind: 'idle', wasStopped: false });
  /** The search whose news are shown. */
  const current = useRef<AbortController>(null);

  useEffect(() => () => current.current?.abort(), []);

  async function search() {
    if (isUnderWay(stage)) return;
    const stop = new AbortController();
    current.current = stop;
    const tell = (news: PathStage) => {
      if (current.current === stop) setStage(news);
    };
    tell({ kind: 'reading' });
    try {
      const read = await readPathEnds({ ...texts, start, readHost });
      if (read.kind === 'refused') return tell(read);
      const { ends } = read;
      tell({ kind: 'running', ends, progress: null });
      const { signal } = stop;
      const onProgress = (progress: PathProgress) => tell({ kind: 'running', ends, progress });
      const result = await pathSearch({ ...ends, signal, alsoBack: true, onProgress, pairsOf });
      return tell({ kind: 'done', ends, result });
    } catch (error) {
      return tell({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    }
  }

  return {
    ...texts,
    stage,
    onText: (end, text) => {
      current.current?.abort();
      current.current = null;
      setTexts({ ...texts, [end]: text });
      setStage({ kind: 'idle', wasStopped: isUnderWay(stage) });
    },
    onSearch: () => void search(),
    onStop: () => current.current?.abort(),
  };
}

/** Whether a search can be stopped. */
export function isUnderWay({ kind }: PathStage): boolean {
  return kind === 'reading' || kind === 'running';
}
