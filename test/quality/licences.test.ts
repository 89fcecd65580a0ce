import { licenceFaults, type Allowed } from './licences';

const allowed: Allowed = {
  allowed: ['MIT', 'Apache-2.0'],
  others: [{ name: '@data/browsers', licence: 'CC-BY-4.0', why: 'Figures, and no program.' }],
};
const listed = { 'node_modules/@data/browsers': { license: 'CC-BY-4.0' } };

const cases: [licence: string | undefined, faults: readonly string[]][] = [
  ['MIT', []],
  ['MIT AND Apache-2.0', []],
  ['(MIT OR GPL-3.0-or-later)', []],
  ['MIT/X11', []],
  ['GPL-3.0-or-later', ['one has a licence that is not allowed: GPL-3.0-or-later.']],
  ['MIT AND GPL-2.0', ['one has a licence that is not allowed: MIT AND GPL-2.0.']],
  // Of the package that is named only; any other may not have it.
  ['CC-BY-4.0', ['one has a licence that is not allowed: CC-BY-4.0.']],
  [undefined, ['one has a licence that is not allowed: none.']],
];
test.each(cases)('a package with the licence %s', (license, faults) => {
  const packages = {
    '': {},
    ...listed,
    'node_modules/two/node_modules/one': license === undefined ? {} : { license },
  };
  expect(licenceFaults({ packages }, allowed)).toEqual(faults);
});

test('what is listed and installed no longer, or with another licence, is told', () => {
  expect(licenceFaults({ packages: {} }, allowed)).toEqual([
    '@data/browsers is listed with CC-BY-4.0, and not installed so.',
  ]);
  const changed = { 'node_modules/@data/browsers': { license: 'MIT' } };
  expect(licenceFaults({ packages: changed }, allowed)).toHaveLength(1);
});
