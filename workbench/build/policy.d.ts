/** Where the add-in's page finds office.js. */
export const OFFICE: string;
export const addinPolicy: string;
export const FRAME_ANCESTORS: readonly string[];
export const headerPolicy: string;
export const workbenchPolicy: string;
