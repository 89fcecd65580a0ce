import { join } from 'node:path';
import { generateCustomFunctionsMetadata, type IFunction } from 'custom-functions-metadata';
import { FUNCTION_NAMES } from '../../src/messages/function-words';
import { englishFunctions } from '../../src/messages/function-words-en';
import { italianFunctions } from '../../src/messages/function-words-it';
import { functionsJson, type FunctionsJson } from '../../workbench/build/functions-json.js';
import * as all from './metadata-checks';
import { isMacroFunction, isReference, reservedAmong } from './reserved-names';

const { shapedOtherwise, wordedOtherwise, ...checks } = all;
type Name = keyof typeof checks;

let it: FunctionsJson;
let en: FunctionsJson;

beforeAll(async () => {
  const docstrings = join(__dirname, '..', '..', 'src', 'functions', 'perf.ts');
  ({ it, en } = functionsJson(await generateCustomFunctionsMetadata(docstrings), italianFunctions));
});

/** The Italian metadata with something done to a function, and what that is. */
function broken(change: (one: IFunction, metadata: FunctionsJson) => void, id = 'INDICATOR') {
  const metadata = structuredClone(it);
  const one = metadata.functions.find((candidate) => candidate.id === id);
  if (one === undefined) throw new Error(`The metadata lack ${id}`);
  change(one, metadata);
  return metadata;
}

const long = (length: number) => 'X'.repeat(length);

/** What is done to INDICATOR, and the fault that the check must then find. */
const cases: readonly (readonly [
  Name,
  string,
  (one: IFunction, metadata: FunctionsJson) => unknown,
  string,
])[] = [
  ['namesAllowed', 'a small letter', (one) => (one.name = 'Indicator'), 'Indicator'],
  ['namesAllowed', 'a digit at the head', (one) => (one.id = '1NDICATOR'), '1NDICATOR'],
  ['namesAllowed', 'a letter not of ASCII', (one) => (one.id = 'QUALITÀ'), 'QUALITÀ'],
  ['namesAllowed', 'a dot', (one) => (one.id = 'GET.CELL'), 'GET.CELL'],
  ['namesAllowed', 'an underscore', (one) => (one.id = 'THE_INDICATOR'), 'THE_INDICATOR'],
  ['namesAllowed', 'a space', (one) => (one.name = 'THE INDICATOR'), 'THE INDICATOR'],
  ['namesAllowed', 'two characters', (one) => (one.id = 'IN'), 'IN'],
  ['namesAllowed', '65 characters', (one) => (one.name = long(65)), long(65)],
  ['namesUnique', 'the id of another', (one) => (one.id = 'status'), 'STATUS'],
  ['namesUnique', 'the name of another', (one) => (one.name = 'Gap'), 'GAP'],
  ['namesAreIds', 'a name in Italian', (one) => (one.name = 'INDICATORE'), 'INDICATORE'],
  ['namesNotReserved', 'a cell', (one) => (one.id = 'XFD1048576'), 'XFD1048576 is a reference'],
  ['namesNotReserved', 'a cell by numbers', (one) => (one.name = 'R1C1'), 'R1C1 is a reference'],
  ['namesNotReserved', 'of a macro', (one) => (one.name = 'RUN'), 'RUN is a macro'],
  ['namesNotReserved', 'built in', (one) => (one.id = 'SUM'), 'SUM is a built-in'],
  ['namesNotReserved', 'built in in Italian', (one) => (one.id = 'indice'), 'INDICE is a built-in'],
  ['textsPresentAndShort', 'no text', (one) => delete one.description, 'INDICATOR: no text'],
  ['textsPresentAndShort', 'an empty text', (one) => (one.description = ' '), 'INDICATOR: no text'],
  ['textsPresentAndShort', 'two lines', (one) => (one.description = 'a\nb'), 'more than a line'],
  ['textsPresentAndShort', '256', (one) => (one.description = long(256)), '256 characters'],
  [
    'textsPresentAndShort',
    'a parameter without text',
    ({ parameters: [first] }) => delete first?.description,
    'INDICATOR target: no text',
  ],
  [
    'textsPresentAndShort',
    'a parameter with too long a text',
    ({ parameters: [first] }) => Object.assign(first ?? {}, { description: long(256) }),
    'INDICATOR target: 256 characters',
  ],
  [
    'parametersWellNamed',
    'a space',
    ({ parameters: [first] }) => Object.assign(first ?? {}, { name: 'il target' }),
    'INDICATOR: il target',
  ],
  [
    'parametersWellNamed',
    'no name',
    ({ parameters: [first] }) => Object.assign(first ?? {}, { name: '' }),
    'INDICATOR: ',
  ],
  [
    'parametersWellNamed',
    'two of one name',
    ({ parameters: [, second] }) => Object.assign(second ?? {}, { name: 'Target' }),
    'INDICATOR: Target',
  ],
  [
    'typesAllowed',
    'a date',
    ({ parameters: [first] }) => Object.assign(first ?? {}, { type: 'date' }),
    'INDICATOR target: date, matrix',
  ],
  [
    'typesAllowed',
    'a cube',
    (one) => (one.result = { dimensionality: 'cube' }),
    'INDICATOR result: any, cube',
  ],
  [
    'parametersTakeAnyRange',
    'a number',
    ({ parameters: [first] }) => Object.assign(first ?? {}, { type: 'number' }),
    'INDICATOR target',
  ],
  [
    'parametersTakeAnyRange',
    'one value',
    ({ parameters: [first] }) => delete first?.dimensionality,
    'INDICATOR target',
  ],
  [
    'optionalLast',
    'an optional one in the middle',
    ({ parameters: [first] }) => Object.assign(first ?? {}, { optional: true }),
    'INDICATOR',
  ],
  ['resultsSpill', 'one value', (one) => delete one.result?.dimensionality, 'INDICATOR'],
  ['resultsSpill', 'no result', (one) => delete one.result, 'INDICATOR'],
  ...(['volatile', 'stream', 'cancelable', 'requiresAddress'] as const).map(
    (option) =>
      [
        'nothingVolatile',
        option,
        (one: IFunction) => (one.options = { [option]: true }),
        `INDICATOR: ${option}`,
      ] as const,
  ),
  ...(['allowCustomDataForDataTypeAny', 'allowErrorForDataTypeAny'] as const).map(
    (property) =>
      [
        'errorsLetIn',
        `without ${property}`,
        (_: IFunction, metadata: FunctionsJson) => Object.assign(metadata, { [property]: false }),
        property,
      ] as const,
  ),
];

