type Steps = ReadonlyMap<string, readonly string[]>;

/**
 * Sets of hosts that all lead to each other, over whichever of them (the strongly connected components of two hosts or
 * more), each in order of its names. Tarjan's algorithm with its own stack, linear in hosts and steps.
 */
export function circles(steps: Steps): string[][] {
  const places = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];

  function enter(host: string): { host: string; next: Iterator<string> } {
    places.set(host, places.size);
    lowest.set(host, placeOf(places, host));
    open.push(host);
    isOpen.add(host);
    return { host, next: (steps.get(host) ?? []).values() };
  }

  function lower(host: string, place: number): void {
    lowest.set(host, Math.min(placeOf(lowest, host), place));
  }

  function leave(host: string): void {
    if (placeOf(lowest, host) !== placeOf(places, host)) return;
    const members = open.splice(open.lastIndexOf(host));
    for (const member of members) isOpen.delete(member);
    if (members.length > 1) found.push(members.toSorted());
  }

  for (const start of steps.keys()) {
    if (places.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { done, value: to } = top.next.next();
      if (done) {
        path.pop();
        leave(top.host);
        const above = path.at(-1);
        if (above) lower(above.host, placeOf(lowest, top.host));
      } else if (!places.has(to)) path.push(enter(to));
      else if (isOpen.has(to)) lower(top.host, placeOf(places, to));
    }
  }
  return found;
}

function placeOf(places: ReadonlyMap<string, number>, host: string): number {
  return places.get(host) ?? Infinity;
}
