import { headerPolicy } from '../build/policy.js';

export type Headers = Readonly<Record<string, string>>;

/** The folder of the files that are named by their content: another content has another name. */
export const LASTING = 'static/';

/** Sent with every file. */
export const ALWAYS: Headers = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** A browser keeps a file of LASTING for a year and never asks for it again. */
export const KEPT = 'public, max-age=31536000, immutable';

/** It asks each time whether any other has changed, so that an update is there at once. */
export const ASKED = 'no-cache';

/** Pages of Excel on the web read the functions' metadata, and they are on another host. */
export const SHARED: Headers = { 'Access-Control-Allow-Origin': '*' };

/** Whether Excel on the web itself reads a file of the site. */
export const isShared = (path: string): boolean => path.endsWith('.json');

/** What each ending is served as; all texts are in UTF-8. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain',
  png: 'image/png',
};

/** @returns the type with its charset, as the server sends it. @throws Error where no type is known */
export function contentType(path: string): string {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (type === undefined) throw new Error(`${path} is of no type that the servers know.`);
  return type.startsWith('image/') ? type : `${type}; charset=utf-8`;
}

/** The headers of a file of the site, on whatever server; `path` counts from the base address. */
export const headersOf = (path: string): Headers => ({
  ...ALWAYS,
  ...(isShared(path) ? SHARED : {}),
  'Cache-Control': path.startsWith(LASTING) ? KEPT : ASKED,
  'Content-Type': contentType(path),
});
