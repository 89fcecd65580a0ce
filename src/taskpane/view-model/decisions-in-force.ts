import type { Run } from '../../workbook';

/** How many scores of a run are decided by the evaluators. */
export const decisionsInForce = ({ card: { nodes, indicators } }: Run): number =>
  [...nodes, ...indicators].filter(({ decided }) => decided !== undefined).length;
