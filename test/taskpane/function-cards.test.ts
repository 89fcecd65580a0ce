import { catalogues, FUNCTION_NAMES, functionExamples, pageWords } from '../../src/messages';
import {
  blankSafeForm,
  functionCards,
  lineParts,
} from '../../src/taskpane/view-model/function-cards';

const { it: italian, en: english } = catalogues;
const { results } = pageWords.it.functions;
const named = (name: string, cards = functionCards(italian, results, ',')) =>
  cards.find((card) => card.name === name);

test('every function is there once, in the order of the list, with all its examples', () => {
  const cards = functionCards(italian, results, ',');
  expect(cards.map(({ name }) => name)).toEqual(FUNCTION_NAMES);
  const shown = cards.flatMap(({ examples }) => examples.map(({ formula }) => formula));
  expect(shown).toEqual(functionExamples.map(({ formula }) => formula));
});

test.each([
  ['it', italian, pageWords.it],
  ['en', english, pageWords.en],
])('%s: every example has a result, and no result is left over', (_, catalogue, words) => {
  const given = words.functions.results;
  for (const { name, examples } of functionCards(catalogue, given, ',')) {
    expect(examples.map(({ result }) => result)).toEqual(given[name]);
    expect(given[name]).not.toContain('');
  }
});

test.each([
  [italian, ',', '=PERF.INDICATOR(target; consuntivo; [metodo]; [profilo])'],
  [italian, '.', '=PERF.INDICATOR(target, consuntivo, [metodo], [profilo])'],
  [english, '.', '=PERF.INDICATOR(target, actual, [method], [profile])'],
  [english, ',', '=PERF.INDICATOR(target; actual; [method]; [profile])'],
])('the syntax has the words of the language and the separators of Excel', (...given) => {
  const [catalogue, separator, expected] = given;
  const card = named('INDICATOR', functionCards(catalogue, results, separator));
  expect(card?.syntax).toBe(expected);
  expect(card?.parameters.map(({ name }) => name)).toEqual(expected.slice(16, -1).split(/[;,] /));
});

test('an example is shown as it would be typed, and inserted as Office.js takes it', () => {
  const [, , safe] = named('INDICATOR')?.examples ?? [];
  expect(safe?.shown).toBe(
    '=PERF.INDICATOR(Target[Target];SE(VAL.VUOTO(Consuntivi[Consuntivo]);"N.D.";Consuntivi[Consuntivo]))',
  );
  expect(safe?.formula).toMatch(/,IF\(ISBLANK/);
});

test.each([
  [italian, ',', 'SE(VAL.VUOTO(…);"N.D.";…)'],
  [english, '.', 'IF(ISBLANK(…),"N.D.",…)'],
])('the form that is safe on blank cells is in the words of Excel', (...given) => {
  const [catalogue, separator, expected] = given;
  expect(blankSafeForm(catalogue, separator)).toBe(expected);
});

test.each([
  ['=A(B;C)', ['=A(', 'B;', 'C)']],
  ['=A(x, y)', ['=A(', 'x,', ' y)']],
  ['=A({25;25};{0,605;1})', ['=A(', '{25;', '25};', '{0,605;', '1})']],
  ['=A(">= 90,00 %")', ['=A(', '">= 90,00 %")']],
])('%s is broken where an argument begins, and never within a number', (formula, expected) => {
  expect(lineParts(formula)).toEqual(expected);
});
