// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PairEdge } from '~/features/pairs/edges/pairEdge';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import { TimeBrush } from './TimeBrush';
import type { TimeRange } from './timeRange';

beforeEach(() => vi.stubEnv('TZ', 'America/New_York'));
afterEach(() => vi.unstubAllEnvs());

const dated = sampleEdges(
  'a.example script.src b.example 2017-03-10 2026-09-05',
  'a.example script.src c.example 2019-03-10 2020-09-05',
);
const undated = sampleEdges('a.example script.src b.example - -');
const year = { from: Date.parse('2018-01-01T05:00:00Z'), to: Date.parse('2019-01-01T04:59:59.999Z') };

function renderBrush(edges: readonly PairEdge[], range: TimeRange | null, zone: 'utc' | 'local' = 'utc') {
  const onRange = vi.fn<(range: TimeRange | null) => void>();
  const near = { appeared: 0, ended: 0, both: 0 };
  const fixed = { t0: null, nearDays: 14, near, zone, onRange };
  const { container, rerender } = render(<TimeBrush {...fixed} edges={edges} range={range} />);
  return {
    onRange,
    container,
    show: (next: readonly PairEdge[]) => rerender(<TimeBrush {...fixed} edges={next} range={range} />),
  };
}

describe('without bars', () => {
  test('where no pair is left it says so, and keeps its parts and “All time”', () => {
    const { container, onRange, show } = renderBrush(dated, year);
    show([]);
    expect(screen.getByText(/^No pair is shown, so there is no time to show\./)).toBeVisible();
    expect(screen.queryByText('No pair here has a date that can be read.')).toBeNull();
    expect(screen.queryByRole('slider')).toBeNull();
    // Their heights are its height.
    expect(container.querySelectorAll('.brush-track, .brush-words > p, .brush-actions')).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Play' })).toBeDisabled();
    fireEvent.click(screen.getByRole('button', { name: 'All time' }));
    expect(onRange).toHaveBeenCalledExactlyOnceWith(null);
  });

  test('where none has a date it says that', () => {
    renderBrush(undated, null);
    expect(screen.getByText('No pair here has a date that can be read.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'All time' })).toBeNull();
  });

  test('bars come back with the pairs', () => {
    const { show } = renderBrush([], null);
    show(dated);
    expect(screen.getAllByRole('slider')).toHaveLength(2);
    expect(screen.getByText(/^all time: 2017-03-10 to 2026-09-05/)).toBeVisible();
  });
});

describe('in local time', () => {
  test('a handle ends a range at the end of a quarter there', () => {
    const { onRange } = renderBrush(dated, null, 'local');
    fireEvent.change(screen.getByRole('slider', { name: 'To' }), { target: { value: '4' } });
    expect(onRange).toHaveBeenCalledExactlyOnceWith({
      from: Date.parse('2017-01-01T05:00:00Z'),
      to: Date.parse('2018-01-01T04:59:59.999Z'),
    });
  });

  test('says what it shows in the days there', () => {
    renderBrush(dated, year, 'local');
    expect(screen.getByText(/^observed between 2018-01-01 and 2018-12-31/)).toHaveTextContent(
      'local time · by quarter',
    );
    expect(screen.getByRole('slider', { name: 'From' })).toHaveAttribute('aria-valuetext', '2018-01-01');
    expect(screen.getByRole('slider', { name: 'To' })).toHaveAttribute('aria-valuetext', '2018-12-31');
  });
});
