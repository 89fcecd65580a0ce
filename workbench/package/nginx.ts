import { ALWAYS, ASKED, KEPT, LASTING, SHARED, TYPES, type Headers } from './headers';

/**
 * The part of a server's configuration that serves the add-in below the path of its address. The
 * server says the rest: its name, its certificate, and the folder above (`root`).
 *
 * @param path of the base address, such as `/addin/`
 */
export function nginxConf(path: string): string {
  const types = Object.entries(TYPES).map(([ending, type]) => `        ${type} ${ending};`);
  // Of pages nginx itself sees to both.
  const texts = Object.values(TYPES).filter(
    (type) => type !== 'text/html' && !type.startsWith('image/'),
  );
  return `# PERF. To be included in the "server" block of the host, below its "root":
# the files of the folder "site" belong into the folder of "root" followed by ${path}

location ^~ ${path} {
    types {
${types.join('\n')}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${texts.join(' ')};
    gzip on;
    gzip_types ${texts.join(' ')};
    autoindex off;

${added({ 'Cache-Control': ASKED }, 4)}

    # Excel on the web reads the functions' metadata from its own pages.
    location ~ "\\.json$" {
${added({ ...SHARED, 'Cache-Control': ASKED }, 8)}
    }

    # Named by their content. Not "always": that a file is missing must not be kept for a year.
    location ^~ ${path}${LASTING} {
${added({}, 8)}
        add_header Cache-Control "${KEPT}";
    }
}
`;
}

/** Every block names all headers: one that adds any has none of those of the block around it. */
function added(others: Headers, indent: number): string {
  return Object.entries({ ...ALWAYS, ...others })
    .map(([name, value]) => `${' '.repeat(indent)}add_header ${name} "${value}" always;`)
    .join('\n');
}
