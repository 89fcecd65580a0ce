import { broken, dated, percent } from '../support/workbook';
import { checkTold, FAILED, type Told } from './told';

/** I1 cannot be scored, and so what contains it; A2 and the rest stand. */
const withoutI1 = {
  faces: { I1: FAILED, A1: FAILED, ENTE: FAILED },
  also: ['node.dependsOnFailed Albero!A2', 'node.dependsOnFailed Albero!A3'],
};

const targets: Told[] = [
  {
    code: 'target.missing',
    severity: 'error',
    where: 'Target!C2',
    edits: { 'Target!C2': null },
    it: "Manca il target dell'indicatore I1.",
    en: 'Indicator I1 has no target.',
    ...withoutI1,
  },
  {
    code: 'target.unreadable',
    severity: 'error',
    where: 'Target!C2',
    edits: { 'Target!C2': 'circa 400' },
    it: 'Non si riesce a leggere il target "circa 400".',
    en: 'The target "circa 400" cannot be read.',
    ...withoutI1,
  },
  {
    code: 'target.twoOperators',
    severity: 'error',
    where: 'Target!C2',
    edits: { 'Target!D1': 'Operatore', 'Target!D2': '<=' },
    it: 'Il target "<= >= 400" ha due operatori diversi o un operatore ignoto.',
    en: 'The target "<= >= 400" has two different operators, or an unknown one.',
    ...withoutI1,
  },
  {
    code: 'target.notBefore',
    severity: 'error',
    where: 'Target!C2',
    edits: { 'Target!C2': '>= 31/05/2023' },
    it: '">= 31/05/2023": una scadenza si scrive con Entro, <= o =, non con >= o >.',
    en: '">= 31/05/2023": a deadline is written with Entro, <= or =, not with >= or >.',
    ...withoutI1,
  },
  {
    code: 'target.undefined',
    severity: 'remark',
    where: 'Target!C2',
    edits: { 'Target!C2': 'da def.' },
    it: 'L\'indicatore I1 è escluso: il suo target ("da def.") non è ancora definito.',
    en: 'Indicator I1 is excluded: its target ("da def.") is not defined yet.',
    faces: {
      I1: 'excluded: undefinedTarget Non valutabile',
      // (25 x 86 + 50 x 100) / 75; the ente 0,6 of it and 0,4 x 99,25
      A1: '95.3333333333333333333333333333% Raggiunto',
      ENTE: '96.9% Raggiunto',
    },
  },
  {
    code: 'target.two',
    severity: 'error',
    where: 'Target!C7',
    edits: { 'Target!A7': 'I1', 'Target!C7': '>= 500' },
    it: "L'indicatore I1 ha due target diversi per lo stesso anno.",
    en: 'Indicator I1 has two different targets for the same year.',
    ...withoutI1,
  },
  {
    code: 'target.noneForYear',
    severity: 'error',
    where: 'Consuntivi!A2',
    edits: { 'Target!D1': 'Anno', 'Target!D2': 2022, 'Target!D3': 2023 },
    options: { year: 2023 },
    it: "L'indicatore I1 non ha un target per il 2023.",
    en: 'Indicator I1 has no target for 2023.',
    ...withoutI1,
  },
  {
    code: 'year.unreadable',
    severity: 'error',
    where: 'Target!D2',
    edits: { 'Target!D1': 'Anno', 'Target!D2': '2O23' },
    it: '"2O23" non è un anno.',
    en: '"2O23" is not a year.',
    faces: withoutI1.faces,
    also: [...withoutI1.also, 'target.missing Consuntivi!A2'],
  },
  {
    code: 'input.formulaError',
    severity: 'error',
    where: 'Target!C2',
    edits: { 'Target!C2': broken('#DIV/0!') },
    it: "La cella contiene l'errore #DIV/0!.",
    en: 'The cell holds the error #DIV/0!.',
    ...withoutI1,
  },
  {
    code: 'date.impossible',
    severity: 'error',
    where: 'Target!C2',
    edits: { 'Target!C2': 'Entro 31/02/2023' },
    it: '"Entro 31/02/2023": è una data che non esiste.',
    en: '"Entro 31/02/2023": there is no such date.',
    ...withoutI1,
  },
  {
    code: 'date.yearless',
    severity: 'error',
    where: 'Target!C2',
    edits: { 'Target!C2': 'Entro 31/7' },
    it: '"Entro 31/7": manca l\'anno, e l\'anno del piano non è noto.',
    en: '"Entro 31/7": the year is missing, and the plan\'s year is not known.',
    ...withoutI1,
  },
  {
    code: 'method.unknown',
    severity: 'error',
    where: 'Target!D2',
    edits: { 'Target!D1': 'Metodo', 'Target!D2': 'media' },
    it: 'Il metodo "media" dell\'indicatore I1 non esiste.',
    en: 'The method "media" of indicator I1 does not exist.',
    ...withoutI1,
  },
  {
    code: 'method.unsuitable',
    severity: 'error',
    where: 'Target!D2',
    edits: { 'Target!D1': 'Metodo', 'Target!D2': 'scadenza', 'Consuntivi!B2': dated(45000) },
    it: 'Il metodo scadenza non si applica al target ">= 400": indicarne un altro, o nessuno.',
    en: 'The method scadenza does not apply to the target ">= 400": name another, or none.',
    ...withoutI1,
  },
];

