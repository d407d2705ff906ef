import type { Core } from 'cytoscape';
import { cyNodeClass, cyNodeData } from './cyElements';
import { type CyContent, cyPatch } from './cyPatch';

/**
 * Brings an instance from what it shows to what it is to show, in one batch.
 *
 * @param before what it was brought to last
 */
export function patchCy(cy: Core, before: CyContent, after: CyContent): void {
  const { gone, added, changed, moved } = cyPatch(before, after);
  let fresh = cy.collection();
  cy.batch(() => {
    const leaving = cy.collection();
    for (const id of gone) leaving.merge(cy.getElementById(id));
    leaving.remove();
    fresh = cy.add([...added]);
    for (const node of changed) cy.getElementById(node.id).data(cyNodeData(node)).classes(cyNodeClass(node));
    for (const { id, place } of moved) cy.getElementById(id).position({ ...place });
  });
  // Otherwise Cytoscape measures them while it paints them, takes that for a change, and paints all of them once more.
  fresh.boundingBox();
}
