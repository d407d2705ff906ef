import type { Css, EdgeSingular, StylesheetJson } from 'cytoscape';
import { drawingColours } from './drawingColours';
import { hostSize, startSize } from './nodeSize';

/**
 * How Cytoscape draws nodes and links. No words: they are on a layer of their own, for every word that Cytoscape draws is a
 * picture more to keep. Nothing is marked by a class either, since that makes its pictures of what is around it useless.
 * No node takes events: finding one among thousands is the pick index's.
 */
export function cyStyles(isDark: boolean): StylesheetJson {
  const { host, start, group, groupEdge, paper } = drawingColours(isDark);
  return [
    { selector: 'core', style: core },
    {
      selector: 'node',
      style: {
        events: 'no',
        width: hostSize.width,
        height: hostSize.height,
        'background-color': host,
      },
    },
    {
      selector: 'node.start',
      style: {
        width: startSize.width,
        height: startSize.height,
        'background-color': start,
        'border-width': 3,
        'border-color': paper,
        'outline-width': 2,
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
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        width: 'data(width)',
        'line-color': 'data(colour)',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': 'data(colour)',
        'arrow-scale': 0.8,
        'target-distance-from-node': 2,
      },
    },
    { selector: 'edge[?isDashed]', style: { 'line-style': 'dashed', 'line-dash-pattern': dashOfLink } },
    {
      selector: 'edge.curved',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 26,
        'loop-direction': '-45deg',
        'loop-sweep': '60deg',
      },
    },
  ];
}

// Without the disc where the background is pressed. The types ask for all properties of the core; none is needed.
const core = { 'active-bg-opacity': 0 } as Css.Core;

// Any property may be a function, the types know no function for this one. Source: https://js.cytoscape.org/#style/mappers.
const dashOfLink = ((link: EdgeSingular) => link.data('dash')) as unknown as number[];