describe('the documented requirements of the metadata', () => {
  test.each(Object.keys(checks) as Name[])('%s: nothing is wrong in any language', (name) => {
    expect([...checks[name](it), ...checks[name](en)]).toEqual([]);
  });

  test.each(cases)('%s finds the fault: %s', (name, _, change, fault) => {
    const found = checks[name](broken(change));
    expect(found).toContainEqual(expect.stringContaining(fault));
  });

  test('every check has broken metadata that it catches', () => {
    expect(new Set(cases.map(([name]) => name))).toEqual(new Set(Object.keys(checks)));
  });
});

describe('the two languages', () => {
  test('have the functions of the catalogue, in its order', () => {
    expect(it.functions.map(({ id }) => id)).toEqual(FUNCTION_NAMES);
    expect(shapedOtherwise(it, en)).toEqual([]);
  });

  test('say word for word what the pane shows', () => {
    expect(wordedOtherwise(it, italianFunctions)).toEqual([]);
    expect(wordedOtherwise(en, englishFunctions)).toEqual([]);
  });

  test('differ in every description of a function', () => {
    const same = it.functions.filter((one, at) => {
      return one.description === en.functions[at]?.description;
    });
    expect(same).toEqual([]);
  });

  test.each<[string, (one: IFunction, metadata: FunctionsJson) => unknown, string]>([
    ['an id', (one) => (one.id = 'INDICATORE'), 'INDICATOR'],
    ['a name', (one) => (one.name = 'INDICATORE'), 'INDICATOR'],
    ['a parameter fewer', ({ parameters }) => parameters.pop(), 'INDICATOR'],
    ['what is optional', ({ parameters }) => delete parameters[3]?.optional, 'INDICATOR'],
    ['a function fewer', (_, { functions }) => functions.pop(), 'LOSSES'],
    ['a function more', (one, { functions }) => functions.push({ ...one, id: 'MORE' }), 'MORE'],
  ])('a difference between them in more than words is found: %s', (_, change, fault) => {
    expect(shapedOtherwise(broken(change), en)).toContain(fault);
  });

  test.each<[string, (one: IFunction, metadata: FunctionsJson) => unknown, string]>([
    ['a description', (one) => (one.description = 'Un altro.'), 'INDICATOR'],
    [
      'the name of a parameter',
      ({ parameters: [first] }) => Object.assign(first ?? {}, { name: 'obiettivo' }),
      'INDICATOR',
    ],
    [
      'the text of a parameter',
      ({ parameters: [first] }) => Object.assign(first ?? {}, { description: 'Un altro.' }),
      'INDICATOR',
    ],
    ['what is optional', ({ parameters }) => delete parameters[3]?.optional, 'INDICATOR'],
    ['a parameter fewer', ({ parameters }) => parameters.pop(), 'INDICATOR'],
    ['a function fewer', (_, { functions }) => functions.pop(), 'LOSSES'],
  ])('a difference from the catalogue is found: %s', (_, change, fault) => {
    expect(wordedOtherwise(broken(change), italianFunctions)).toContain(fault);
  });
});

describe('names that Excel takes for something else', () => {
  test.each(['A1', 'AA10', 'XFD1048576', 'R1C1', 'R', 'C', 'RC', 'R1048576C16384', 'C7'])(
    '%s is a reference',
    (name) => {
      expect(isReference(name)).toBe(true);
    },
  );

  test.each(['XFE1', 'A1048577', 'ABCD1', 'A0', 'R0C1', 'R1C16385', 'GAP', 'TREE', 'PERF', 'RUN'])(
    '%s is none',
    (name) => {
      expect(isReference(name)).toBe(false);
    },
  );

  test('macro functions and built-in functions of five languages are known', () => {
    expect(['ECHO', 'GOTO', 'STATUS'].filter(isMacroFunction)).toEqual(['ECHO', 'GOTO']);
    expect(reservedAmong(['SOMMA', 'VALORE', 'SUMME', 'SOMME', 'SUMA', 'STATUS'])).toEqual(
      ['SOMMA', 'VALORE', 'SUMME', 'SOMME', 'SUMA'].map((name) => `${name} is a built-in function`),
    );
  });
});
