import { expect, test } from 'vitest';
import { egoColumns } from '~/features/pairs/layout/egoColumns';
import { highlight } from './highlight';
import { sampleDrawing } from '~/features/pairs/drawing/sampleDrawing';

const drawing = sampleDrawing(
  ['shop'],
  'portal script.src shop',
  'shop redirect a',
  'a redirect b',
  'b redirect c',
);

function lit(...centres: readonly string[]) {
  const stroke = { colour: '#0f57fd', dash: [4, 2], width: 1.2 };
  const { nodes, lines } = highlight(drawing, egoColumns(drawing, ['shop']), () => stroke, new Set(centres));
  return {
    nodes: nodes.map(({ id }) => id),
    links: lines.flatMap((batch) => batch.lines.map(({ link }) => link.id)),
    strokes: [...new Set(lines.flatMap((batch) => batch.lines.map((line) => JSON.stringify(line.stroke))))],
  };
}

test('a host is lit with its links and their other ends, each line a little wider', () => {
  expect(lit('a')).toEqual({
    nodes: ['a', 'b', 'shop'],
    links: ['a\nb', 'shop\na'],
    strokes: ['{"colour":"#0f57fd","dash":[4,2],"width":2}'],
  });
});

test('what two hosts have in common is lit once', () => {
  expect(lit('a', 'b')).toEqual({
    nodes: ['a', 'b', 'shop', 'c'],
    links: ['a\nb', 'shop\na', 'b\nc'],
    strokes: ['{"colour":"#0f57fd","dash":[4,2],"width":2}'],
  });
});

test('nothing, or a host that is gone, lights nothing', () => {
  expect(lit()).toEqual({ nodes: [], links: [], strokes: [] });
  expect(lit('gone')).toEqual({ nodes: [], links: [], strokes: [] });
});
