/** Where the add-in's page finds office.js. */
export const OFFICE: string;
export const addinPolicy: string;
export const workbenchPolicy: string;
