import type { Check } from './check';
import { all, named, type Element } from './xml';

/** All the wordings of an element and of those below it, in every language. */
export function wordingsIn(element: Element): string[] {
  return all(element)
    .flatMap(({ text, attributes }) => [text, attributes['DefaultValue'], attributes['Value']])
    .filter((wording) => wording !== undefined)
    .filter((wording) => wording !== '');
}

/** The most characters a wording may have, by the element it stands in. */
const lengths: Readonly<Record<string, number>> = {
  ProviderName: 125,
  // 125 are allowed here; 30 are kept where Office turns the manifest into its unified form.
  DisplayName: 30,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  TaskpaneId: 125,
  FunctionName: 250,
  Images: 2048,
  Urls: 2048,
};

export const textsNotTooLong: Check = (manifest) =>
  Object.entries(lengths).flatMap(([name, most]) =>
    named(manifest, name)
      .flatMap(wordingsIn)
      .filter((wording) => wording.length > most)
      .map((wording) => `${name}, ${wording.length} characters: ${wording}`),
  );

/** Office falls back on the default language, which is Italian, not on another kind of English. */
export const textsInBothLanguages: Check = (manifest) => {
  const own = ['DisplayName', 'Description', 'SupportUrl'].flatMap((name) => named(manifest, name));
  const shared = ['ShortStrings', 'LongStrings'].flatMap((name) => named(manifest, name));
  return [...own, ...shared.flatMap(({ children }) => children)]
    .filter(({ attributes }) => attributes['resid'] === undefined)
    .flatMap(({ name, attributes, children }) => {
      const locales = children.map((child) => child.attributes['Locale']).join(', ');
      return locales === 'en-US, en-GB' ? [] : [`${name} ${attributes['id'] ?? ''}: ${locales}`];
    });
};
