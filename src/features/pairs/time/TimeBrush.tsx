import Button from '@mui/material/Button';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { formatInstant } from '~/shared/lib/dates';
import { formatCount } from '~/shared/lib/numbers';
import { histogram, timeBuckets } from './histogram';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { rangeAround, rangeOf, type TimeRange } from './timeRange';

interface TimeBrushProps {
  readonly edges: readonly PairEdge[];
  /** `null` for all time. */
  readonly range: TimeRange | null;
  readonly t0: number | null;
  readonly nearDays: number;
  readonly zone: 'utc' | 'local';
  readonly onRange: (range: TimeRange | null) => void;
}

const barsHeight = 44;
const frameMs = 700;

/**
 * When pairs were first and last observed, and a range over it: first sightings stand up, last ones hang down. A pair is
 * in range if its window meets it.
 */
export function TimeBrush({ edges, range, t0, nearDays, zone, onRange }: TimeBrushProps) {
  const all = useMemo(() => rangeOf(edges), [edges]);
  const buckets = useMemo(() => all && timeBuckets(all), [all]);
  const bars = useMemo(() => buckets && histogram(edges, buckets), [edges, buckets]);
  const [isPlaying, setPlaying] = useState(false);

  const bounds = buckets?.bounds ?? [];
  const last = Math.max(1, bounds.length - 1);
  const from = range ? boundBefore(bounds, range.from) : 0;
  const to = range ? Math.max(from + 1, boundBefore(bounds, range.to) + 1) : last;

  function setBounds(first: number, end: number) {
    const [begin, finish] = [bounds[first], bounds[end]];
    if (begin === undefined || finish === undefined) return;
    onRange(first === 0 && end === last ? null : { from: begin, to: finish - 1 });
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

  if (!all || !buckets || !bars) return <p className="quiet">No pair has a date that can be read.</p>;
  const most = Math.max(1, ...bars.starts, ...bars.ends);
  const step = 100 / last;
  return (
    <div className="brush" role="group" aria-label="Time">
      <svg
        viewBox={`0 0 100 ${barsHeight * 2}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="brush-bars"
      >
        {bars.starts.map((count, index) => (
          <g key={bounds[index]} className={index >= from && index < to ? 'in' : 'out'}>
            <Bar x={index * step} width={step} count={count} most={most} isUp />
            <Bar x={index * step} width={step} count={bars.ends[index] ?? 0} most={most} isUp={false} />
          </g>
        ))}
        {t0 !== null && t0 >= (bounds[0] ?? 0) && t0 < (bounds[last] ?? 0) && (
          <line
            x1={placeOf(t0, bounds)}
            x2={placeOf(t0, bounds)}
            y1="0"
            y2={barsHeight * 2}
            className="brush-t0"
          />
        )}
      </svg>
      <div className="brush-ends">
        <input
          type="range"
          aria-label="From"
          aria-valuetext={dayText(bounds[from], zone)}
          min={0}
          max={last - 1}
          value={from}
          onChange={(event) => setBounds(Math.min(event.target.valueAsNumber, to - 1), to)}
        />
        <input
          type="range"
          aria-label="To"
          aria-valuetext={dayText(bounds[to], zone)}
          min={1}
          max={last}
          value={to}
          onChange={(event) => setBounds(from, Math.max(event.target.valueAsNumber, from + 1))}
        />
      </div>
      <div className="brush-line">
        <span>
          {range
            ? `observed between ${dayText(range.from, zone)} and ${dayText(range.to, zone)}`
            : `all time: ${dayText(all.from, zone)} to ${dayText(all.to, zone)}`}
          <span className="quiet">
            {' '}
            {zone === 'utc' ? 'UTC' : 'local time'}; bars are {buckets.unit}s, ▲ first seen, ▼ last seen
            {bars.startsUnknown + bars.endsUnknown > 0 &&
              `; ${formatCount(bars.startsUnknown + bars.endsUnknown)} dates not known`}
          </span>
        </span>
        <Button onClick={handlePlay}>{isPlaying ? 'Stop' : 'Play'}</Button>
        {t0 !== null && (
          <Button onClick={() => onRange(rangeAround(t0, nearDays))}>±{nearDays} days of T0</Button>
        )}
        {range && <Button onClick={() => onRange(null)}>All time</Button>}
      </div>
    </div>
  );
}

interface BarProps {
  readonly x: number;
  readonly width: number;
  readonly count: number;
  readonly most: number;
  readonly isUp: boolean;
}

function Bar({ x, width, count, most, isUp }: BarProps) {
  // One pair among thousands still shows.
  const height = count === 0 ? 0 : Math.max(2, (count / most) * barsHeight);
  return (
    <rect
      x={x + width * 0.1}
      width={width * 0.8}
      y={isUp ? barsHeight - height : barsHeight}
      height={height}
      className={isUp ? 'brush-start' : 'brush-end'}
    />
  );
}

/** The last bound that is not after a moment. */
function boundBefore(bounds: readonly number[], ms: number): number {
  const after = bounds.findIndex((bound) => bound > ms);
  return after === -1 ? Math.max(0, bounds.length - 2) : Math.max(0, after - 1);
}

function placeOf(ms: number, bounds: readonly number[]): number {
  const index = boundBefore(bounds, ms);
  const [begin = 0, end = 1] = [bounds[index], bounds[index + 1]];
  return ((index + (ms - begin) / (end - begin)) * 100) / Math.max(1, bounds.length - 1);
}

function dayText(ms: number | undefined, zone: 'utc' | 'local'): string {
  return ms === undefined ? '' : formatInstant({ kind: 'instant', ms }, zone).slice(0, 'YYYY-MM-DD'.length);
}
