import Button from '@mui/material/Button';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { formatCount } from '~/shared/lib/numbers';
import { momentText, noBarsText, rangeTexts } from './brushWords';
import { bucketAt, histogram, type TimeBuckets, timeBuckets } from './histogram';
import { TimeBars } from './TimeBars';
import { type NearCounts, rangeAround, rangeOf, type TimeRange } from './timeRange';

interface TimeBrushProps {
  readonly edges: readonly PairEdge[];
  /** `null` for all time. */
  readonly range: TimeRange | null;
  readonly t0: number | null;
  readonly nearDays: number;
  /** What appeared and ended around T0. */
  readonly near: NearCounts;
  readonly zone: 'utc' | 'local';
  readonly onRange: (range: TimeRange | null) => void;
}

const noBuckets: TimeBuckets = { unit: 'day', bounds: [] };
const frameMs = 700;
const hour = 3_600_000;

/**
 * When pairs were first and last observed, and a range over it: first sightings stand up, last ones hang down. A pair is
 * in range if its window meets it. The range is drawn on the bars or set by its two handles.
 */
export function TimeBrush({ edges, range, t0, nearDays, near, zone, onRange }: TimeBrushProps) {
  const all = useMemo(() => rangeOf(edges), [edges]);
  const [closeUp, setCloseUp] = useState<TimeRange | null>(null);
  // No scale without a date on it, not even that of a close-up.
  const scale = all && (closeUp ?? all);
  const buckets = useMemo(() => scale && timeBuckets(scale, zone), [scale, zone]);
  const bars = useMemo(() => buckets && histogram(edges, buckets), [edges, buckets]);
  const [isPlaying, setPlaying] = useState(false);
  const [drawnFrom, setDrawnFrom] = useState<number | null>(null);

  const { bounds, unit } = buckets ?? noBuckets;
  const last = Math.max(1, bounds.length - 1);
  const from = range ? bucketAt(range.from, bounds) : 0;
  const to = range ? Math.max(from + 1, bucketAt(range.to, bounds) + 1) : last;

  function setBounds(first: number, end: number) {
    const [begin, finish] = [bounds[first], bounds[end]];
    if (begin === undefined || finish === undefined) return;
    const isAll = first === 0 && end === last && closeUp === null;
    onRange(isAll ? null : { from: begin, to: finish - 1 });
  }

  const playOn = useEffectEvent(() => {
    const width = Math.min(to - from, Math.max(1, Math.round(last / 12)));
    if (to >= last) return setPlaying(false);
    setBounds(to - width + 1, to + 1);
  });
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => playOn(), frameMs);
    return () => clearInterval(timer);
  }, [isPlaying]);

  function handlePlay() {
    // From the beginning, where the range holds all or stands at the end.
    if (!isPlaying && to >= last) setBounds(0, Math.max(1, Math.round(last / 12)));
    setPlaying(!isPlaying);
  }

  function handleDraw(event: React.PointerEvent<HTMLDivElement>, begun: number | null) {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = Math.max(0, Math.min(last - 1, Math.floor(((event.clientX - left) / width) * last)));
    const start = begun ?? at;
    setDrawnFrom(start);
    // A press alone chooses nothing, so that a stray one does no harm.
    if (begun !== null && at !== begun) setBounds(Math.min(start, at), Math.max(start, at) + 1);
  }

  // Where the pointer goes to the lower handle of two that touch, the range could not be opened again.
  const isFromAbove = from > last / 2;
  const chosen = range ?? { from: bounds[0] ?? 0, to: (bounds[last] ?? 0) - 1 };
  const [fromText, toText] = rangeTexts(chosen, zone, unit);
  return (
    <div className="brush" role="group" aria-label="Time">
      {/* Stands there without a date too, so that nothing below moves. */}
      <div className="brush-track">
        {bars && (
          <>
            <div
              className="brush-bars"
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                handleDraw(event, null);
              }}
              onPointerMove={(event) => drawnFrom !== null && handleDraw(event, drawnFrom)}
              onPointerUp={() => setDrawnFrom(null)}
              onPointerCancel={() => setDrawnFrom(null)}
            >
              <TimeBars bars={bars} bounds={bounds} from={from} to={to} t0={t0} />
            </div>
            <input
              type="range"
              aria-label="From"
              aria-valuetext={fromText}
              className={isFromAbove ? 'brush-above' : ''}
              min={0}
              max={last}
              value={from}
              onChange={(event) => setBounds(Math.min(event.target.valueAsNumber, to - 1), to)}
            />
            <input
              type="range"
              aria-label="To"
              aria-valuetext={toText}
              min={0}
              max={last}
              value={to}
              onChange={(event) => setBounds(from, Math.max(event.target.valueAsNumber, from + 1))}
            />
          </>
        )}
      </div>
      <div className="brush-words">
        {all && bars ? (
          <p>
            {range
              ? `observed between ${fromText} and ${toText}`
              : `all time: ${momentText(all.from, zone, unit)} to ${momentText(all.to, zone, unit)}`}
            <span className="quiet">
              {zone === 'utc' ? ' UTC' : ' local time'} · by {unit} <b className="brush-up">▲</b> first{' '}
              <b className="brush-down">▼</b> last seen
              {bars.startsUnknown + bars.endsUnknown > 0 &&
                ` · ${formatCount(bars.startsUnknown + bars.endsUnknown)} dates not known`}
            </span>
          </p>
        ) : (
          <p className="quiet">{noBarsText(edges.length)}</p>
        )}
        <div className="brush-actions">
          <Button disabled={!bars} onClick={handlePlay}>
            {isPlaying ? 'Stop' : 'Play'}
          </Button>
          {t0 !== null && (
            <Button onClick={() => onRange(rangeAround(t0, nearDays))} title={nearTitle(near)}>
              ±{nearDays} days of T0: {formatCount(near.appeared)} appeared, {formatCount(near.ended)} ended
            </Button>
          )}
          {closeUp && <Button onClick={() => setCloseUp(null)}>Whole scale</Button>}
          {range && !closeUp && range.to - range.from >= hour && (
            <Button onClick={() => setCloseUp(range)}>Close-up</Button>
          )}
          {range && (
            <Button
              onClick={() => {
                setCloseUp(null);
                onRange(null);
              }}
            >
              All time
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function nearTitle({ both }: NearCounts): string {
  return `Only what was observed around T0. ${formatCount(both)} of them both appeared and ended there.`;
}
