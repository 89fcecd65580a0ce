import {
  isNoPhenomenon,
  isNotAssessable,
  isNotDone,
  isNotKnown,
  isUndefinedTarget,
  isZeroWord,
  readYesNo,
} from '../../src/engine/reading/words';

const answers: [text: string, answer: boolean | null][] = [
  ['si', true],
  [' Sì ', true],
  ["SI'", true],
  ['yes', true],
  ['vero', true],
  ['TRUE', true],
  ['no', false],
  ['falso', false],
  ['False', false],
  ['', null],
  ['forse', null],
];
test.each(answers)('%j as an answer is %s', (text, answer) => {
  expect(readYesNo(text)).toBe(answer);
});

describe.each([
  ['zero', isZeroWord, ['zero', ' ZERO ']],
  [
    'not assessable',
    isNotAssessable,
    ['N.V.', 'n.v', 'NV', 'n/v', 'Non  valutabile', 'not assessable'],
  ],
  [
    'no phenomenon to measure',
    isNoPhenomenon,
    ['n.d.', 'N.D', 'nd', 'N/D', 'n.a.', 'N/A', 'non disponibile', 'Non applicabile'],
  ],
  [
    'not known',
    isNotKnown,
    [
      'non ancora disponibile',
      'Non ancora disp.',
      'non rilevato',
      'non rilevata',
      'not available',
      'n.d.',
      '--',
    ],
  ],
  [
    'a target not yet defined',
    isUndefinedTarget,
    ['da def.', 'da def', 'Da  definire', '-', '--', '---', '–', '—', 'TBD', 'n.d.'],
  ],
  [
    'not done',
    isNotDone,
    [
      'non realizzato',
      'non realizzata',
      'non effettuato',
      'non effettuata',
      'Non fatto',
      'non concluso',
      'non conclusa',
      'non raggiunto',
      'not done',
    ],
  ],
])('%s', (_meaning, says, texts) => {
  test.each(texts)('is %j', (text) => {
    expect(says(text)).toBe(true);
  });

  test.each(['', 'circa', 'forse no'])('is not %j', (text) => {
    expect(says(text)).toBe(false);
  });
});
