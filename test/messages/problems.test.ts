import { engineProblems, type Details } from '../../src/engine';
import { excelProblems } from '../../src/excel/problems';
import { catalogues, languageOf, messageOf, type ProblemCode } from '../../src/messages';
import { workbookProblems } from '../../src/workbook';
import { fileProblems } from '../../src/xlsx';

const parts = { numerator: '66', denominator: '67' };
const exact = { ...parts, exact: '98.507463', unit: '%' };
const change = {
  indicator: 'I1',
  text: '+10%',
  year: '2022',
  value: '60',
  unit: '%',
  amount: '10',
};
const ofYear = { indicator: 'I1', year: '2022' };
const twoValues = { first: '-9,53', second: '-9,65' };

/** The details that whoever raises a problem gives with it. */
const given: Record<ProblemCode, Details> = {
  'actual.missingDecided': { indicator: 'I1', due: '31/05/2024', on: '30/06/2024' },
  'decision.outOfRange': { indicator: 'I1' },
  'decision.contradicted': { indicator: 'I1' },
  'decision.onExcluded': { indicator: 'I1' },
  'decision.twice': { indicator: 'I1' },
  'decision.noColumns': { table: 'Decisioni', columns: 'Codice, Decisione, Motivo' },
  'decision.secondTable': { table: 'Decisioni' },
  'decision.unknownCode': { text: 'I9' },
  'decision.ambiguous': { code: 'A1' },
  'decision.unreadable': { code: 'I1', column: 'Valore', text: 'boh' },
  'decision.noReason': { code: 'I1' },
  'decision.two': { code: 'I1' },
  'decision.incomplete': { code: 'I1', column: 'Autore', text: '' },
  'decision.valueUnused': { code: 'I1', text: '80%' },
  'excel.decisionExists': { code: 'I1' },
  'excel.decisionGone': { code: 'I1' },
  'excel.noRoomForDecision': { table: 'Decisioni' },
  'target.twoValues': { text: '15% 20%', previous: '15%', inForce: '20%' },
  'target.noOperator': { text: 'mantenimento' },
  'target.yearUnknown': { text: '2022 >= 4' },
  'figure.yearUnknown': { text: 'X < X-1', indicator: 'I1' },
  'target.yearAbsent': { text: '2022 >= 4', year: '2023' },
  'target.changeOrLevel': { text: '-5%', amount: '5' },
  'target.pointsOrPercent': change,
  'target.changeOfNothing': change,
  'target.changeUnit': change,
  'target.changeRead': {
    indicator: 'I1',
    text: '+10%',
    comparison: '>=',
    threshold: '110',
    unit: 'gg',
  },
  'target.deadlineFound': { text: '100%', indicator: 'I1', deadline: '31/07/2023', words: 'a' },
  'target.severalDeadlines': { indicator: 'I1', dates: '31/07/2023, 30/09/2023' },
  'target.baselineYear': { indicator: 'I1', text: 'Anno di rilevazione' },
  'actual.looksLikeChange': { text: '+12%', target: '+10%' },
  'actual.ratioDisagrees': { indicator: 'I1', text: '97%', ...exact },
  'actual.ratioUnit': { indicator: 'I1', ...parts, plain: '0.985', percent: '98.5075' },
  'actual.ratioHalf': { indicator: 'I1', missing: 'numerator' },
  'actual.ratioHalfUnused': { indicator: 'I1', missing: 'denominator' },
  'actual.fromSeries': { indicator: 'I1', year: '2023', last: '2022', ...parts, exact: '0.985' },
  'fraction.unreadable': { indicator: 'I1', text: 'molti' },
  'fraction.zeroDenominator': { indicator: 'I1', text: '0' },
  'series.missing': { ...ofYear, text: 'X < X-1' },
  'series.unreadable': { ...ofYear, text: 'molti' },
  'series.unreadableUnused': { ...ofYear, text: 'molti' },
  'series.two': { ...ofYear, ...twoValues },
  'series.twoUnused': { ...ofYear, ...twoValues },
  'series.ratioDisagrees': { ...ofYear, text: '97%', ...exact },
  'series.ratioDisagreesUnused': { ...ofYear, text: '97%', ...exact },
  'benchmark.missing': { ...ofYear, text: '> media', reference: 'media' },
  'benchmark.unknown': { ...ofYear, text: '> media', known: 'media cluster' },
  'benchmark.unreadable': { ...ofYear, text: 'alta', reference: 'media cluster' },
  'benchmark.two': { ...ofYear, text: '> media', reference: 'media', ...twoValues },
  'figure.noYear': { indicator: 'I1' },
  'figure.unknownIndicator': { indicators: 'I8, I9' },
  'function.needsFigures': { text: 'X < X-1' },
  'input.formulaError': { text: '#DIV/0!' },
  'target.missing': { indicator: 'I1' },
  'target.unreadable': { text: 'boh' },
  'target.twoOperators': { text: '<= >= 4' },
  'target.notBefore': { text: '>= 31/05/2023' },
  'target.rangeOrder': { text: '20 - 10' },
  'target.undefined': { indicator: 'I1', text: 'n.d.' },
  'target.dateOrNumber': { text: '45077' },
  'date.impossible': { text: '31/02/2023' },
  'date.yearless': { text: '31/7' },
  'deadline.notYetDue': { indicator: 'I1', due: '30/11/2024', on: '30/06/2024' },
  'actual.missing': { indicator: 'I1', due: '31/05/2024', on: '30/06/2024' },
  'actual.missingWithoutWeight': { indicator: 'I1', due: '31/05/2024', on: '30/06/2024' },
  'actual.missingExcluded': { indicator: 'I1', due: '31/05/2024', on: '30/06/2024' },
  'actual.missingScoredZero': { indicator: 'I1', due: '31/05/2024', on: '30/06/2024' },
  'actual.unreadable': { text: 'molti' },
  'actual.looksLikeDate': { text: '45020' },
  'actual.noDate': { text: 'a maggio' },
  'actual.notAScore': {
    unit: 'N.',
    indicator: 'I1',
    target: '',
    actual: '95',
    points: '87.5',
    numerator: '7',
    denominator: '8',
  },
  'actual.ignoredByExclusion': { indicator: 'I1', text: '242' },
  'actual.notYetMeasured': { indicator: 'I1', on: '30/06/2024' },
  'actual.afterMonitoring': { target: 'Entro 31/05/2024', actual: '14/07/2024' },
  'excluded.noReason': { indicator: 'I1' },
  'unit.mismatch': {
    targetUnit: '%',
    actualUnit: 'none',
    indicator: 'I1',
    target: '>= 90%',
    actual: '98.32',
    figure: '90',
    year: '2022',
    points: '87.5',
    numerator: '7',
    denominator: '8',
  },
  'method.unknown': { text: 'media', indicator: 'I1' },
  'method.unsuitable': { method: 'scadenza', text: '>= 400' },
  'meta.noNode': { indicator: 'M1' },
  'meta.notNamed': { indicator: 'M1' },
  'meta.unknownNode': { indicator: 'M1', node: 'A9' },
  'meta.limitUnreadable': { text: 'A1 >= tanto' },
  'meta.limitUnclear': { text: 'indicatori oltre 80% su 90%' },
  'meta.targetUnit': { indicator: 'M1' },
  'meta.itself': { indicator: 'M1', node: 'A1' },
  'meta.cycle': { indicator: 'M1', indicators: 'M1, M2' },
  'meta.noneCounted': { indicator: 'M1', node: 'A1' },
  'meta.dependsOnFailed': { indicator: 'M1', node: 'A1', members: 'I1, I2' },
  'meta.actualDiffers': { indicator: 'M1', text: '85%', points: '83.3333' },
  'parameter.missing': { method: 'soglie', parameter: 'minimum', indicator: 'I1' },
  'parameter.unreadable': {
    parameter: 'minimum',
    text: 'boh',
    target: '>= 100',
    indicator: 'I1',
  },
  'parameter.notARatio': { parameter: 'maximumScore', text: '120', indicator: 'I1' },
  'parameter.unit': { parameter: 'minimum', text: '50 gg', target: '>= 100%', indicator: 'I1' },
  'parameter.order': {
    parameter: 'minimum',
    text: '120',
    than: 'target',
    thanText: '100',
    side: 'below',
    indicator: 'I1',
  },
  'parameter.scoreOrder': {
    parameter: 'maximumScore',
    text: '90%',
    least: '100',
    indicator: 'I1',
  },
  'parameter.noEffect': { parameter: 'maximum', indicator: 'I1' },
  'baseline.missing': { year: '2022', indicator: 'I1' },
  'baseline.isTarget': { text: '100', target: '>= 100', indicator: 'I1' },
  'baseline.backwards': { text: '120', target: '>= 100', indicator: 'I1' },
  'tolerance.notPositive': { text: '0', target: '>= 100', indicator: 'I1' },
  'bands.unreadable': { text: 'boh', band: 'boh', indicator: 'I1' },
  'bands.score': { text: '<50: 60', band: '<50', score: '60', indicator: 'I1' },
  'bands.reversed': { text: '80-50: 10%', band: '80-50', indicator: 'I1' },
  'bands.order': { text: '...', first: '<50', second: '60-70', indicator: 'I1' },
  'bands.gap': { text: '...', first: '<50', second: '>=60', indicator: 'I1' },
  'bands.overlap': { text: '...', first: '<50', second: '>=40', indicator: 'I1' },
  'bands.notARatio': { text: '<50: 0%', indicator: 'I1' },
  'bands.proRata': { text: '<50: 0%; 50-80: 100%; >=80: 50%', indicator: 'I1' },
  'bands.outside': {
    measured: '150',
    from: '0',
    to: '120',
    unit: '%',
    indicator: 'I1',
    target: '>= 100',
    actual: '150',
  },
  'rollup.unknown': { text: 'boh', known: 'media, somma' },
  'rollup.threshold': { text: 'quota 80%', known: 'media, somma' },
  'rollup.notWhole': { node: 'A1', sum: '7' },
  'score.strictEquality': {
    target: '> X-1',
    actual: '242',
    figure: '242',
    year: '2022',
    points: '87.5',
    numerator: '7',
    denominator: '8',
  },
  'node.duplicate': { node: 'A1' },
  'node.unknownParent': { parent: 'A9', child: 'B1' },
  'node.impliedParent': { parent: 'A9', child: 'B1' },
  'node.cycle': { node: 'A1', path: 'A1 > A2 > A1' },
  'node.orphan': { node: 'A1' },
  'node.childless': { node: 'A1' },
  'node.dependsOnFailed': { node: 'A1', children: 'I1, I2' },
  'indicator.duplicate': { indicator: 'I1' },
  'indicator.unknown': { indicator: 'I1', node: 'A1' },
  'indicator.orphan': { indicator: 'I1' },
  'indicator.onlyInDashboards': { indicator: 'I1' },
  'link.duplicate': { child: 'I1', node: 'A1' },
  'weight.missing': { child: 'I1', node: 'A1' },
  'weight.unreadable': { text: 'tanto' },
  'weight.negative': { text: '-5%' },
  'weight.mixedUnits': { node: 'A1', child: 'I1' },
  'weight.sum': { node: 'A1', sum: '103.5', unit: '%', rollup: 'somma' },
  'weight.sumRounded': { node: 'A1', sum: '99.98', unit: '%', rollup: 'minimo' },
  'actual.outlier': { indicator: 'I1', text: '1,55%', median: '15', unit: '%', years: '4' },
  'target.metBefore': {
    indicator: 'I1',
    target: '>= 110',
    value: '194',
    unit: 'none',
    year: '2022',
  },
  'code.alike': { text: 'oo_01', meant: 'OO_01' },
  'code.spaces': { code: 'OO_01' },
  'result.byHand': { header: 'Valutazione', text: 'ok', status: 'Raggiunto', score: '90.13' },
  'excel.correctionGone': { cell: 'B2' },
  'weight.allZero': { node: 'A1' },
  'resources.unreadable': { node: 'A1', text: 'molte' },
  'resources.sumDiffers': { node: 'A1', own: '1000.5', sum: '1000' },
  'profile.bandOrder': { label: 'Raggiunto', above: 'Oltre' },
  'profile.bandGap': { label: 'Raggiunto', above: 'Oltre' },
  'profile.bandOverlap': { label: 'Raggiunto', above: 'Oltre' },
  'profile.bandColour': { label: 'Raggiunto', fill: 'verde', text: 'nero' },
  'profile.dailyPenalty': { value: '1.5' },
  'profile.cap': { value: '0.5' },
  'profile.decimals': { value: '11' },
  'layout.none': {},
  'layout.noTargets': {},
  'layout.noTree': {},
  'header.repeated': { header: 'Peso' },
  'code.missing': {},
  'code.error': { text: '#N/A' },
  'code.looksLikeDate': {},
  'code.nodeAndIndicator': { code: 'A1' },
  'link.noNode': { indicator: 'I1' },
  'dashboard.noName': { indicator: 'I1' },
  'dashboard.nodeCode': { name: 'A1', level: 'Cruscotto' },
  'dashboard.twoKinds': { name: 'Rossi', level: 'Cruscotto', other: 'Responsabile' },
  'dashboard.alike': { name: 'rossi', first: 'Rossi' },
  'target.two': { indicator: 'I1' },
  'parameter.two': { indicator: 'I1', column: 'Minimo' },
  'target.noneForYear': { indicator: 'I1', year: '2023' },
  'actual.two': { indicator: 'I1', date: '30/06/2024' },
  'actual.badDate': { indicator: 'I1', text: 'primo semestre' },
  'actual.datedAndUndated': { indicator: 'I1', date: '30/06/2024' },
  'actual.severalYears': { indicator: 'I1', dates: '30/06/2024, 31/01/2025' },
  'actual.latest': { indicator: 'I1', date: '31/12/2024' },
  'actual.beforeYear': { indicator: 'I1', date: '30/06/2023', year: '2024' },
  'actual.unknownIndicator': { indicator: 'I1' },
  'indicator.repeated': { indicator: 'I1' },
  'published.two': { code: 'IND1', first: '98,96%', second: '98,69%' },
  'year.ambiguous': { years: '2023, 2024' },
  'year.unreadable': { text: 'boh' },
  'monitoring.beforeYear': { date: '30/06/2023', year: '2024' },
  'history.unreadable': { text: 'giugno' },
  'history.repeated': { code: 'A1', date: '30/06/2024' },
  'rule.unknown': { rule: 'Colore', value: 'verde' },
  'rule.unreadable': { rule: 'Decimali', value: 'due' },
  'rule.repeated': { rule: 'Decimali', value: '3' },
  'rule.unusable': { profile: 'SMVP 90/50' },
  'rule.noScope': { rule: 'Metodo per Efficenza', known: 'Efficienza, ente' },
  'rule.contradiction': {
    indicator: 'I1',
    first: 'Metodo per ambito: soglie',
    second: 'Metodo per ente: fasce',
  },
  'node.noRow': { nodes: 'A1, A2' },
  'result.formula': { header: 'Valutazione' },
  'result.tooLarge': { header: 'Scostamento' },
  'result.noRoom': { headers: 'Scostamento, Valutazione' },
  'row.pageNumber': { text: 'Pag. 3' },
  'row.goesOn': { text: 'delle imprese' },
  'heading.differs': { code: 'OO_01', field: 'Peso', text: '20%', counts: '30%' },
  'result.merged': { header: 'Valutazione' },
  'mapping.noSheet': { text: '' },
  'mapping.badRange': { text: 'riga 3' },
  'mapping.badColumn': { text: 'terza' },
  'mapping.badField': { text: 'boh' },
  'mapping.badBlanks': { text: 'forse' },
  'mapping.columnTwice': { header: 'Peso' },
  'mapping.areaGone': { sheet: 'Piano' },
  'mapping.areaTwice': {},
  'mapping.headerGone': { header: 'Peso' },
  'excel.cellEditing': {},
  'excel.protectedSheet': { sheets: 'Consuntivi' },
  'excel.keptChanging': { attempts: '3' },
  'excel.misplaced': {},
  'excel.requestFailed': { reason: 'GeneralException' },
  'excel.notPutBack': { reason: 'GeneralException', sheets: 'Consuntivi' },
  'excel.readOnly': {},
  'excel.tooLarge': {},
  'excel.sheetNotSearched': { sheet: 'Dati' },
  'excel.cancelled': {},
  'excel.restoreKept': { count: '3' },
  'excel.placeGone': { sheet: 'Albero' },
  'excel.noRoomForRules': { table: 'Regole' },
  'excel.snapshotExists': { date: '30/06/2024' },
  'excel.noRoomForSnapshot': { table: 'Storico', rows: '1200' },
  'excel.logProtected': { sheet: 'Registro' },
  'excel.logNoRoom': { table: 'Registro', sheet: 'Registro' },
  'excel.logNoSheet': {},
  'excel.logUnsupported': {},
  'excel.noRoomForMapping': { table: 'Mappatura', rows: '8' },
  'excel.sheetExists': { sheet: 'Regole' },
  'excel.freezeUnsupported': {},
  'excel.frozenThisSession': {},
  'excel.formulasNotPutBack': { reason: 'GeneralException', sheets: 'Albero' },
  'excel.notCalled': { count: '2' },
  'excel.cellTaken': { cell: 'B2' },
  'excel.partNotLoaded': { reason: 'ChunkLoadError' },
  'excel.functionsNotLoaded': { reason: 'ChunkLoadError' },
  'excel.formulaRefused': { cell: 'B2' },
  'excel.formulasKept': { count: '2' },
  'excel.formulasRefused': { count: '2', cells: 'Albero!B2, Albero!B3' },
  'excel.formulasDiffer': { count: '2', cells: 'Albero!B2, Albero!B3' },
  'excel.formulasUnchecked': { count: '2', cells: 'Albero!B2, Albero!B3' },
  'file.notXlsx': {},
  'file.truncated': {},
  'file.encrypted': {},
  'file.legacyXls': {},
  'file.notWorkbook': {},
  'file.tooLarge': {},
  'file.badXml': {},
  'file.missingPart': { part: 'xl/workbook.xml' },
  'command.noInput': {},
  'command.badOption': { text: '--forte' },
  'command.unknownProfile': { name: 'Mio', known: 'SMVP 90/50' },
  'command.badYear': { text: '23' },
  'command.badDate': { text: '30/13/2024' },
  'command.sameFile': {},
  'command.cannotRead': { reason: 'ENOENT' },
  'command.cannotWrite': { file: 'esito.xlsx', reason: 'EACCES' },
  'command.unexpected': { reason: 'boom' },
  'function.actualMissing': {},
  'function.scoreMissing': { row: '3' },
  'function.targetMissing': {},
  'function.noGap': {},
  'function.noLoss': {},
  'function.nothingLost': {},
  'function.lengths': { first: 'target', firstSize: '10', second: 'consuntivo', secondSize: '9' },
  'function.tooMany': { most: '200000' },
  'function.tooLong': { most: '1000' },
  'function.needsParameter': { method: 'soglie', parameter: 'Minimo' },
  'function.unknownMethod': { text: 'boh', known: 'valore' },
  'function.needsPlan': {},
  'function.unknownProfile': { name: 'Mio', known: 'SMVP 90/50' },
  'function.noRules': {},
  'function.unknownRollup': { text: 'boh', known: 'media' },
  'function.notAScore': { row: '3', text: '90' },
  'function.notAYear': { text: '23' },
  'function.notACount': { text: '0' },
  'function.notAWeight': { text: '250%' },
  'function.notWhole': { sum: '7' },
  'function.noRoot': {},
  'function.zeroOrBlank': {},
  'function.rulesUnread': {},
  'function.inputError': { text: '#REF!' },
  'function.unexpected': { reason: 'boom' },
};

