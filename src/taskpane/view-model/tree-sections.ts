import type { Scorecard } from '../../engine';
import { folded } from './folded';
import type { TreeRow } from './tree-rows';

/** The row above the dashboards of one level, such as those of all units. */
export interface SectionRow {
  readonly kind: 'section';
  readonly id: string;
  /** It has none. */
  readonly code: '';
  /** The level of its dashboards, as the workbook calls it; empty where they are no one's. */
  readonly name: string;
  /** How many dashboards there are. */
  readonly count: number;
  readonly level: 1;
  readonly parent: -1;
  /** Of its name, for who types it. */
  readonly sought: string;
}

/** Whatever can be a row of the pane's tree. */
export type TreeLine = TreeRow | SectionRow;

/** Whether a row is a node or an indicator, and has a score or lacks one. */
export const isScorable = (line: TreeLine): line is TreeRow => line.kind !== 'section';

/** The level of dashboards that are no unit's and no manager's. */
const NOBODYS = 'cruscotto';

/** A top row with all that is under it. */
interface Block {
  readonly start: number;
  readonly rows: readonly TreeRow[];
}

/** The rows with the dashboards gathered at the end, in one section for each of their levels. */
export function withSections(rows: readonly TreeRow[], card: Scorecard): readonly TreeLine[] {
  const { dashboards } = card.tree;
  if (dashboards.length === 0) return rows;
  const isDashboard = new Set(dashboards);
  const blocks = blocksOf(rows);
  const isOfTree = ({ rows: [top] }: Block) => !top || !isDashboard.has(top.index);
  const lines: TreeLine[] = [];
  for (const block of blocks.filter(isOfTree)) append(block, lines, -1);
  const levelOf = ({ rows: [top] }: Block) => {
    const { level = '' } = card.tree.nodes[top?.index ?? -1]?.node ?? {};
    return folded(level) === NOBODYS ? '' : level;
  };
  const beside = blocks.filter((block) => !isOfTree(block));
  const names = new Map(beside.map((block) => [folded(levelOf(block)), levelOf(block)]));
  for (const [sought, name] of names) {
    const members = beside.filter((block) => folded(levelOf(block)) === sought);
    const named = { kind: 'section', id: `section:${sought}`, code: '', name, sought } as const;
    const at = lines.push({ ...named, count: members.length, level: 1, parent: -1 }) - 1;
    for (const member of members) append(member, lines, at);
  }
  return lines;
}

function blocksOf(rows: readonly TreeRow[]): Block[] {
  const starts = rows.flatMap(({ parent }, at) => (parent < 0 ? [at] : []));
  return starts.map((start, place) => ({ start, rows: rows.slice(start, starts[place + 1]) }));
}

/** @param under where the line is that its top comes under; -1 for none */
function append({ start, rows }: Block, lines: TreeLine[], under: number): void {
  const moved = lines.length - start;
  for (const row of rows) {
    const isTop = row.parent < 0;
    const parent = isTop ? under : row.parent + moved;
    lines.push({ ...row, parent, level: row.level + (under < 0 ? 0 : 1) });
  }
}
