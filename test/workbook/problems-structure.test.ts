import type { Severity } from '../../src/engine';
import { catalogues, messageOf } from '../../src/messages';
import { readModel, workbookProblems } from '../../src/workbook';
import { as, broken, dated, faces, percent, ran, tables, type Rows } from '../support/workbook';
import { albero, indicatori, pesi, target, tree } from './small-plan';
import { checkTold, FAILED, type Drawing, type Told } from './told';

const withoutA1 = { faces: { A1: FAILED, ENTE: FAILED }, also: ['node.dependsOnFailed Albero!A2'] };

const weights: Told[] = [
  {
    code: 'weight.missing',
    severity: 'error',
    where: 'Pesi!C2',
    edits: { 'Pesi!C2': null, 'Pesi!C4': percent(0.75) },
    it: 'Manca il peso di I1 in A1, mentre altri lo hanno.',
    en: 'I1 has no weight in A1, while others have one.',
    ...withoutA1,
  },
  {
    code: 'weight.unreadable',
    severity: 'error',
    where: 'Pesi!C2',
    edits: { 'Pesi!C2': 'un quarto' },
    it: 'Non si riesce a leggere il peso "un quarto".',
    en: 'The weight "un quarto" cannot be read.',
    ...withoutA1,
  },
  {
    code: 'weight.negative',
    severity: 'error',
    where: 'Pesi!C2',
    edits: { 'Pesi!C2': percent(-0.25) },
    it: 'Il peso "-0.25" è negativo.',
    en: 'The weight "-0.25" is negative.',
    ...withoutA1,
  },
  {
    code: 'input.formulaError',
    severity: 'error',
    where: 'Pesi!C2',
    edits: { 'Pesi!C2': broken('#DIV/0!') },
    it: "La cella contiene l'errore #DIV/0!.",
    en: 'The cell holds the error #DIV/0!.',
    ...withoutA1,
  },
  {
    code: 'weight.mixedUnits',
    severity: 'error',
    where: 'Pesi!C2',
    edits: { 'Pesi!C2': 25 },
    it: 'In A1 alcuni pesi sono percentuali e altri no (per esempio I1): scriverli tutti allo stesso modo.',
    en: 'In A1 some weights are percentages and some are not (I1, for one): write them all alike.',
    ...withoutA1,
  },
  {
    code: 'weight.sum',
    severity: 'warning',
    where: 'Pesi!C2',
    edits: { 'Pesi!C4': percent(0.3) },
    it: "I pesi di A1 sommano a 80% invece che a 100%, e l'arrotondamento non lo spiega: il punteggio si calcola sulla loro somma. Correggere il peso sbagliato.",
    en: 'The weights of A1 add up to 80% instead of 100%, and rounding does not explain it: the score is worked out on their sum. Correct the wrong weight.',
    // (25 x 60,5 + 25 x 86 + 30 x 100) / 80; 0,6 of it and 0,4 x 99,25
    faces: { A1: '83.28125% Parzialmente raggiunto', ENTE: '89.66875% Parzialmente raggiunto' },
  },
  {
    code: 'weight.sum',
    severity: 'warning',
    where: 'Albero!E3',
    edits: { 'Albero!E4': percent(0.43) },
    it: "I pesi di ENTE sommano a 103% invece che a 100%, e l'arrotondamento non lo spiega: il punteggio si calcola sulla loro somma. Correggere il peso sbagliato.",
    en: 'The weights of ENTE add up to 103% instead of 100%, and rounding does not explain it: the score is worked out on their sum. Correct the wrong weight.',
    // (60 x 86,625 + 43 x 99,25) / 103 = 9465,25 / 103
    faces: { ENTE: '91.8956310679611650485436893204% Raggiunto' },
  },
  {
    code: 'weight.allZero',
    severity: 'error',
    where: 'Albero!A3',
    edits: { 'Pesi!C2': percent(0), 'Pesi!C3': percent(0), 'Pesi!C4': percent(0) },
    it: 'Tutti i pesi di A1 sono 0: non può avere un punteggio.',
    en: 'All weights of A1 are 0: it cannot have a score.',
    ...withoutA1,
  },
];

