import type { Check } from './check';
import { all, named, type Element } from './xml';

/** What may stand in an element, in the order in which it must. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'],
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements'],
    ...['DefaultSettings', 'Permissions', 'VersionOverrides'],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  AllFormFactors: ['ExtensionPoint'],
  ExtensionPoint: ['Script', 'Page', 'Metadata', 'Namespace', 'OfficeTab'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

export const elementsInOrder: Check = (manifest) =>
  all(manifest).flatMap(({ name, children }) => {
    const allowed = order[name];
    if (allowed === undefined) return [];
    const places = children.map((child) => allowed.indexOf(child.name));
    const sound = places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0));
    return sound ? [] : [`${name}: ${children.map((child) => child.name).join(', ')}`];
  });

export const idsUniqueAndShort: Check = (manifest) => {
  const ids = all(manifest).flatMap(({ attributes }) => attributes['id'] ?? []);
  const repeated = ids.filter((id, at) => ids.indexOf(id) !== at);
  const long = ids.filter((id) => id.length > 32);
  return [...repeated.map((id) => `repeated: ${id}`), ...long.map((id) => `too long: ${id}`)];
};

/** Excel on the web wants four numbers, Microsoft's validator 1.0 or more. */
export const versionAcceptedEverywhere: Check = (manifest) =>
  named(manifest, 'Version')
    .map(({ text }) => text)
    .filter((text) => !/^[1-9]\d{0,4}(\.(0|[1-9]\d{0,4})){3}$/.test(text));

/** In a shared runtime the pane, the commands, the functions and what starts them are one page. */
export const oneSharedRuntime: Check = (manifest) => {
  const host = named(manifest, 'Host').find(({ children }) => children.length > 0);
  const [runtimes] = host?.children ?? [];
  if (host === undefined || runtimes?.name !== 'Runtimes') {
    return ['Runtimes is not the first child of Host'];
  }
  return [...lifetimeOf(runtimes), ...strayPages(host, runtimes)];
};

function lifetimeOf({ children }: Element): string[] {
  return children
    .map(({ attributes }) => attributes['lifetime'] ?? 'short')
    .filter((lifetime) => lifetime !== 'long');
}

function strayPages(host: Element, { children: [runtime] }: Element): string[] {
  const metadata = named(host, 'Metadata').flatMap(({ children }) => children);
  return ['FunctionFile', 'SourceLocation']
    .flatMap((name) => named(host, name))
    .filter((element) => !metadata.includes(element))
    .filter(({ attributes }) => attributes['resid'] !== runtime?.attributes['resid'])
    .map(({ name, attributes }) => `${name} ${attributes['resid'] ?? ''}`);
}
