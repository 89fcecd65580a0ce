import { parseArgs } from 'node:util';
import open from 'open';
import { languageOf } from '../../src/messages';
import { workbenchWords } from '../../src/messages/workbench';
import { serve, type Certificates } from './serve';

/** Where manifest.xml says that the add-in is served. */
const PORT = 3000;

const { env, stdout, stderr } = process;
const words = workbenchWords[languageOf([env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean))];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { 'no-open': { type: 'boolean' }, https: { type: 'boolean' } },
  });
  // Office asks for the add-in at the address of the manifest: over https no other port will do.
  const site = await serve(
    values.https
      ? { port: PORT, certificates: await ourCertificates() }
      : { port: PORT, orNext: true },
  );
  if (typeof site === 'string') {
    stderr.write(`${words.server[site]}\n`);
    return 1;
  }
  stdout.write(`${words.server.running(site.url)}\n`);
  if (!values['no-open'] && !env.CI && !values.https) await show(site.url);
  return 0;
}

/** Certificates for this machine; the first time, Office's own tool asks whether to trust them. */
async function ourCertificates(): Promise<Certificates> {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return getHttpsServerOptions();
}

/** Without a browser to open, the address that was printed is enough. */
async function show(url: string): Promise<void> {
  try {
    const browser = await open(url);
    browser.on('error', () => undefined);
  } catch {
    return;
  }
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    stderr.write(`${words.unexpected(reason)}\n`);
    process.exitCode = 1;
  },
);