const actuals: Told[] = [
  {
    code: 'actual.missing',
    severity: 'error',
    where: 'Consuntivi!B2',
    edits: { 'Consuntivi!B2': null },
    it: "Manca il consuntivo dell'indicatore I1.",
    en: 'Indicator I1 has no actual.',
    ...withoutI1,
  },
  {
    code: 'actual.missingWithoutWeight',
    severity: 'warning',
    where: 'Consuntivi!B2',
    edits: { 'Consuntivi!B2': null, 'Pesi!C2': percent(0), 'Pesi!C4': percent(0.75) },
    it: "Manca il consuntivo dell'indicatore I1; pesa 0 e nessun punteggio ne dipende.",
    en: 'Indicator I1 has no actual; it weighs 0 and no score depends on it.',
    // 0,25 x 86 + 0,75 x 100; 0,6 of it and 0,4 x 99,25
    faces: { I1: FAILED, A1: '96.5% Raggiunto', ENTE: '97.6% Raggiunto' },
  },
  {
    code: 'actual.missingExcluded',
    severity: 'warning',
    where: 'Consuntivi!B2',
    edits: {
      'Consuntivi!B2': null,
      'Regole!A1': 'Regola',
      'Regole!B1': 'Valore',
      'Regole!A2': 'Consuntivo mancante',
      'Regole!B2': 'escludi',
    },
    it: "Manca il consuntivo dell'indicatore I1: escluso, come vuole il profilo.",
    en: 'Indicator I1 has no actual: excluded, as the profile says.',
    faces: {
      I1: 'excluded: missingActual Non valutabile',
      A1: '95.3333333333333333333333333333% Raggiunto',
      ENTE: '96.9% Raggiunto',
    },
  },
  {
    code: 'actual.missingScoredZero',
    severity: 'warning',
    where: 'Consuntivi!B2',
    edits: {
      'Consuntivi!B2': null,
      'Regole!A1': 'Regola',
      'Regole!B1': 'Valore',
      'Regole!A2': 'Consuntivo mancante',
      'Regole!B2': 'zero',
    },
    it: "Manca il consuntivo dell'indicatore I1: vale 0%, come vuole il profilo.",
    en: 'Indicator I1 has no actual: it scores 0%, as the profile says.',
    // 0,25 x 86 + 0,5 x 100; 0,6 of it and 0,4 x 99,25
    faces: {
      I1: '0% Non raggiunto',
      A1: '71.5% Parzialmente raggiunto',
      ENTE: '82.6% Parzialmente raggiunto',
    },
  },
  {
    code: 'actual.unreadable',
    severity: 'error',
    where: 'Consuntivi!B2',
    edits: { 'Consuntivi!B2': 'molti' },
    it: 'Non si riesce a leggere il consuntivo "molti".',
    en: 'The actual "molti" cannot be read.',
    ...withoutI1,
  },
  {
    code: 'actual.looksLikeDate',
    severity: 'error',
    where: 'Consuntivi!B2',
    edits: { 'Consuntivi!B2': '3/4/2023' },
    it: 'Il consuntivo "3/4/2023" è una data, ma il target è un numero: Excel può aver trasformato in data un numero come 3/4.',
    en: 'The actual "3/4/2023" is a date, but the target is a number: Excel may have turned a number such as 3/4 into a date.',
    ...withoutI1,
  },
  {
    code: 'actual.noDate',
    severity: 'error',
    where: 'Consuntivi!B3',
    edits: { 'Consuntivi!B3': 'a maggio' },
    it: 'Il target è una scadenza: il consuntivo "a maggio" deve essere una data, oppure "no" se non è stato fatto.',
    en: 'The target is a deadline: the actual "a maggio" must be a date, or "no" if it was not done.',
    faces: { I2: FAILED, A1: FAILED, ENTE: FAILED },
    also: withoutI1.also,
  },
  {
    code: 'actual.notAScore',
    severity: 'error',
    where: 'Consuntivi!B2',
    edits: { 'Target!D1': 'Metodo', 'Target!D2': 'valore' },
    it: 'Con il metodo valore il consuntivo "242" deve essere un punteggio: una percentuale, o un numero tra 0 e 1.',
    en: 'With the method valore the actual "242" must be a score: a percentage, or a number from 0 to 1.',
    ...withoutI1,
  },
  {
    code: 'actual.two',
    severity: 'error',
    where: 'Consuntivi!B7',
    edits: { 'Consuntivi!A7': 'I1', 'Consuntivi!B7': 300 },
    it: "L'indicatore I1 ha due consuntivi diversi.",
    en: 'Indicator I1 has two different actuals.',
    ...withoutI1,
  },
  {
    code: 'actual.unknownIndicator',
    severity: 'warning',
    where: 'Consuntivi!A7',
    edits: { 'Consuntivi!A7': 'IX', 'Consuntivi!B7': 5 },
    it: 'Il consuntivo è di IX, che non ha né target né nodo.',
    en: 'The actual is of IX, which has neither a target nor a node.',
  },
  {
    code: 'input.formulaError',
    severity: 'error',
    where: 'Consuntivi!B2',
    edits: { 'Consuntivi!B2': broken('#DIV/0!') },
    it: "La cella contiene l'errore #DIV/0!.",
    en: 'The cell holds the error #DIV/0!.',
    ...withoutI1,
  },
  {
    code: 'input.formulaError',
    severity: 'error',
    where: 'Consuntivi!C2',
    edits: { 'Consuntivi!C2': broken('#DIV/0!') },
    it: "La cella contiene l'errore #DIV/0!.",
    en: 'The cell holds the error #DIV/0!.',
    ...withoutI1,
  },
  {
    code: 'unit.mismatch',
    severity: 'error',
    where: 'Consuntivi!B4',
    edits: { 'Consuntivi!B4': 98.32 },
    it: 'Target ">= 90%" e consuntivo "98.32" hanno unità diverse: indicare la stessa per entrambi.',
    en: 'Target ">= 90%" and actual "98.32" have different units: give both the same.',
    faces: { I3: FAILED, A1: FAILED, A2: FAILED, ENTE: FAILED },
    also: [...withoutI1.also, 'node.dependsOnFailed Albero!A4'],
  },
  {
    // The operator is the number format's: the cell shows it, and the message quotes it once.
    code: 'unit.mismatch',
    severity: 'error',
    where: 'Consuntivi!B4',
    edits: {
      'Target!C4': { value: 0.9, text: '>= 90,00%', format: '">= "0.00%' },
      'Consuntivi!B4': { value: 98.32, text: '98,32', format: '0.00' },
    },
    it: 'Target ">= 90,00%" e consuntivo "98,32" hanno unità diverse: indicare la stessa per entrambi.',
    en: 'Target ">= 90,00%" and actual "98,32" have different units: give both the same.',
    faces: { I3: FAILED, A1: FAILED, A2: FAILED, ENTE: FAILED },
    also: [...withoutI1.also, 'node.dependsOnFailed Albero!A4'],
  },
  {
    code: 'excluded.noReason',
    severity: 'warning',
    where: 'Consuntivi!B2',
    edits: { 'Consuntivi!B2': 'N.V.' },
    it: "L'indicatore I1 è non valutabile senza una motivazione.",
    en: 'Indicator I1 is not assessable without a reason.',
    faces: {
      I1: 'excluded: notAssessable Non valutabile',
      A1: '95.3333333333333333333333333333% Raggiunto',
      ENTE: '96.9% Raggiunto',
    },
  },
  {
    code: 'excluded.noReason',
    severity: 'warning',
    where: 'Consuntivi!C6',
    edits: { 'Consuntivi!C6': 'sì' },
    it: "L'indicatore I5 è non valutabile senza una motivazione.",
    en: 'Indicator I5 is not assessable without a reason.',
  },
  {
    code: 'actual.ignoredByExclusion',
    severity: 'remark',
    where: 'Consuntivi!B6',
    edits: { 'Consuntivi!B6': 'si' },
    it: 'L\'indicatore I5 è non valutabile: il consuntivo "si" non conta.',
    en: 'Indicator I5 is not assessable: its actual "si" does not count.',
  },
  {
    code: 'score.strictEquality',
    severity: 'remark',
    where: 'Consuntivi!B2',
    edits: { 'Target!C2': '> 242' },
    it: 'Il consuntivo "242" è pari al limite di "> 242", che lo escluderebbe: vale 100%.',
    en: 'The actual "242" equals the limit of "> 242", which would exclude it: it scores 100%.',
    // 0,25 x 100 + 0,25 x 86 + 0,5 x 100; 0,6 of it and 0,4 x 99,25
    faces: { I1: '100% Raggiunto', A1: '96.5% Raggiunto', ENTE: '97.6% Raggiunto' },
  },
];

