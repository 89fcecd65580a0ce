/** Where office.js comes from, and all that it loads by itself: its Excel part, its texts. */
const OFFICE_SCRIPTS = 'https://appsforoffice.microsoft.com/lib/';

/** Where a page that loads office.js from Microsoft finds it. */
export const OFFICE = `${OFFICE_SCRIPTS}1/hosted/office.js`;

/**
 * What the page of the pane may load, run and reach: itself, the scripts that are named, and nothing
 * else. Nothing inline runs or styles: styles are sheets made by the build, and those that change
 * are set property by property, which no policy forbids. Nothing is sent anywhere, not even to where
 * the page comes from: office.js talks to Excel through the window that holds the page.
 *
 * It stands in the page, so that it holds wherever the add-in is served from; who may hold the page in
 * a frame (`frame-ancestors`) only a header of the server can say.
 *
 * @param {readonly string[]} scripts addresses beside the page's own
 */
const policyWith = (scripts) =>
  [
    `default-src 'none'`,
    `script-src ${["'self'", ...scripts].join(' ')}`,
    `style-src 'self'`,
    `img-src 'self'`,
    // In an Excel on the web that it does not know, office.js asks a page of its own about it.
    ...(scripts.length > 0 ? [`frame-src ${scripts.join(' ')}`] : []),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');

/** The policy of the add-in's page, as it is deployed. */
export const addinPolicy = policyWith([OFFICE_SCRIPTS]);

/** The pages that Excel on the web, and what shows it, hold the pane in. */
export const FRAME_ANCESTORS = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://teams.microsoft.com',
];

/** The policy as a header of the server: the page's own, and who may hold it in a frame. */
export const headerPolicy = `${addinPolicy}; frame-ancestors ${FRAME_ANCESTORS.join(' ')}`;

/** The policy of the same page in the workbench, where office.js is served beside it. */
export const workbenchPolicy = policyWith([]);
