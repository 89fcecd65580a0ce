interface Met {
  readonly place: number;
  /** The earliest place that can be reached from here among the items still open. */
  lowest: number;
}

/**
 * Groups items that depend on one another, dependencies before what depends on them: the strongly
 * connected components of a graph by Tarjan's algorithm, in a walk that a long chain cannot
 * overflow. An item in no cycle is a group by itself.
 */
export function components(
  items: readonly number[],
  dependsOn: (item: number) => readonly number[],
): number[][] {
  const groups: number[][] = [];
  const met = new Map<number, Met>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const walk: { readonly item: number; readonly met: Met; next: number }[] = [];
  const enter = (item: number) => {
    const first = { place: met.size, lowest: met.size };
    met.set(item, first);
    open.push(item);
    isOpen.add(item);
    walk.push({ item, met: first, next: 0 });
  };
  for (const start of items) {
    if (!met.has(start)) enter(start);
    for (let step = walk.at(-1); step; step = walk.at(-1)) {
      const needed = dependsOn(step.item)[step.next];
      step.next += 1;
      if (needed === undefined) {
        walk.pop();
        const above = walk.at(-1)?.met;
        if (above) above.lowest = Math.min(above.lowest, step.met.lowest);
        if (step.met.lowest < step.met.place) continue;
        const group = open.splice(open.lastIndexOf(step.item));
        for (const item of group) isOpen.delete(item);
        groups.push(group);
      } else if (!met.has(needed)) {
        enter(needed);
      } else if (isOpen.has(needed)) {
        step.met.lowest = Math.min(step.met.lowest, met.get(needed)?.place ?? 0);
      }
    }
  }
  return groups;
}
