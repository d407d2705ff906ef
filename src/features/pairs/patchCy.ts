import type { Core, ElementDefinition } from 'cytoscape';
import { curvedLinks, cyLink, cyLinkId, cyNode, cyNodeId, nodeClass, strokeData } from './cyElements';
import type { Drawing, DrawnLink, DrawnNode, Place, Places } from './drawing';
import type { LinkStrokeOf } from './linkStroke';
import { nodeSize } from './nodeSize';

/** What an instance of Cytoscape shows. Nodes without a place are not shown, nor are links to them. */
export interface CyContent {
  readonly drawing: Drawing;
  readonly places: Places;
  readonly linkLook: LinkStrokeOf;
  /** Otherwise the links are on a layer of their own. */
  readonly hasLinks: boolean;
}

/**
 * Brings an instance from what it shows to what it is to show, in one batch. What is the same object as before is not
 * looked at, and what keeps its place is not moved.
 *
 * @param before what it was brought to last; `null` for an instance without elements
 */
export function patchCy(cy: Core, before: CyContent | null, after: CyContent): void {
  const nodes = nodePatch(before, after);
  const links = linkPatch(before, after);
  cy.batch(() => {
    const gone = cy.collection();
    for (const id of [...links.gone, ...nodes.gone]) gone.merge(cy.getElementById(id));
    gone.remove();
    // Nodes first: a link is refused while one of its ends is missing.
    cy.add([...nodes.added, ...links.added]);
    for (const node of nodes.changed) redrawNode(cy, node);
    for (const { id, place } of nodes.moved) cy.getElementById(cyNodeId(id)).position({ ...place });
    for (const { link, isCurved } of links.changed) redrawLink(cy, link, isCurved, after.linkLook);
  });
}

interface NodePatch {
  /** Ids in Cytoscape. */
  readonly gone: string[];
  readonly added: ElementDefinition[];
  readonly changed: DrawnNode[];
  readonly moved: { readonly id: string; readonly place: Place }[];
}

function nodePatch(before: CyContent | null, { drawing, places }: CyContent): NodePatch {
  const patch: NodePatch = { gone: [], added: [], changed: [], moved: [] };
  const left = shownNodes(before);
  for (const node of drawing.nodes) {
    const place = places.get(node.id);
    if (!place) continue;
    const old = left.get(node.id);
    left.delete(node.id);
    if (!old) patch.added.push(cyNode(node, place));
    else if (old !== node) patch.changed.push(node);
    const oldPlace = before?.places.get(node.id);
    if (old && (oldPlace?.x !== place.x || oldPlace.y !== place.y)) {
      patch.moved.push({ id: node.id, place });
    }
  }
  patch.gone.push(...[...left.keys()].map(cyNodeId));
  return patch;
}

function shownNodes(content: CyContent | null): Map<string, DrawnNode> {
  if (!content) return new Map();
  return new Map(
    content.drawing.nodes.filter(({ id }) => content.places.has(id)).map((node) => [node.id, node]),
  );
}

function redrawNode(cy: Core, node: DrawnNode): void {
  cy.getElementById(cyNodeId(node.id))
    .data({ ...nodeSize(node) })
    .classes(nodeClass(node));
}

function redrawLink(cy: Core, link: DrawnLink, isCurved: boolean, linkLook: LinkStrokeOf): void {
  const drawn = cy.getElementById(cyLinkId(link.id));
  drawn.data(strokeData(linkLook(link)));
  drawn.toggleClass('curved', isCurved);
}

interface LinkPatch {
  /** Ids in Cytoscape. */
  readonly gone: string[];
  readonly added: ElementDefinition[];
  readonly changed: { readonly link: DrawnLink; readonly isCurved: boolean }[];
}

function linkPatch(before: CyContent | null, after: CyContent): LinkPatch {
  const patch: LinkPatch = { gone: [], added: [], changed: [] };
  const left = shownLinks(before);
  const curvedBefore = curvedLinks([...left.values()]);
  const shown = shownLinks(after);
  const curved = curvedLinks([...shown.values()]);
  for (const [id, link] of shown) {
    const old = left.get(id);
    left.delete(id);
    const isCurved = curved.has(id);
    const isSame = old === link && before?.linkLook === after.linkLook && curvedBefore.has(id) === isCurved;
    if (!old) patch.added.push(cyLink(link, after.linkLook(link), isCurved));
    else if (!isSame) patch.changed.push({ link, isCurved });
  }
  patch.gone.push(...[...left.keys()].map(cyLinkId));
  return patch;
}

function shownLinks(content: CyContent | null): Map<string, DrawnLink> {
  if (!content?.hasLinks) return new Map();
  const { drawing, places } = content;
  const drawn = new Set(drawing.nodes.filter(({ id }) => places.has(id)).map(({ id }) => id));
  return new Map(
    drawing.links.filter(({ from, to }) => drawn.has(from) && drawn.has(to)).map((link) => [link.id, link]),
  );
}