const structure: Told[] = [
  {
    code: 'node.duplicate',
    severity: 'error',
    where: 'Albero!A5',
    edits: { 'Albero!A5': 'A2', 'Albero!D5': 'Doppione' },
    it: 'Il codice A2 è ripetuto: il nodo non ha punteggio.',
    en: 'The code A2 is repeated: the node has no score.',
    faces: { A2: FAILED, ENTE: FAILED },
    also: ['node.dependsOnFailed Albero!A2'],
  },
  {
    code: 'node.duplicate',
    severity: 'error',
    where: 'Albero!A5',
    edits: { 'Albero!A5': 'A2', 'Albero!B5': 'A1', 'Albero!E5': percent(0.2) },
    it: 'Il codice A2 è ripetuto: il nodo non ha punteggio.',
    en: 'The code A2 is repeated: the node has no score.',
    // Of two rows with two parents nobody can tell which is right: neither parent has a score.
    faces: { A1: FAILED, A2: FAILED, ENTE: FAILED },
    also: [
      'node.dependsOnFailed Albero!A2',
      'node.dependsOnFailed Albero!A3',
      'weight.sum Albero!E5',
    ],
  },
  {
    code: 'node.unknownParent',
    severity: 'error',
    where: 'Albero!B4',
    edits: { 'Albero!B4': 'ENTEE', 'Albero!E3': percent(1), 'Albero!E4': percent(1) },
    it: "ENTEE, da cui dipende A2, non è tra i codici dell'albero.",
    en: "ENTEE, the parent of A2, is not among the tree's codes.",
    faces: { ENTE: '86.625% Parzialmente raggiunto', ENTEE: '99.25% Raggiunto' },
    also: ['node.noRow'],
  },
  {
    code: 'node.impliedParent',
    severity: 'remark',
    where: 'Albero!B3',
    edits: { 'Albero!A2': null, 'Albero!C2': null, 'Albero!D2': null },
    it: "ENTE non ha una riga nell'albero: esiste perché A1 ne dipende.",
    en: 'ENTE has no row in the tree: it exists as the parent of A1.',
    also: ['node.noRow'],
  },
  {
    code: 'node.cycle',
    severity: 'error',
    where: 'Albero!A2',
    edits: { 'Albero!B2': 'A2', 'Albero!E2': percent(0.5), 'Pesi!C5': percent(0) },
    it: 'I nodi si contengono a vicenda: ENTE > A2 > ENTE.',
    en: 'These nodes contain one another: ENTE > A2 > ENTE.',
    faces: { ENTE: FAILED, A2: FAILED },
  },
  {
    code: 'node.orphan',
    severity: 'warning',
    where: 'Albero!A5',
    edits: { 'Albero!A5': 'A3' },
    it: 'Il nodo A3 non ha né padre né figli: non entra in alcun punteggio.',
    en: 'Node A3 has neither parent nor children: it enters no score.',
    faces: { A3: FAILED },
  },
  {
    code: 'node.childless',
    severity: 'error',
    where: 'Albero!A5',
    edits: { 'Albero!A5': 'A3', 'Albero!B5': 'ENTE', 'Albero!E5': percent(0) },
    it: 'Il nodo A3 non ha figli né indicatori: non può avere un punteggio.',
    en: 'Node A3 has no children and no indicators: it cannot have a score.',
    faces: { A3: FAILED },
  },
  {
    code: 'node.dependsOnFailed',
    severity: 'warning',
    where: 'Albero!A2',
    edits: {
      'Albero!A5': 'A3',
      'Albero!B5': 'ENTE',
      'Albero!E5': percent(0.4),
      'Albero!E4': percent(0),
    },
    it: 'Il nodo ENTE non ha punteggio perché non lo hanno: A3.',
    en: 'Node ENTE has no score because these have none: A3.',
    faces: { A3: FAILED, ENTE: FAILED },
    also: ['node.childless Albero!A5'],
  },
  {
    code: 'node.noRow',
    severity: 'remark',
    where: '',
    drawing: { Indicatori: indicatori },
    edits: {},
    options: { year: 2023 },
    it: "Senza una riga nell'albero, il punteggio di questi nodi non viene scritto: A1, A2.",
    en: 'Without a row in the tree, the scores of these nodes are not written: A1, A2.',
    faces: { ENTE: undefined },
  },
  {
    code: 'indicator.unknown',
    severity: 'error',
    where: 'Pesi!B8',
    edits: { 'Pesi!A8': 'A1', 'Pesi!B8': 'I9', 'Pesi!C8': percent(0.1) },
    it: "A1 contiene l'indicatore I9, che non ha un target.",
    en: 'A1 contains indicator I9, which has no target.',
    ...withoutA1,
  },
  {
    code: 'indicator.orphan',
    severity: 'warning',
    where: 'Target!A7',
    edits: { 'Target!A7': 'I6', 'Target!C7': '>= 10', 'Consuntivi!A7': 'I6', 'Consuntivi!B7': 9 },
    it: "L'indicatore I6 non è sotto alcun nodo: non conta.",
    en: 'Indicator I6 is under no node: it does not count.',
    faces: { I6: '90% Raggiunto' },
  },
  {
    code: 'link.duplicate',
    severity: 'error',
    where: 'Pesi!B8',
    edits: { 'Pesi!A8': 'A1', 'Pesi!B8': 'I1', 'Pesi!C8': percent(0.25) },
    it: 'I1 è due volte sotto A1.',
    en: 'I1 is under A1 twice.',
  },
  {
    code: 'link.duplicate',
    severity: 'error',
    where: 'Pesi!B8',
    edits: { 'Pesi!A8': 'A1', 'Pesi!B8': 'I1', 'Pesi!C8': percent(0.3) },
    it: 'I1 è due volte sotto A1.',
    en: 'I1 is under A1 twice.',
    ...withoutA1,
  },
  {
    code: 'link.noNode',
    severity: 'error',
    where: 'Pesi!A8',
    edits: { 'Pesi!B8': 'I1', 'Pesi!C8': percent(0.25) },
    it: "L'indicatore I1 non dice sotto quale nodo sta.",
    en: 'Indicator I1 does not say which node it is under.',
  },
];

