import { bucketAt, type Histogram } from './histogram';

const barsHeight = 24;

interface TimeBarsProps {
  readonly bars: Histogram;
  readonly bounds: readonly number[];
  /** The buckets in range: from the first up to the second, which is outside. */
  readonly from: number;
  readonly to: number;
  readonly t0: number | null;
}

/** First sightings as bars that stand up and last ones as bars that hang down, with the range and T0. */
export function TimeBars({ bars, bounds, from, to, t0 }: TimeBarsProps) {
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
