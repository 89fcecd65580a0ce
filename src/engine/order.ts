/** What the order of a graph depends on: who hangs under whom. */
interface Placed {
  readonly children: readonly { readonly kind: 'node' | 'indicator'; readonly index: number }[];
  readonly parents: readonly number[];
}

/**
 * Orders nodes so that children come before their parents, by a walk in depth that a long chain
 * cannot overflow. A child met while its own walk is still open closes a cycle.
 * @returns the indices in order, and each cycle as its path from the node met again
 */
export function childrenFirst(nodes: readonly Placed[]): { order: number[]; cycles: number[][] } {
  const order: number[] = [];
  const cycles: number[][] = [];
  const walk: { readonly node: number; next: number }[] = [];
  const met = new Set<number>();
  const open = new Set<number>();
  const enter = (node: number) => {
    met.add(node);
    open.add(node);
    walk.push({ node, next: 0 });
  };
  for (const start of nodes.keys()) {
    if (!met.has(start)) enter(start);
    for (let step = walk.at(-1); step; step = walk.at(-1)) {
      const child = nodes[step.node]?.children[step.next];
      step.next += 1;
      if (!child) {
        walk.pop();
        open.delete(step.node);
        order.push(step.node);
      } else if (child.kind === 'node' && open.has(child.index)) {
        const path = walk.map(({ node }) => node);
        cycles.push(path.slice(path.indexOf(child.index)));
      } else if (child.kind === 'node' && !met.has(child.index)) {
        enter(child.index);
      }
    }
  }
  return { order, cycles };
}

/**
 * The nodes from which every other can be reached: those with nothing above them, then the first
 * of each cycle that hangs under none of them.
 * @param setAside nodes that are no part of it, and nothing hangs under for being theirs
 */
export function rootsOf(nodes: readonly Placed[], setAside: (index: number) => boolean): number[] {
  const reached = new Set<number>();
  const reach = (root: number): number => {
    const queue = [root];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (reached.has(node)) continue;
      reached.add(node);
      for (const { kind, index } of nodes[node]?.children ?? []) {
        if (kind === 'node') queue.push(index);
      }
    }
    return root;
  };
  const tops = nodes.flatMap(({ parents }, index) =>
    !setAside(index) && parents.every(setAside) ? [reach(index)] : [],
  );
  const cyclic = nodes.flatMap((_, index) =>
    reached.has(index) || setAside(index) ? [] : [reach(index)],
  );
  return [...tops, ...cyclic];
}
