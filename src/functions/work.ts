// The work of every function, which the add-in loads apart: the first page of the pane does without.
export { fault } from './faults';
export { gapsOf } from './gap';
export { scoresOf } from './indicator';
export { lossesOf } from './losses';
export { objectiveScore } from './objective';
export { reasonsOf } from './reason';
export { statusesOf } from './status';
export { targetParts } from './target';
export { treeOf } from './tree';