/** Left out on purpose: others of the same problem say it, or only a program needs it. */
const notSaid: Record<string, readonly string[]> = {
  'mapping.noSheet': ['text'],
  'actual.notAScore': ['unit', 'indicator', 'target'],
  'parameter.missing': ['indicator'],
  'parameter.unreadable': ['indicator'],
  'parameter.notARatio': ['indicator'],
  'parameter.scoreOrder': ['indicator'],
  'parameter.noEffect': ['indicator'],
  'baseline.missing': ['indicator'],
  'bands.unreadable': ['text', 'indicator'],
  'bands.score': ['text', 'indicator'],
  'bands.reversed': ['text', 'indicator'],
  'bands.order': ['text', 'indicator'],
  'bands.gap': ['text', 'indicator'],
  'bands.overlap': ['text', 'indicator'],
  'bands.notARatio': ['indicator'],
  'bands.proRata': ['indicator'],
  'bands.outside': ['target', 'actual', 'indicator'],
  'rollup.threshold': ['known'],
  'unit.mismatch': ['targetUnit', 'actualUnit', 'indicator'],
  'target.pointsOrPercent': ['indicator', 'unit'],
  'target.changeOfNothing': ['indicator', 'amount'],
  'target.changeUnit': ['indicator', 'amount'],
  'target.changeRead': ['indicator'],
  'actual.ratioDisagrees': ['indicator'],
  'actual.ratioUnit': ['indicator'],
  'fraction.zeroDenominator': ['text'],
  'series.ratioDisagrees': ['indicator'],
  'benchmark.unknown': ['indicator'],
  'benchmark.two': ['indicator', 'text'],
  'node.cycle': ['node'],
  'meta.cycle': ['indicator'],
  'rule.unknown': ['value'],
  'rule.repeated': ['value'],
  'file.missingPart': ['part'],
  'excel.formulaRefused': ['cell'],
};

