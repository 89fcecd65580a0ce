import { answer, range, type Argument } from './ask';

/** As the workbook's table, given as the argument `profilo`. */
const rules = (day: string | number | null): Argument => [
  ['Regola', 'Valore'],
  ['Anno', 2023],
  ['Data di monitoraggio', day],
];
const plan: readonly Argument[] = [
  [
    ['Codice', 'Padre', 'Peso'],
    ['ENTE', null, null],
  ],
  [
    ['Nodo', 'Indicatore', 'Peso'],
    ['ENTE', 'I1', '50%'],
    ['ENTE', 'I2', '50%'],
  ],
  [
    ['Indicatore', 'Target'],
    ['I1', '>= 400'],
    ['I2', 'Entro 30/11/2023'],
  ],
  [
    ['Indicatore', 'Consuntivo', 'Data'],
    // 45016 is 31/03/2023, 45107 30/06/2023; a blank date is 0 in Excel for desktop.
    ['I1', 100, 45_016],
    ['I1', 200, 45_107],
    ['I2', 'no', 0],
  ],
];
const scores = (day: string | number | null) =>
  range('TREE', [...plan, rules(day)]).map(([code, , score]) => `${code} ${score}`);

test('TREE scores what was known on the day that the rules tell', () => {
  const open = 'I2 #N/A scadenza successiva alla data di monitoraggio';
  expect(scores('30/06/2023')).toEqual(['ENTE 50%', 'I1 50%', open]);
  expect(scores(45_016)).toEqual(['ENTE 25%', 'I1 25%', open]);
  // (50 + 0) / 2: by then I2 was due.
  expect(scores('31/12/2023')).toEqual(['ENTE 25%', 'I1 50%', 'I2 0%']);
  expect(scores(null)).toEqual(['ENTE 25%', 'I1 50%', 'I2 0%']);
});

test('a day that is none is an answer, not passed over', () => {
  expect(answer('TREE', [...plan, rules('ieri')])).toMatch(
    /^#VALUE! La regola "Data di monitoraggio" non può valere "ieri"/,
  );
});

test('INDICATOR leaves open what is not due yet, and misses what was', () => {
  const given = (target: string, day: string) =>
    answer('INDICATOR', [target, 'no', null, rules(day)]);
  expect(given('Entro 30/11/2023', '30/06/2023')).toMatch(/^#N\/A scadenza successiva/);
  expect(given('Entro 31/05/2023', '30/06/2023')).toBe('0%');
  expect(given('Entro 30/11/2023', '31/12/2023')).toBe('0%');
});
