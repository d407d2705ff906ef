import { expect, test } from 'vitest';
import { sampleEdges } from '~/features/pairs/edges/sampleEdges';
import { withinRoom } from './crowd';
import { drawnPairs, type PairsDrawing } from './drawnPairs';

/** A host with so many children, all of them drawn host by host, and one group beside them. */
function drawingOf(children: number): PairsDrawing {
  const lines = Array.from({ length: children }, (_, at) => `shop.example img.src pic${at}.example`);
  const grouped = Array.from({ length: 20 }, (_, at) => `shop.example script.src cdn${at}.example`);
  return drawnPairs(sampleEdges(...lines, ...grouped), {
    starts: ['shop.example'],
    expanded: new Set(),
    openGroups: new Map(),
    keep: new Set(lines.map((line) => line.split(' ')[2] ?? '')),
    flagged: new Set(),
    hidden: new Set(),
    threshold: 8,
    foldHubs: true,
  });
}

test('what can be read is drawn, and with one host more it is not', () => {
  const most = drawingOf(1498);
  expect(most.nodes).toHaveLength(1500);
  expect(withinRoom(most, false)).toEqual({ drawing: most, crowd: null });

  const { drawing, crowd } = withinRoom(drawingOf(1499), false);
  expect(crowd).toEqual({
    words: '1,500 hosts and 1 group, joined by 1,500 lines',
    mayBeDrawn: true,
  });
  expect([drawing.nodes, drawing.links, [...drawing.nodeOf]]).toEqual([[], [], []]);
});

test('who insists gets it, up to where it would take seconds', () => {
  const many = drawingOf(1499);
  expect(withinRoom(many, true)).toEqual({ drawing: many, crowd: null });
  expect(withinRoom(drawingOf(9999), true).crowd).toEqual({
    words: '10,000 hosts and 1 group, joined by 10,000 lines',
    mayBeDrawn: false,
  });
});