const layout: Told[] = [
  {
    code: 'header.repeated',
    severity: 'warning',
    where: 'Target!D1',
    edits: { 'Target!D1': 'Valore atteso', 'Target!D2': '>= 999' },
    it: 'La colonna "Valore atteso" è ripetuta: vale la prima.',
    en: 'The column "Valore atteso" is repeated: the first one counts.',
  },
  {
    code: 'result.tooLarge',
    severity: 'warning',
    where: 'Consuntivi!D2',
    edits: { 'Consuntivi!B2': `1${'0'.repeat(320)}` },
    it: '"Scostamento" sarebbe un numero più grande di quanto una cella contenga: la cella resta vuota. Controllare target e consuntivo.',
    en: '"Scostamento" would be a number larger than a cell can hold: the cell stays blank. Check target and actual.',
    faces: { I1: '100% Raggiunto', A1: '96.5% Raggiunto', ENTE: '97.6% Raggiunto' },
  },
  {
    code: 'code.missing',
    severity: 'error',
    where: 'Target!A7',
    edits: { 'Target!C7': '>= 5' },
    it: 'La riga non ha un codice: non viene letta.',
    en: 'The row has no code: it is not read.',
  },
  {
    code: 'code.missing',
    severity: 'error',
    where: 'Pesi!B4',
    edits: { 'Pesi!B4': null },
    also: ['node.dependsOnFailed Albero!A2'],
    it: 'La riga non ha un codice: non viene letta.',
    en: 'The row has no code: it is not read.',
    faces: { A1: FAILED, ENTE: FAILED },
  },
  {
    code: 'code.error',
    severity: 'error',
    where: 'Consuntivi!A7',
    edits: { 'Consuntivi!A7': broken('#DIV/0!'), 'Consuntivi!B7': 5 },
    it: "Il codice è l'errore #DIV/0!: la riga non viene letta.",
    en: 'The code is the error #DIV/0!: the row is not read.',
  },
  {
    code: 'code.looksLikeDate',
    severity: 'warning',
    where: 'Consuntivi!A7',
    edits: { 'Consuntivi!A7': dated(45077), 'Consuntivi!B7': 5 },
    it: 'Il codice è diventato una data: formattare la colonna come testo e riscriverlo.',
    en: 'The code has become a date: format the column as text and type it again.',
    also: ['actual.unknownIndicator Consuntivi!A7'],
  },
  {
    code: 'code.nodeAndIndicator',
    severity: 'error',
    where: 'Piano!F3',
    drawing: { Piano: tree },
    edits: { 'Piano!F3': '>= 90%' },
    it: 'A1 ha dei figli e insieme un target o un consuntivo: viene letto come nodo.',
    en: 'A1 has children and a target or an actual as well: it is read as a node.',
  },
  {
    code: 'indicator.repeated',
    severity: 'warning',
    where: 'Target!C7',
    edits: { 'Target!A7': 'I1', 'Target!B7': 'Di nuovo', 'Target!C7': '>= 400' },
    it: "L'indicatore I1 è ripetuto con gli stessi dati.",
    en: 'Indicator I1 is repeated with the same data.',
  },
  {
    code: 'published.two',
    severity: 'warning',
    where: 'Pesi!D5',
    edits: { 'Pesi!D1': 'Pubblicato', 'Pesi!D4': '100,00%', 'Pesi!D5': '99,00%' },
    it: 'I3 è pubblicato in due modi diversi, 100,00% e 99,00%: non viene verificato finché non ne resta uno.',
    en: 'I3 is published in two different ways, 100,00% and 99,00%: it is not verified until one is left.',
  },
  {
    code: 'result.formula',
    severity: 'warning',
    where: 'Consuntivi!D3',
    edits: {
      'Consuntivi!D1': 'Raggiungimento',
      'Consuntivi!D3': { value: 0.5, formula: true },
      'Consuntivi!D4': { value: 0.5, formula: true },
    },
    it: 'La colonna "Raggiungimento" contiene formule: quelle celle non vengono scritte.',
    en: 'The column "Raggiungimento" holds formulas: those cells are not written.',
  },
  {
    code: 'result.noRoom',
    severity: 'warning',
    where: 'Consuntivi!C1',
    edits: { 'Consuntivi!F3': 'appunti' },
    it: "Non c'è posto a destra per le colonne Scostamento, Raggiungimento, Valutazione: non vengono scritte.",
    en: 'There is no room on the right for the columns Scostamento, Raggiungimento, Valutazione: not written.',
  },
  {
    code: 'year.ambiguous',
    severity: 'error',
    where: 'Target!C1',
    edits: {
      'Target!D1': 'Anno',
      'Target!D2': 2022,
      'Target!D3': 2023,
      'Target!D4': 2023,
      'Target!D5': 2023,
      'Target!D6': 2023,
    },
    it: 'Il piano ha target per più anni (2022, 2023): indicare quello in vigore.',
    en: 'The plan has targets for several years (2022, 2023): say which is in force.',
  },
];

