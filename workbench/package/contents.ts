import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderManifest } from '../../assets/manifest.js';
import { isShared } from './headers';
import { webConfig } from './iis';
import { nginxConf } from './nginx';
import { inOrder, type Files } from './zip';

/** Where each file comes from, counted from the repository, that goes into the package as it is. */
const AS_THEY_ARE: Readonly<Record<string, string>> = {
  'CHANGELOG.md': 'CHANGELOG.md',
  'LICENSE.txt': 'LICENSE',
  'docs/it/amministratore.md': 'docs/it/amministratore.md',
  'docs/en/administrator.md': 'docs/en/administrator.md',
};

export const CHECKSUMS = 'SHA256SUMS';

interface PackageOptions {
  /** The folder of the repository, in which the add-in was built into `dist/addin`. */
  readonly root: string;
  /** Where it will be served from. */
  readonly baseUrl: string;
  readonly version: string;
}

/** All that goes to who administers a body's Office: see docs/en/administrator.md. */
export function packageContents({ root, baseUrl, version }: PackageOptions): Files {
  const read = (path: string) => readFileSync(join(root, path));
  const site = siteIn(join(root, 'dist', 'addin'));
  const manifest = renderManifest(read('manifest.xml').toString('utf8'), baseUrl, version);
  const files = new Map<string, Uint8Array>([
    ...Object.entries(AS_THEY_ARE).map(([to, from]) => [to, read(from)] as const),
    ...[...site].map(([path, bytes]) => [`site/${path}`, bytes] as const),
    ['manifest.xml', Buffer.from(manifest)],
    ['nginx.conf', Buffer.from(nginxConf(new URL(baseUrl).pathname))],
    ['web.config', Buffer.from(webConfig([...site.keys()].filter(isShared)))],
  ]);
  return files.set(CHECKSUMS, Buffer.from(checksumsOf(files)));
}

/** What is served: all that was built but the manifest, which is uploaded. */
function siteIn(folder: string): Files {
  const files = filesIn(folder);
  files.delete('manifest.xml');
  return files;
}

/** The maps from the scripts of the site to their sources. */
export function mapContents({ root }: Pick<PackageOptions, 'root'>): Files {
  const maps = filesIn(join(root, 'dist', 'maps'));
  return new Map([...maps].map(([path, bytes]) => [path, Buffer.from(settled(path, bytes))]));
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent: readonly (string | null)[];
}

/**
 * A map without the names that scripts had before theirs got the final hash, which depend on where
 * they were built: in its own script's, and in the compiler's code that loads the others.
 */
function settled(path: string, bytes: Uint8Array): string {
  const map = JSON.parse(Buffer.from(bytes).toString('utf8')) as SourceMap;
  const sourcesContent = map.sourcesContent.map((text, index) =>
    map.sources[index]?.includes('/webpack/runtime/') ? null : text,
  );
  return JSON.stringify({ ...map, sourcesContent, file: path.replace(/\.map$/, '') });
}

/** The files of a folder and those below, by their path from there, in their order. */
function filesIn(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))] as const);
  return new Map(inOrder(new Map(files)));
}

/** A line for each file, as `sha256sum -c` reads them. */
const checksumsOf = (files: Files): string =>
  inOrder(files)
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .join('');

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
