import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { workbenchWords } from '../../src/messages/workbench';

/** The wordings of the manifest: those by default, which are Italian, and those for en-US. */
function wordings(): { readonly it: Set<string>; readonly en: Set<string> } {
  const found = { it: new Set<string>(), en: new Set<string>() };
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes: { DefaultValue, Locale, Value } }) => {
    if (typeof DefaultValue === 'string') found.it.add(DefaultValue);
    if (Locale === 'en-US' && typeof Value === 'string') found.en.add(Value);
  });
  parser.write(readFileSync('manifest.xml', 'utf8')).close();
  return found;
}

test.each(['it', 'en'] as const)(
  "the ribbon's two buttons say in %s what they say in Excel",
  (language) => {
    const { performance, tree, treeTip, recalculate, recalculateTip } =
      workbenchWords[language].ribbon;
    const said = wordings()[language];
    const asked = [performance, tree, treeTip, recalculate, recalculateTip];
    expect(asked.filter((text) => !said.has(text))).toEqual([]);
  },
);
