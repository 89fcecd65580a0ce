import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the administrator's commands need on a machine, beside a shell. */
const PROGRAMS = ['nginx', 'openssl', 'curl', 'unzip', 'sha256sum'];

/** Those that are not on this one. */
export const missingPrograms = (): string[] =>
  PROGRAMS.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);

/** An administrator's server of their own: nginx on this machine only, in a folder that is removed. */
export interface NginxServer {
  readonly folder: string;
  /** On 127.0.0.1, where the name in the manual leads to for its commands. */
  readonly port: number;
  /** Puts a server block of the manual into the configuration. */
  configure(block: string): void;
  /** Runs commands of the manual, as they stand there. @returns what they print; throws if one fails */
  run(commands: string): string;
  /** The requests that were answered, as `GET /addin/taskpane.html 200`. */
  answered(): string[];
  stop(): void;
}

/** Starts nginx with nothing to serve. @param host whose certificate it has */
export async function startNginx(host: string): Promise<NginxServer> {
  const folder = mkdtempSync(join(tmpdir(), 'perf-nginx-'));
  const file = (name: string) => join(folder, name);
  const port = await freePort();
  certificate(folder, host);
  // Its commands go to the host by name, as from a workstation of the body.
  const curl = [`connect-to = "${host}:443:127.0.0.1:${port}"`, `cacert = "${file('cert.pem')}"`];
  writeFileSync(file('.curlrc'), `${curl.join('\n')}\n`);
  const nginx = `nginx -e ${file('error.log')} -p ${folder} -c ${file('nginx.conf')}`;
  const configure = (block: string) => {
    writeFileSync(file('nginx.conf'), configuration(here(block)));
  };
  /** The manual's places, on this machine. */
  const here = (text: string) =>
    text
      .replaceAll('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
      .replaceAll('/etc/ssl/perf/certificate.pem', file('cert.pem'))
      .replaceAll('/etc/ssl/perf/key.pem', file('key.pem'))
      .replaceAll('/srv/perf', file('srv'))
      .replaceAll('sudo nginx', nginx)
      .replaceAll('sudo ', '');
  const run = (commands: string) => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-euo', 'pipefail', '-c', here(commands)],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, CURL_HOME: folder },
      },
    );
    if (status !== 0) throw new Error(`${commands}\n${stdout}${stderr}`);
    return stdout;
  };
  mkdirSync(file('temp'));
  configure('');
  run('sudo nginx');
  return {
    folder,
    port,
    configure,
    run,
    answered: () =>
      readFileSync(file('access.log'), 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    stop: () => {
      // It ends after its answers; what it still holds open is no file that anybody needs.
      run('sudo nginx -s stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** All that nginx writes stays in its folder. */
const configuration = (server: string): string => `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid nginx.pid;
events {}
http {
    log_format short '$request_method $uri $status';
    access_log access.log short;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `    ${name}_temp_path temp/${name};`).join('\n')}
${server}
}
`;

function certificate(folder: string, host: string): void {
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`, '-days', '2'];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  execFileSync('openssl', [...kind, '-nodes', ...subject, ...files], { stdio: 'ignore' });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
