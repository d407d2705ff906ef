import { useEffect, useState } from 'react';
import { Skeleton } from '~/shared/ui/Skeleton';
import { DrawingStage, type DrawingStageProps } from './frame/DrawingStage';
import './PairsDrawing.css';

/** So long the first picture waits at most. */
const longestWaitMs = 2500;
/** The rules are asked about new pairs a moment after these are there. */
const restMs = 100;

/**
 * The pairs that are shown, drawn: parents left, children right, many leaf hosts of a kind as one counted node. What is
 * flagged stands in no group, and few hosts of a kind stand in none: all is laid out better once that is known, for
 * from the first picture on nothing moves by itself.
 */
export function PairsDrawing(stage: DrawingStageProps) {
  const isKnown = stage.signals !== null && !stage.isLoading;
  const [isBegun, setBegun] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setBegun(true), longestWaitMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!isKnown) return;
    const timer = setTimeout(() => setBegun(true), restMs);
    return () => clearTimeout(timer);
  }, [isKnown]);
  return isBegun ? <DrawingStage {...stage} /> : <Skeleton height={480} />;
}
