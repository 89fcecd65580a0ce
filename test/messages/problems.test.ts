import { engineProblems, type Details } from '../../src/engine';
import { excelProblems } from '../../src/excel/problems';
import { catalogues, languageOf, messageOf, type ProblemCode } from '../../src/messages';
import { workbookProblems } from '../../src/workbook';
import { fileProblems } from '../../src/xlsx';
import { problemDetails as given } from '../support/problem-details';

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
