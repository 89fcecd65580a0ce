import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import project from '../../../package.json';

/** A browser to run the tests in: where it is, and what its process needs in the environment. */
export interface Executable {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: windowsFolders.flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
};

/**
 * The Chrome, Chromium or Edge installed here; without one, on Linux, the Chromium inside an npm
 * package, so that `npm ci` alone is enough to test.
 *
 * @throws Error where there is neither
 */
export function findExecutable(): Executable {
  const path = installed[process.platform]?.find((candidate) => existsSync(candidate));
  if (path !== undefined) return { path, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge here: install one to run the tests in a browser.');
  }
  return packaged();
}

/** The browser of @sparticuz/chromium, unpacked once into the folder of temporary files. */
function packaged(): Executable {
  const folder = join(tmpdir(), `perf-chromium-${project.devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(folder)) unpack(folder);
  return {
    path: join(folder, 'chromium'),
    env: {
      // Its own libraries and fonts: a bare machine lacks both, and pictures look alike everywhere.
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'perf-fonts.conf'),
    },
  };
}

/**
 * Unpacks beside the place and moves it there whole, because tests run in several processes: each
 * sees either nothing or a complete browser. In a process of its own, since the package decides by
 * the environment where it unpacks (TMPDIR) and whether its libraries too (on Amazon's Lambda only).
 */
function unpack(folder: string): void {
  const fresh = mkdtempSync(`${folder}-`);
  execFileSync(process.execPath, ['-e', "require('@sparticuz/chromium').executablePath()"], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  writeFileSync(join(fresh, 'perf-fonts.conf'), fontsIn(folder));
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    // Another process was faster; anything else is a real failure.
    if (!existsSync(folder)) throw error;
  }
}

/** Font settings: the packaged font stands for Segoe UI, which Office's pages ask for. */
function fontsIn(folder: string): string {
  const alias = (family: string) =>
    `<alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`;
  return [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    `<dir>${join(folder, 'fonts')}</dir>`,
    '<dir>/usr/share/fonts</dir>',
    `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
    alias('Segoe UI'),
    alias('sans-serif'),
    '</fontconfig>',
  ].join('\n');
}
