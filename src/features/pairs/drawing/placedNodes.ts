import { egoColumns } from '~/features/pairs/layout/egoColumns';
import { placeBeside } from '~/features/pairs/layout/placeBeside';
import type { Drawing, Places } from './drawing';

/**
 * Places for all nodes of a drawing. What has a place keeps it, the same object; what has none is placed beside its
 * neighbours. Only where nothing has a place is all of it laid out, in columns around the start hosts.
 *
 * @returns `places` itself where nothing is new
 */
export function placedNodes(drawing: Drawing, places: Places, starts: readonly string[]): Places {
  const fresh = drawing.nodes.filter(({ id }) => !places.has(id)).map(({ id }) => id);
  if (fresh.length === 0) return places;
  if (fresh.length === drawing.nodes.length) return new Map([...places, ...egoColumns(drawing, starts)]);
  return placeBeside(places, drawing, fresh);
}