const rule = (name: string, value: string | number): Rows => [
  ['Regola', 'Valore'],
  [name, value],
  ['Profilo', 'SMVP 90/50'],
];
const withRule = (name: string, value: string | number) => ({
  drawing: { Indicatori: indicatori, Regole: rule(name, value) },
  edits: {},
  options: { year: 2023 },
  faces: { ENTE: undefined },
});
const rules: Told[] = [
  {
    code: 'rule.unknown',
    severity: 'warning',
    where: 'Regole!A2',
    it: 'La regola "Colore" non esiste.',
    en: 'The rule "Colore" does not exist.',
    ...withRule('Colore', 'verde'),
    also: ['node.noRow'],
  },
  {
    code: 'rule.unreadable',
    severity: 'error',
    where: 'Regole!B2',
    it: 'La regola "Decimali" non può valere "due".',
    en: 'The rule "Decimali" cannot be "due".',
    ...withRule('Decimali', 'due'),
    also: ['node.noRow'],
  },
  {
    code: 'rule.repeated',
    severity: 'warning',
    where: 'Regole!A3',
    it: 'La regola "Profilo" è ripetuta: vale la prima riga.',
    en: 'The rule "Profilo" is repeated: the first row counts.',
    ...withRule('Profile', 'SMVP 90/50'),
    also: ['node.noRow'],
  },
  {
    code: 'rule.unusable',
    severity: 'error',
    where: 'Regole!B2',
    it: "Le regole non sono coerenti: si applica il profilo SMVP 90/50 così com'è.",
    en: 'The rules do not hold together: profile SMVP 90/50 is used as it is.',
    ...withRule('Punteggio massimo', '50%'),
    also: ['node.noRow', 'profile.cap Regole!B2'],
  },
];

describe('what can be wrong with weights', () => {
  test.each(weights)('$code at $where', (told) => checkTold(told));
});