const codes = Object.keys(given) as ProblemCode[];
const { it: italian, en: english } = catalogues;

/** The details that a text asks for. */
function askedBy(code: ProblemCode, details: Details, language: typeof italian): string[] {
  const asked = new Set<string>();
  const watched = new Proxy(details, {
    get(target, name): string | undefined {
      asked.add(String(name));
      return target[String(name)];
    },
  });
  language.problems[code](watched);
  return [...asked].sort();
}

describe('every problem has a text', () => {
  test('that some layer can raise', () => {
    const raised = [workbookProblems, engineProblems, excelProblems, fileProblems].flatMap(
      Object.keys,
    );
    expect(codes.filter((code) => !/^(command|function)[.]/.test(code)).sort()).toEqual(
      raised.sort(),
    );
    for (const { problems } of [italian, english]) {
      expect(Object.keys(problems).sort()).toEqual([...codes].sort());
    }
  });

  test.each(codes)('%s, in both languages', (code) => {
    const details = given[code];
    const texts = [italian, english].map((catalogue) =>
      messageOf({ code, severity: 'error', details }, catalogue),
    );
    expect(texts[0]).not.toBe(texts[1]);
    for (const text of texts) {
      expect(text).toMatch(/^\S.*[.]$/);
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|\n|\s\s/);
    }
  });

  test.each(codes)('%s tells what it was given', (code) => {
    const details = given[code];
    const asked = askedBy(code, details, italian);
    expect(askedBy(code, details, english)).toEqual(asked);
    const untold = notSaid[code] ?? [];
    expect([...asked, ...untold].sort()).toEqual(Object.keys(details).sort());
  });
});

