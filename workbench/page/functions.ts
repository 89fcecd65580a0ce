import type { Language } from '../../src/messages';
import type { FunctionsMetadata } from '../host';

/** Where the add-in says in each language which functions it has; its manifest names the same. */
const files: Readonly<Record<Language, string>> = {
  it: '../addin/functions.json',
  en: '../addin/functions-en.json',
};

/** @throws Error where the add-in was built without its functions */
export async function fetchFunctions(language: Language): Promise<FunctionsMetadata> {
  const response = await fetch(files[language]);
  if (!response.ok) throw new Error(`${files[language]}: ${response.status}`);
  return (await response.json()) as FunctionsMetadata;
}