describe('what can be wrong with a target', () => {
  test.each(targets)('$code at $where', (told) => checkTold(told));
});

describe('what can be wrong with an actual', () => {
  test.each(actuals)('$code at $where', (told) => checkTold(told));
});

describe('an error is named as the Excel of the reader names it', () => {
  const cases: [error: string, italian: string][] = [
    ['#N/A', '#N/D'],
    ['#VALUE!', '#VALORE!'],
    ['#REF!', '#RIF!'],
    ['#NAME?', '#NOME?'],
  ];
  test.each(cases)('%s is %s in Italian', (error, italian) => {
    checkTold({
      code: 'input.formulaError',
      severity: 'error',
      where: 'Consuntivi!B2',
      edits: { 'Consuntivi!B2': broken(error) },
      it: `La cella contiene l'errore ${italian}.`,
      en: `The cell holds the error ${error}.`,
      ...withoutI1,
    });
  });
});

test('several bad rows: each is told, and the sound ones are scored', () => {
  checkTold({
    code: 'target.unreadable',
    severity: 'error',
    where: 'Target!C2',
    edits: {
      'Target!C2': 'boh',
      'Consuntivi!B5': 'mah',
      'Pesi!C6': 'tanto',
      'Consuntivi!A7': 'IX',
      'Consuntivi!B7': 1,
    },
    it: 'Non si riesce a leggere il target "boh".',
    en: 'The target "boh" cannot be read.',
    faces: { I1: FAILED, I4: FAILED, A1: FAILED, A2: FAILED, ENTE: FAILED },
    also: [
      'actual.unknownIndicator Consuntivi!A7',
      'actual.unreadable Consuntivi!B5',
      'node.dependsOnFailed Albero!A2',
      'node.dependsOnFailed Albero!A3',
      'weight.unreadable Pesi!C6',
    ],
  });
});
