import Button from '@mui/material/Button';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { formatInstant } from '~/shared/lib/dates';
import { formatCount } from '~/shared/lib/numbers';
import { bucketAt, type BucketUnit, histogram, type Histogram, timeBuckets } from './histogram';
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

const barsHeight = 24;
const frameMs = 700;
const hour = 3_600_000;

/**
 * When pairs were first and last observed, and a range over it: first sightings stand up, last ones hang down. A pair is
 * in range if its window meets it. The range is drawn on the bars or set by its two handles.
 */
export function TimeBrush({ edges, range, t0, nearDays, near, zone, onRange }: TimeBrushProps) {
  const all = useMemo(() => rangeOf(edges), [edges]);
  const [closeUp, setCloseUp] = useState<TimeRange | null>(null);
  const scale = closeUp ?? all;
  const buckets = useMemo(() => scale && timeBuckets(scale), [scale]);
  const bars = useMemo(() => buckets && histogram(edges, buckets), [edges, buckets]);
  const [isPlaying, setPlaying] = useState(false);
  const [drawnFrom, setDrawnFrom] = useState<number | null>(null);

  const bounds = buckets?.bounds ?? [];
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

  if (!all || !buckets || !bars) {
    return (
      <div className="brush" role="group" aria-label="Time">
        <p className="quiet">No pair here has a date that can be read.</p>
      </div>
    );
  }
  // Where the pointer goes to the lower handle of two that touch, the range could not be opened again.
  const isFromAbove = from > last / 2;
  return (
    <div className="brush" role="group" aria-label="Time">
      <div className="brush-track">
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
          <Bars bars={bars} bounds={bounds} from={from} to={to} t0={t0} />
        </div>
        <input
          type="range"
          aria-label="From"
          aria-valuetext={timeText(range?.from ?? bounds[from], zone, buckets.unit)}
          className={isFromAbove ? 'brush-above' : ''}
          min={0}
          max={last}
          value={from}
          onChange={(event) => setBounds(Math.min(event.target.valueAsNumber, to - 1), to)}
        />
        <input
          type="range"
          aria-label="To"
          aria-valuetext={timeText(range?.to ?? bounds[to], zone, buckets.unit)}
          min={0}
          max={last}
          value={to}
          onChange={(event) => setBounds(from, Math.max(event.target.valueAsNumber, from + 1))}
        />
      </div>
      <div className="brush-words">
        <p>
          {range
            ? `observed between ${timeText(range.from, zone, buckets.unit)} and ${timeText(range.to, zone, buckets.unit)}`
            : `all time: ${timeText(all.from, zone, buckets.unit)} to ${timeText(all.to, zone, buckets.unit)}`}
          <span className="quiet">
            {zone === 'utc' ? ' UTC' : ' local time'} · by {buckets.unit} <b className="brush-up">▲</b> first{' '}
            <b className="brush-down">▼</b> last seen
            {bars.startsUnknown + bars.endsUnknown > 0 &&
              ` · ${formatCount(bars.startsUnknown + bars.endsUnknown)} dates not known`}
          </span>
        </p>
        <div className="brush-actions">
          <Button onClick={handlePlay}>{isPlaying ? 'Stop' : 'Play'}</Button>
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

interface BarsProps {
  readonly bars: Histogram;
  readonly bounds: readonly number[];
  /** The buckets in range: from the first up to the second, which is outside. */
  readonly from: number;
  readonly to: number;
  readonly t0: number | null;
}

function Bars({ bars, bounds, from, to, t0 }: BarsProps) {
  const last = Math.max(1, bounds.length - 1);
  const step = 100 / last;
  const most = Math.max(1, ...bars.starts, ...bars.ends);
  const t0At = t0 !== null && t0 >= (bounds[0] ?? 0) && t0 < (bounds[last] ?? 0) ? placeOf(t0, bounds) : null;
  return (
    <svg viewBox={`0 0 100 ${barsHeight * 2}`} preserveAspectRatio="none" aria-hidden="true">
      <rect
        x={from * step}
        width={(to - from) * step}
        y="0"
        height={barsHeight * 2}
        className="brush-window"
      />
      {bars.starts.map((count, index) => (
        <g key={bounds[index]} className={index >= from && index < to ? 'in' : 'out'}>
          <Bar x={index * step} width={step} count={count} most={most} isUp />
          <Bar x={index * step} width={step} count={bars.ends[index] ?? 0} most={most} isUp={false} />
        </g>
      ))}
      {t0At !== null && <line x1={t0At} x2={t0At} y1="0" y2={barsHeight * 2} className="brush-t0" />}
    </svg>
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
  // One pair among thousands still shows; and few among many are told from none by the root.
  const height = count === 0 ? 0 : Math.max(2.5, Math.sqrt(count / most) * barsHeight);
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

function placeOf(ms: number, bounds: readonly number[]): number {
  const index = bucketAt(ms, bounds);
  const [begin = 0, end = 1] = [bounds[index], bounds[index + 1]];
  return ((index + (ms - begin) / (end - begin)) * 100) / Math.max(1, bounds.length - 1);
}

/** A moment as far as the bars tell moments apart. */
function timeText(ms: number | undefined, zone: 'utc' | 'local', unit: BucketUnit): string {
  if (ms === undefined) return '';
  const shown = unit.includes('hour') ? 'YYYY-MM-DD hh:mm' : 'YYYY-MM-DD';
  return formatInstant({ kind: 'instant', ms }, zone).slice(0, shown.length);
}