type Told = [code: ProblemCode, details: Details, it: string, en: string];

function tells(...[code, details, it, en]: Told): void {
  expect(messageOf({ code, severity: 'error', details }, italian)).toBe(it);
  expect(messageOf({ code, severity: 'error', details }, english)).toBe(en);
}

describe('numbers in texts are dressed as each language writes them', () => {
  const cases: Told[] = [
    [
      'weight.sum',
      { node: 'A1', sum: '1013.5', unit: '%' },
      "I pesi di A1 sommano a 1.013,5% invece che a 100%, e l'arrotondamento non lo spiega: il punteggio si calcola sulla loro somma. Correggere il peso sbagliato.",
      'The weights of A1 add up to 1,013.5% instead of 100%, and rounding does not explain it: the score is worked out on their sum. Correct the wrong weight.',
    ],
    [
      'weight.sum',
      { node: 'A1', sum: '0.95', unit: '', rollup: 'somma' },
      "I pesi di A1 sommano a 0,95 invece che a 100%, e l'arrotondamento non lo spiega: con l'aggregazione somma il punteggio ne risente. Correggere il peso sbagliato.",
      'The weights of A1 add up to 0.95 instead of 100%, and rounding does not explain it: with the roll-up somma the score suffers from it. Correct the wrong weight.',
    ],
    [
      'weight.sumRounded',
      { node: 'A1', sum: '99.98', unit: '%', rollup: 'minimo' },
      "I pesi di A1 sommano a 99,98% invece che a 100% perché sono arrotondati: con l'aggregazione minimo il punteggio non ne dipende. Per averli esatti si possono normalizzare.",
      'The weights of A1 add up to 99.98% instead of 100% because they are rounded: with the roll-up minimo the score does not depend on it. To have them exact they can be normalised.',
    ],
    [
      'target.metBefore',
      { indicator: 'I1', target: '>= 1.100', value: '1940', unit: 'none', year: '' },
      'Il target ">= 1.100" dell\'indicatore I1 era già raggiunto in partenza (1.940): se non si vuole solo mantenere il livello, promettere di più.',
      'The target ">= 1.100" of indicator I1 was met already at the start (1,940): unless the level is only to be kept, promise more.',
    ],
    [
      'result.byHand',
      { header: 'Valutazione', text: 'ok', status: '' },
      '"ok" nella colonna Valutazione è scritto a mano: il calcolo dà una cella vuota, e un ricalcolo lo sostituisce. Se è una decisione, registrarla prima come tale.',
      '"ok" in the column Valutazione was written by hand: the calculation gives a blank cell, and a run replaces it. If it is a decision, record it as one first.',
    ],
    [
      'profile.cap',
      { value: '0.95' },
      'Il punteggio massimo 0,95 è sotto il 100%.',
      'The highest score 0.95 is below 100%.',
    ],
    [
      'profile.bandGap',
      { label: '', above: 'Non raggiunto' },
      'Le fasce lasciano un vuoto sotto "Non raggiunto".',
      'The bands leave a gap below "Non raggiunto".',
    ],
    [
      'profile.bandGap',
      { label: 'Raggiunto', above: '' },
      'Le fasce lasciano un vuoto tra "Raggiunto" e "100%".',
      'The bands leave a gap between "Raggiunto" and "100%".',
    ],
  ];
  test.each(cases)('%s %j', tells);
});

