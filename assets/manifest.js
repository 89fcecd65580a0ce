/** Where the development server serves the add-in: the address that manifest.xml is written with. */
export const developmentBase = 'https://localhost:3000/addin/';

/**
 * The manifest for an add-in served at `baseUrl`: the same text with another base address, and
 * nothing else changed.
 *
 * @param {string} xml the text of manifest.xml
 * @param {string} baseUrl an https address that ends with a slash
 * @returns {string} the text of the manifest to deploy
 * @throws {Error} where the address is not usable, or the text is not written with the development one
 */
export function renderManifest(xml, baseUrl) {
  const fault = faultOf(baseUrl);
  if (fault !== null) throw new Error(`${baseUrl} cannot be the base address: ${fault}.`);
  if (!xml.includes(developmentBase)) throw new Error(`The manifest lacks ${developmentBase}.`);
  return xml.replaceAll(developmentBase, () => baseUrl);
}

/** What forbids an address as a base, or null. */
function faultOf(baseUrl) {
  if (!URL.canParse(baseUrl)) return 'it is not an address';
  const url = new URL(baseUrl);
  if (url.protocol !== 'https:') return 'Office loads add-ins over https only';
  if (url.search !== '' || url.hash !== '') return 'it has a query or a fragment';
  if (url.username !== '' || url.password !== '') return 'it has a user name or a password';
  if (!baseUrl.endsWith('/')) return 'it does not end with a slash';
  // An address written otherwise than browsers do may hold what would break out of an attribute.
  if (url.href !== baseUrl || baseUrl.includes('&') || baseUrl.includes("'")) {
    return `it should be written as ${url.href}, without & and '`;
  }
  return null;
}
