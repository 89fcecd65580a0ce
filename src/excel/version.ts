import packageJson from '../../package.json';

/** The add-in's version, as its package says it: what the log tells of who wrote. */
export const VERSION = packageJson.version;