describe('a message names what its cell does not tell', () => {
  const cases: Told[] = [
    [
      'parameter.unit',
      { parameter: 'baseline', text: '50', target: '100%', indicator: 'I1' },
      'Baseline "50" e target "100%" dell\'indicatore I1 hanno unità diverse: indicare la stessa per entrambi.',
      'Baseline "50" and target "100%" of indicator I1 have different units: give both the same.',
    ],
    [
      'parameter.unit',
      { parameter: 'baseline', text: '50', target: '100%', indicator: '' },
      'Baseline "50" e target "100%" hanno unità diverse: indicare la stessa per entrambi.',
      'Baseline "50" and target "100%" have different units: give both the same.',
    ],
    [
      'unit.mismatch',
      { target: '', actual: '0,33', indicator: 'I1' },
      'Il consuntivo "0,33" dell\'indicatore I1 ha un\'altra unità delle sue fasce: indicare la stessa.',
      'The actual "0,33" of indicator I1 has another unit than its bands: give both the same.',
    ],
    [
      'score.strictEquality',
      { target: '> 50%', actual: '', numerator: '1000', denominator: '2000' },
      'Il consuntivo "1.000/2.000" è pari al limite di "> 50%", che lo escluderebbe: vale 100%.',
      'The actual "1,000/2,000" equals the limit of "> 50%", which would exclude it: it scores 100%.',
    ],
    [
      'score.strictEquality',
      { target: '> 87,5%', actual: '', points: '87.5' },
      'Il consuntivo "87,5%" è pari al limite di "> 87,5%", che lo escluderebbe: vale 100%.',
      'The actual "87.5%" equals the limit of "> 87,5%", which would exclude it: it scores 100%.',
    ],
  ];
  test.each(cases)('%s %j', tells);
});

describe('the language of a locale', () => {
  const cases: [locale: string | undefined, language: string][] = [
    [undefined, 'it'],
    ['', 'it'],
    ['C', 'it'],
    ['C.UTF-8', 'it'],
    ['it_IT.UTF-8', 'it'],
    ['de_DE.UTF-8', 'it'],
    ['en_GB.UTF-8', 'en'],
    ['en-US', 'en'],
    ['EN', 'en'],
    ['en.UTF-8', 'en'],
    ['ens', 'it'],
  ];
  test.each(cases)('%s: %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
