import { stepsOf, type Act } from './steps';

const actsOf = (step: string): readonly Act[] => stepsOf(`1. ${step}`).flatMap(({ acts }) => acts);

test.each<[step: string, acts: readonly Act[]]>([
  ['Premi **Ricalcola\n   albero**.', [{ kind: 'press', name: 'Ricalcola albero' }]],
  ['PERF dice «Fatto.»', [{ kind: 'hear', text: 'Fatto.' }]],
  ['It says “Done.”', [{ kind: 'hear', text: 'Done.' }]],
  [
    'In `Foglio1!B5` scrivi `400`: `Foglio1!C5` mostra `90,00%`.',
    [
      { kind: 'go', sheet: 'Foglio1', cell: 'B5' },
      { kind: 'type', rows: [['400']] },
      { kind: 'go', sheet: 'Foglio1', cell: 'C5' },
      { kind: 'see', rows: [['90,00%']] },
    ],
  ],
  [
    'From `Sheet1!A1` type:\n\n   | A | B   |\n   | - | --- |\n   |   | 50% |',
    [
      { kind: 'go', sheet: 'Sheet1', cell: 'A1' },
      {
        kind: 'type',
        rows: [
          ['A', 'B'],
          ['', '50%'],
        ],
      },
    ],
  ],
  [
    'Guarda.\n\n   ![Riquadro: il perché](../pictures/it/why.png)',
    [{ kind: 'look', picture: '../pictures/it/why.png', of: 'Riquadro: il perché' }],
  ],
])('%s', (step, acts) => {
  expect(actsOf(step)).toEqual(acts);
});

test('what is outside the numbered steps is read, not done', () => {
  const manual = 'Premi **Prima**.\n\n1. Premi **Uno**.\n2. Premi **Due**.\n\nPremi **Dopo**.\n';
  const acts = stepsOf(manual).flatMap((step) => step.acts);
  expect(acts).toEqual([
    { kind: 'press', name: 'Uno' },
    { kind: 'press', name: 'Due' },
  ]);
});

test('a word of which nothing says what to do with it is a fault of the manual', () => {
  expect(() => actsOf('Guarda `400`.')).toThrow('What is to be done with 400?');
});
