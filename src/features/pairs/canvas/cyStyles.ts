import type { Css, StylesheetJson } from 'cytoscape';
import { drawingColours } from './drawingColours';
import { hostSize, startBorder, startOutline, startSize } from './nodeSize';

/**
 * How Cytoscape draws the nodes of a drawing that is seen from near. Words are on a layer of their own, for each word that Cytoscape draws is a picture more to
 * keep; so are links, which would cost more than all nodes. Nothing is marked by a class, since that makes the pictures of
 * what is around it useless. No node takes events: finding one among thousands is the pick index's.
 */
export function cyStyles(isDark: boolean): StylesheetJson {
  const { host, start, group, groupEdge, paper } = drawingColours(isDark);
  return [
    { selector: 'core', style: core },
    {
      selector: 'node',
      style: { events: 'no', ...hostSize, 'background-color': host },
    },
    {
      selector: 'node.start',
      style: {
        ...startSize,
        'background-color': start,
        'border-width': startBorder,
        'border-color': paper,
        'outline-width': startOutline,
        'outline-color': start,
      },
    },
    {
      selector: 'node.group',
      style: {
        shape: 'round-rectangle',
        // Only groups differ: a size looked up for each host takes as long as all else that is made for it.
        width: 'data(width)',
        height: 'data(height)',
        'background-color': group,
        'border-width': 1.5,
        'border-color': groupEdge,
      },
    },
  ];
}

// Without the disc where the background is pressed. The types ask for all properties of the core; none is needed.
const core = { 'active-bg-opacity': 0 } as Css.Core;
