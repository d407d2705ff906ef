import Button from '@mui/material/Button';
import type { PairsCanvasHandle } from '~/features/pairs/canvas/PairsCanvas';
import { commonServicesSentence } from '~/features/pairs/drawing/commonServices';
import type { PairsView } from '~/features/pairs/pairsState';
import { counted } from '~/features/pairs/edges/daySpan';

interface DrawingBarProps {
  readonly view: PairsView;
  readonly canvas: React.RefObject<PairsCanvasHandle | null>;
  /** How much is drawn, in words. */
  readonly words: string;
  readonly onChange: (change: Partial<PairsView>, gesture?: string) => void;
  readonly onFullScreen: () => void;
  /** Further things to do, at the end of the bar. */
  readonly children: React.ReactNode;
}

const mostInSlider = 60;

/** What is drawn, and how: what can be done with the drawing as a whole. */
export function DrawingBar({ view, canvas, words, onChange, onFullScreen, children }: DrawingBarProps) {
  const { threshold, foldHubs } = view;
  return (
    <div className="drawing-bar">
      <span className="drawing-words">{words}</span>
      <span className="drawing-tools">
        <Button onClick={() => canvas.current?.fit()}>Fit</Button>
        <Button aria-label="Zoom in" onClick={() => canvas.current?.zoomBy(1.25)}>
          +
        </Button>
        <Button aria-label="Zoom out" onClick={() => canvas.current?.zoomBy(0.8)}>
          −
        </Button>
        <Button onClick={onFullScreen}>Full screen</Button>
      </span>
      <label
        className="drawing-slider"
        title="So many leaf hosts of one kind stand in one group. On a side with more than 40 hosts smaller kinds do too."
      >
        Group from{' '}
        <input
          type="range"
          min={2}
          max={mostInSlider}
          value={Math.min(mostInSlider, threshold)}
          aria-valuetext={counted(threshold, 'host')}
          onChange={(event) => onChange({ threshold: event.target.valueAsNumber }, 'threshold')}
        />{' '}
        {counted(threshold, 'host')}
      </label>
      <label title={commonServicesSentence}>
        <input type="checkbox" checked={foldHubs} onChange={() => onChange({ foldHubs: !foldHubs })} /> fold
        common services
      </label>
      {children}
    </div>
  );
}