describe('what can be wrong with the tree', () => {
  test.each(structure)('$code at $where', (told) => checkTold(told));
});

describe('what can be wrong with the tables', () => {
  test.each(layout)('$code at $where', (told) => checkTold(told));
});

describe('what can be wrong with the rules', () => {
  test.each(rules)('$code at $where', (told) => checkTold(told));
});

describe('workbooks in which no plan is found', () => {
  const cases: [code: string, drawing: Drawing, it: string, en: string][] = [
    [
      'layout.none',
      {
        Foglio1: [
          ['Nome', 'Importo'],
          ['Rossi', 5],
        ],
      },
      'Nessuna tabella riconosciuta: servono le intestazioni Codice e Padre, Nodo e Indicatore, Indicatore e Target, Indicatore e Consuntivo, oppure una tabella unica.',
      'No table recognised: the headers Codice and Padre, Nodo and Indicatore, Indicatore and Target, Indicatore and Consuntivo are expected, or one wide table.',
    ],
    [
      'layout.none',
      {},
      'Nessuna tabella riconosciuta: servono le intestazioni Codice e Padre, Nodo e Indicatore, Indicatore e Target, Indicatore e Consuntivo, oppure una tabella unica.',
      'No table recognised: the headers Codice and Padre, Nodo and Indicatore, Indicatore and Target, Indicatore and Consuntivo are expected, or one wide table.',
    ],
    [
      'layout.noTargets',
      { Albero: albero, Pesi: pesi },
      "L'albero è stato trovato, ma nessuna tabella ha le colonne Indicatore (o Codice) e Target.",
      'The tree was found, but no table has the columns Indicatore (or Codice) and Target.',
    ],
    [
      'layout.noTree',
      { Albero: albero, Target: target },
      'I target sono stati trovati, ma nessuna tabella dice sotto quale nodo stanno: servono Nodo e Indicatore, oppure una colonna Obiettivo.',
      'Targets were found, but no table says under which node they are: Nodo and Indicatore are expected, or a column Obiettivo.',
    ],
  ];
  test.each(cases)('%s', (code, drawing, it, en) => {
    const run = readModel(tables(drawing));
    if (run.ok) throw new Error('A plan was found');
    expect(run.problem.code).toBe(code);
    expect(run.problem.severity).toBe('error');
    expect(messageOf(run.problem, catalogues.it)).toBe(it);
    expect(messageOf(run.problem, catalogues.en)).toBe(en);
  });
});

test('every problem of the workbook is in one of these tables', () => {
  const elsewhere = [
    'rule.noScope',
    'rule.contradiction',
    'parameter.two',
    'target.two',
    'target.noneForYear',
    'actual.two',
    'actual.unknownIndicator',
    // Of dates: monitoring.test.ts.
    'actual.badDate',
    'actual.datedAndUndated',
    'actual.severalYears',
    'actual.latest',
    'actual.beforeYear',
    // Of what people type: quality.test.ts.
    'code.alike',
    'code.spaces',
    'result.byHand',
    'result.tooLarge',
    // Of tables that another version wrote: versions.test.ts.
    'table.unknownColumn',
  ];
  const tried = [...structure, ...layout, ...rules].map(({ code }) => code);
  const ofDashboards = ['noName', 'nodeCode', 'twoKinds', 'alike'].map((c) => `dashboard.${c}`);
  const ofFigures = ['figure.noYear', 'figure.unknownIndicator'];
  const known = new Set([...tried, ...elsewhere, ...ofDashboards, ...ofFigures, 'year.unreadable']);
  const severities: Record<string, Severity> = workbookProblems;
  const left = Object.keys(severities).filter(
    (code) =>
      !/^(layout|history|monitoring|mapping|heading|row|decision)\.|^result\.merged$/.test(code) &&
      !known.has(code),
  );
  expect(left).toEqual([]);
});

test('a year that is ambiguous leaves what needs it without a score, not guessed', () => {
  const drawing: Drawing = {
    Piano: [
      ['Codice', 'Obiettivo', 'Target 2023', 'Target 2024', 'Consuntivo'],
      ['I1', 'A', as('">= "0', 10), '>= 20', 10],
    ],
  };
  expect(faces(ran(tables(drawing)))).toEqual({ I1: FAILED, A: FAILED });
});
