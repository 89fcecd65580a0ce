import { addin } from './workbench/build/addin.js';
import { command } from './workbench/build/command.js';
import { workbench } from './workbench/build/workbench.js';

/** What `npm run build` makes, for webpack's own command: one part of it, or one that is watched. */
export default [command, addin(), workbench];
