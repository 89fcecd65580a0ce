import { developmentBase } from '../../assets/manifest.js';
import { functionsFiles } from '../../workbench/build/functions-json.js';
import { reservedAmong } from '../functions/reserved-names';
import type { Check } from './check';
import { wordingsIn } from './texts';
import { all, named, type Element } from './xml';

/** What the documentation wants of the extension point; the schema leaves half of it out. */
export const functionsDeclaredOnce: Check = (manifest) => {
  const points = named(manifest, 'AllFormFactors').flatMap(({ children }) => children);
  if (points.length !== 1) return [`${points.length} extension points for functions`];
  return ['Script', 'Page', 'Metadata', 'Namespace']
    .map((name) => ({ name, times: points.flatMap((point) => named(point, name)).length }))
    .filter(({ times }) => times !== 1)
    .map(({ name, times }) => `${name}: ${times}`);
};

/** The resources that the elements of that name, or those in them, refer to. */
function resourcesOf(manifest: Element, name: string): Element[] {
  const used = named(manifest, name).flatMap(all);
  const ids = used.flatMap(({ attributes }) => attributes['resid'] ?? []);
  return all(manifest).filter(({ attributes }) => ids.includes(attributes['id'] ?? ''));
}

/** A formula that code writes says PERF in every language. */
export const namespaceTheSameEverywhere: Check = (manifest) =>
  resourcesOf(manifest, 'Namespace')
    .flatMap(wordingsIn)
    .filter((wording, _, [first]) => wording !== first);

/** Microsoft's schema of the unified manifest, into which Office turns ours in places, allows 32. */
const LONGEST_NAMESPACE = 32;

/** It follows the rules for the names of functions. */
export const namespaceAllowed: Check = (manifest) => {
  const wordings = resourcesOf(manifest, 'Namespace').flatMap(wordingsIn);
  const sound = (name: string) =>
    /^[A-Z]+$/.test(name) && name.length >= 3 && name.length <= LONGEST_NAMESPACE;
  return [...wordings.filter((name) => !sound(name)), ...reservedAmong(wordings)];
};

/** The metadata have a file for every language that anything else has a wording for, the right one. */
export const metadataInEveryLanguage: Check = (manifest) => {
  const locales = new Set(
    named(manifest, 'Override').flatMap(({ attributes }) => attributes['Locale'] ?? []),
  );
  const [metadata] = resourcesOf(manifest, 'Metadata');
  const italian = metadata?.attributes['DefaultValue'];
  const given = new Map(
    metadata?.children.map(({ attributes }) => [attributes['Locale'], attributes['Value']]),
  );
  return [
    ...(italian === addressOf('it') ? [] : [`by default: ${italian ?? 'none'}`]),
    ...[...locales]
      .filter((locale) => given.get(locale) !== addressOf('en'))
      .map((locale) => `${locale}: ${given.get(locale) ?? 'none'}`),
  ];
};

const addressOf = (language: keyof typeof functionsFiles) =>
  `${developmentBase}${functionsFiles[language]}`;
