import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { developmentBase } from '../../assets/manifest.js';
import { functionsFiles } from '../../workbench/build/functions-json.js';
import type { Check } from './check';
import { wordingsIn } from './texts';
import { all, named, type Element } from './xml';

const assets = join(__dirname, '..', '..', 'assets');

const addressed = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'DefaultSettings'];

/** Every address that Office asks for. */
function addressesIn(manifest: Element): string[] {
  return [...addressed, 'Images', 'Urls'].flatMap((name) =>
    named(manifest, name).flatMap(wordingsIn),
  );
}

export const addressesUnderTheBase: Check = (manifest) =>
  addressesIn(manifest).filter((address) => !address.startsWith(developmentBase));

/** Where in assets lies what is served under a path. */
const fileOf = (path: string) => join(assets, path.startsWith('icons/') ? '' : 'pages', path);

/** What the build makes; all the rest lies ready. */
const built = ['taskpane.html', ...Object.values(functionsFiles)];

export const noDeadLinks: Check = (manifest) =>
  addressesIn(manifest)
    .map((address) => address.slice(developmentBase.length))
    .filter((path) => !built.includes(path) && !existsSync(fileOf(path)));

/** The section that must define what a `resid` names, by the element that has it. */
const sections: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
  Runtime: 'Urls',
  FunctionFile: 'Urls',
  SourceLocation: 'Urls',
  Namespace: 'ShortStrings',
  LearnMoreUrl: 'Urls',
};

export const resourcesDefinedAndUsed: Check = (manifest) => {
  const defined = [...new Set(Object.values(sections))].flatMap((section) =>
    named(manifest, section)
      .flatMap(({ children }) => children)
      .map(({ attributes }) => `${section} ${attributes['id'] ?? ''}`),
  );
  const used = all(manifest)
    .filter(({ attributes }) => attributes['resid'] !== undefined)
    .map(({ name, attributes }) => `${sections[name] ?? name} ${attributes['resid'] ?? ''}`);
  return [
    ...used.filter((resource) => !defined.includes(resource)).map((one) => `undefined: ${one}`),
    ...defined.filter((resource) => !used.includes(resource)).map((one) => `unused: ${one}`),
  ];
};

/** The sizes in which Office shows icons; 16, 32 and 80 are mandatory. */
const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80];

export const iconsInEverySize: Check = (manifest) =>
  named(manifest, 'Icon')
    .map(({ children }) => children.map(({ attributes }) => attributes['size']).join(', '))
    .filter((sizes) => sizes !== iconSizes.join(', '));

/** The address of each icon, with the size at which Office shows it. */
function iconsIn(manifest: Element): (readonly [string, number])[] {
  const images = named(manifest, 'Images').flatMap(({ children }) => children);
  const own = { IconUrl: 32, HighResolutionIconUrl: 64 };
  return [
    ...named(manifest, 'Icon').flatMap(({ children }) =>
      children.map(({ attributes: { resid, size } }) => {
        const image = images.find(({ attributes }) => attributes['id'] === resid);
        return [image?.attributes['DefaultValue'] ?? '', Number(size)] as const;
      }),
    ),
    ...Object.entries(own).flatMap(([name, size]) =>
      named(manifest, name).map((element) => [wordingsIn(element)[0] ?? '', size] as const),
    ),
  ];
}

export const iconsTrueToTheirSize: Check = (manifest) =>
  iconsIn(manifest).flatMap(([address, size]) => {
    const path = address.slice(developmentBase.length);
    const { width, height, data } = PNG.sync.read(readFileSync(fileOf(path)));
    const transparent = data[3] === 0;
    if (width === size && height === size && transparent) return [];
    return [`${path} as ${size}: ${width} x ${height}${transparent ? '' : ', not transparent'}`];
  });
