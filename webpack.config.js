import { addin } from './workbench/build/addin.js';
import { command } from './workbench/build/command.js';
import { workbench } from './workbench/build/workbench.js';

/**
 * What `npm run build` makes: the command, the add-in and the page to try it without Excel.
 * `--env baseUrl=https://perf.example.it/addin/` says where the add-in will be served from.
 */
export default (env = {}) => [command, addin(env.baseUrl), workbench];
