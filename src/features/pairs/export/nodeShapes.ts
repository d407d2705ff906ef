import type { DrawingColours } from '~/features/pairs/canvas/drawingColours';
import { groupCount, nodeSize } from '~/features/pairs/canvas/nodeSize';
import type { Drawing, DrawnNode, Place, Places } from '~/features/pairs/drawing/drawing';
import { type Shape, solid } from './shape';

const countSize = 11;
const ringGap = 3;

/** Hosts as discs, groups as boxes with their count; what is flagged with a ring and a corner. */
export function nodeShapes(
  { nodes }: Drawing,
  places: Places,
  flagged: ReadonlySet<string>,
  colours: DrawingColours,
): Shape[] {
  return nodes.flatMap((node) => {
    const at = places.get(node.id);
    if (!at) return [];
    const marks = flagged.has(node.id) ? flagShapes(node, at, colours) : [];
    return [...bodyShapes(node, at, colours), ...marks];
  });
}

function bodyShapes(node: DrawnNode, at: Place, colours: DrawingColours): Shape[] {
  const { width, height } = nodeSize(node);
  if (node.kind === 'host') {
    const fill = node.isStart ? colours.start : colours.host;
    const disc: Shape = { kind: 'circle', at, radius: width / 2, fill, outline: null };
    if (!node.isStart) return [disc];
    const outline = solid(colours.start, 2);
    return [disc, { kind: 'circle', at, radius: width / 2 + 4, fill: null, outline }];
  }
  return [
    {
      kind: 'rect',
      x: at.x - width / 2,
      y: at.y - height / 2,
      width,
      height,
      radius: 5,
      fill: colours.group,
      opacity: 1,
      outline: solid(colours.groupEdge, 1.5),
    },
    {
      kind: 'text',
      text: groupCount(node.hosts),
      at,
      anchor: 'middle',
      size: countSize,
      isBold: true,
      fill: colours.ink,
    },
  ];
}

function flagShapes(node: DrawnNode, at: Place, colours: DrawingColours): Shape[] {
  const { width, height } = nodeSize(node);
  const [x, y] = [at.x - width / 2 - 2, at.y - height / 2 - 3];
  return [
    { kind: 'circle', at, radius: width / 2 + ringGap, fill: null, outline: solid(colours.flag, 2) },
    {
      kind: 'polygon',
      points: [
        { x, y: y - 6 },
        { x: x + 6, y: y + 4 },
        { x: x - 6, y: y + 4 },
      ],
      fill: colours.flag,
    },
  ];
}
