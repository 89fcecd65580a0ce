/** Where the development server serves the add-in: the address that manifest.xml is written with. */
export const developmentBase = 'https://localhost:3000/addin/';

/** The version that manifest.xml is written with, so that it is whole by itself. */
export const developmentVersion = '1.0.0.0';

/**
 * The manifest's version for a version of PERF: 1. before it. Excel on the web wants four numbers and
 * Microsoft's validator 1.0 or more; written so, a later version is a later one for them too.
 *
 * @param {string} version a semantic version without a suffix, as in package.json
 * @throws {Error} where it is none, or a number is larger than a manifest takes
 */
export function manifestVersion(version) {
  const numbers = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/.exec(version)?.slice(1);
  if (!numbers || numbers.some((number) => Number(number) > 65_535)) {
    throw new Error(`${version} cannot be a manifest's version: write it as 1.2.3.`);
  }
  return `1.${version}`;
}

/**
 * The manifest of a version for an add-in served at `baseUrl`: the same text with another base
 * address and another version, and nothing else changed.
 *
 * @param {string} xml the text of manifest.xml
 * @param {string} baseUrl the development address, or one that `baseUrlFault` has nothing against
 * @param {string} version of PERF
 * @returns {string} the text of the manifest to deploy
 * @throws {Error} where the address is not usable, or the text is not written with the development one
 */
export function renderManifest(xml, baseUrl, version) {
  const fault = baseUrl === developmentBase ? null : baseUrlFault(baseUrl);
  if (fault !== null) throw new Error(fault);
  const versioned = `<Version>${developmentVersion}</Version>`;
  for (const text of [developmentBase, versioned]) {
    if (!xml.includes(text)) throw new Error(`The manifest lacks ${text}.`);
  }
  return xml
    .replaceAll(developmentBase, () => baseUrl)
    .replace(versioned, () => `<Version>${manifestVersion(version)}</Version>`);
}

/**
 * What forbids an address as the one that the add-in is deployed at, and what to write instead; null
 * where nothing does.
 *
 * @param {string} baseUrl
 * @returns {string | null} a sentence or two
 */
export function baseUrlFault(baseUrl) {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  const reason = url === null ? 'it is not an address' : reasonAgainst(url, baseUrl);
  if (reason === null) return null;
  return `"${baseUrl}" cannot be the base address: ${reason}. Write it as ${usableFor(url)}`;
}

function reasonAgainst(url, baseUrl) {
  if (url.protocol !== 'https:') return 'Office loads add-ins over https only';
  if (url.username !== '' || url.password !== '') return 'it has a user name or a password';
  if (url.port !== '') return 'it has a port, which the networks of many bodies do not let through';
  if (url.search !== '' || url.hash !== '') return 'it has a query or a fragment';
  if (!baseUrl.endsWith('/')) return 'it does not end with a slash';
  // What is copied into a manifest and into servers' configurations may mean something in neither.
  if (url.href !== baseUrl || !PLAIN.test(url.pathname)) {
    return 'its host is written in lower case, its path of unaccented letters, digits, - _ . and /';
  }
  return null;
}

const PLAIN = /^\/(?:[\w-][\w.-]*\/)*$/;

/** An address that would do, as near to what was written as can be told. */
function usableFor(url) {
  if (url === null || !/^https?:$/.test(url.protocol)) return 'https://perf.example.it/addin/';
  const parts = url.pathname.split('/').filter(Boolean);
  const plain = parts.map((part) =>
    decoded(part)
      .replace(/[^\w.-]+/g, '-')
      .replace(/^\.+/, ''),
  );
  return `https://${url.hostname}/${plain
    .filter(Boolean)
    .map((part) => `${part}/`)
    .join('')}`;
}

/** Without what stands for a character that an address does not hold as it is. */
const decoded = (part) => part.replace(/(?:%[\dA-Fa-f]{2})+/g, ' ');
