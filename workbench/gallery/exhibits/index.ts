import type { Exhibit } from '../exhibit';
import { decisions } from './decisions';
import { elements } from './elements';
import { functions } from './functions';
import { tops } from './headline';
import { historyExhibits } from './history';
import { signs } from './lights';
import { mappings } from './mapping';
import { messages } from './messages';
import { paneExhibits } from './pane';
import { problems } from './problems';
import { rules } from './rules';
import { verifications } from './verification';

/** All of them, the smallest parts first. */
export const exhibits: readonly Exhibit[] = [
  ...elements,
  ...signs,
  ...messages,
  ...tops,
  ...paneExhibits,
  ...problems,
  ...historyExhibits,
  ...decisions,
  ...rules,
  ...functions,
  ...verifications,
  ...mappings,
];
