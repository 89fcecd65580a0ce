export { axe, type Violation } from './axe';
export { launchBrowser } from './launch';
export { newPage, screenshot, type WatchedPage } from './page';
export { startSite, type Site } from './site';
