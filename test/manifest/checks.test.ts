import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as functions from './functions';
import * as resources from './resources';
import * as structure from './structure';
import { textsInBothLanguages, textsNotTooLong } from './texts';
import { parse } from './xml';

const xml = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');

const checks = {
  ...structure,
  ...resources,
  ...functions,
  textsInBothLanguages,
  textsNotTooLong,
};
type Name = keyof typeof checks;

/** The manifest with the first such passage changed. */
function broken(from: string, to: string): string {
  if (!xml.includes(from)) throw new Error(`The manifest lacks ${from}`);
  return xml.replace(from, () => to);
}

const long = (length: number) => 'x'.repeat(length);

/** What is changed in the manifest, and the fault that the check must then find. */
const cases: readonly (readonly [Name, string, string, string])[] = [
  ['elementsInOrder', '<Permissions>', '<Id>0</Id><Permissions>', 'OfficeApp: Id, Version'],
  ['elementsInOrder', '<Runtimes>', '<DesktopFormFactor /><Runtimes>', 'Host: DesktopFormFactor'],
  ['elementsInOrder', '<Supertip>', '<Other /><Supertip>', 'Control: Label, Other, Supertip'],
  [
    'elementsInOrder',
    '</DesktopFormFactor>',
    '</DesktopFormFactor><AllFormFactors />',
    'Host: Runtimes, AllFormFactors, DesktopFormFactor, AllFormFactors',
  ],
  ['elementsInOrder', '<Script>', '<Page /><Script>', 'ExtensionPoint: Page, Script'],
  ['elementsInOrder', '</AllFormFactors>', '<Other /></AllFormFactors>', 'AllFormFactors: '],
  ['idsUniqueAndShort', 'id="Perf.Recalculate"', 'id="Perf.Tree"', 'repeated: Perf.Tree'],
  ['idsUniqueAndShort', 'id="Perf.Tree"', `id="${long(33)}"`, 'too long: xxx'],
  ['versionAcceptedEverywhere', '1.0.0.0', '0.9.0.0', '0.9.0.0'],
  ['versionAcceptedEverywhere', '1.0.0.0', '1.0', '1.0'],
  [
    'oneSharedRuntime',
    '<Runtimes>',
    '<DesktopFormFactor /><Runtimes>',
    'Runtimes is not the first',
  ],
  ['oneSharedRuntime', ' lifetime="long"', '', 'short'],
  [
    'oneSharedRuntime',
    'FunctionFile resid="Pane.Url"',
    'FunctionFile resid="Other"',
    'FunctionFile',
  ],
  ...['Script', 'Page'].map(
    (name) =>
      [
        'oneSharedRuntime',
        `<${name}>\n              <SourceLocation resid="Pane.Url"`,
        `<${name}>\n              <SourceLocation resid="Functions.Url"`,
        'SourceLocation Functions.Url',
      ] as const,
  ),
  ['functionsDeclaredOnce', '</AllFormFactors>', '<ExtensionPoint /></AllFormFactors>', '2 ext'],
  ['functionsDeclaredOnce', 'Namespace resid="Functions.Namespace"', 'Other', 'Namespace: 0'],
  ['functionsDeclaredOnce', '<Metadata>', '<Metadata /><Metadata>', 'Metadata: 2'],
  ['namespaceTheSameEverywhere', 'Value="PERF" />', 'Value="PERFORMANCE" />', 'PERFORMANCE'],
  ['namespaceAllowed', '"PERF">', '"PE-RF">', 'PE-RF'],
  ['namespaceAllowed', '"PERF">', '"PF">', 'PF'],
  ['namespaceAllowed', '"PERF">', `"${'X'.repeat(33)}">`, 'XXX'],
  ['namespaceAllowed', '"PERF">', '"PER2023">', 'PER2023 is a reference'],
  ['namespaceAllowed', '"PERF">', '"SCALE">', 'SCALE is a macro function'],
  ['namespaceAllowed', '"PERF">', '"SOMMA">', 'SOMMA is a built-in function'],
  ['metadataInEveryLanguage', 'functions.json', 'functions-en.json', 'by default: https'],
  ['metadataInEveryLanguage', 'functions-en.json', 'functions.json', 'en-US: https'],
  ['metadataInEveryLanguage', 'Locale="en-GB"', 'Locale="fr-FR"', 'fr-FR: none'],
  ['textsNotTooLong', '"Albero"', `"${long(126)}"`, 'ShortStrings, 126 characters'],
  ['textsNotTooLong', 'Value="Opens the pane', `Value="${long(250)}`, 'LongStrings, '],
  ['textsNotTooLong', '"Calcola', `"${long(250)}`, 'Description, '],
  ['textsNotTooLong', '"PERF: albero', '"PERF: tutto albero', 'DisplayName, 36 characters'],
  ['textsInBothLanguages', 'Locale="en-GB"', 'Locale="en-US"', 'DisplayName : en-US, en-US'],
  ['textsInBothLanguages', '<bt:Override Locale="en-US" Value="Tree" />', '', 'String Tree.Label'],
  ['addressesUnderTheBase', '"https://localhost:3000/', '"http://localhost:3000/', 'http://local'],
  ['noDeadLinks', 'support-en.html', 'help.html', 'help.html'],
  ['noDeadLinks', 'functions-en.json', 'functions-fr.json', 'functions-fr.json'],
  ['noDeadLinks', 'icons/tree-16.png', 'icons/tree-17.png', 'icons/tree-17.png'],
  [
    'resourcesDefinedAndUsed',
    '<bt:Url id="Pane.Url"',
    '<bt:Url id="Pane"',
    'undefined: Urls Pane.',
  ],
  [
    'resourcesDefinedAndUsed',
    'resid="LearnMore.Url"',
    'resid="Pane.Url"',
    'unused: Urls LearnMore',
  ],
  [
    'resourcesDefinedAndUsed',
    '<Title resid="Tree.Label"',
    '<Title resid="Tree.Tip"',
    'undefined: S',
  ],
  [
    'resourcesDefinedAndUsed',
    '<Namespace resid="Functions.Namespace"',
    '<Namespace resid="Functions.Url"',
    'undefined: ShortStrings Functions.Url',
  ],
  [
    'iconsInEverySize',
    '<bt:Image size="80" resid="Tree.Icon.80" />',
    '',
    '16, 20, 24, 32, 40, 48, 64',
  ],
  [
    'iconsTrueToTheirSize',
    'resid="Tree.Icon.40"',
    'resid="Tree.Icon.48"',
    'icons/tree-48.png as 40',
  ],
  ['iconsTrueToTheirSize', 'icons/tree-64.png', 'icons/tree-80.png', 'icons/tree-80.png as 64: 80'],
];

describe('the documented requirements of a manifest', () => {
  test.each(Object.keys(checks) as Name[])('%s: nothing is wrong', (name) => {
    expect(checks[name](parse(xml))).toEqual([]);
  });

  test.each(cases)('%s finds the fault where %s is %s', (name, from, to, fault) => {
    expect(checks[name](parse(broken(from, to)))).toContainEqual(expect.stringContaining(fault));
  });

  test('every check has a broken manifest that it catches', () => {
    expect(new Set(cases.map(([name]) => name))).toEqual(new Set(Object.keys(checks)));
  });
});
