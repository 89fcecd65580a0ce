import { exactText, findPreset, type Profile } from '../../src/engine';
import { catalogues, messageOf } from '../../src/messages';
import { faces, percent, ran, tables, tellings, whereOf, type Rows } from '../support/workbook';
import { indicatori } from './small-plan';

const relazione = findPreset('Relazione 80/60');

/** Runs the small plan with the table Regole under its headers. */
const withRules = (rules: Rows, profile?: Profile) =>
  ran(tables({ Indicatori: indicatori, Regole: [['Regola', 'Valore'], ...rules] }), {
    profile,
    year: 2023,
  });

/** A profile in one line: its name, the lower ends of its bands, and its other settings. */
function settings({ name, bands, dailyPenalty, cap, missingActual, rounding }: Profile): string {
  const limits = bands.map(({ from }) => exactText(from)).join('/');
  const most = cap === null ? 'uncapped' : exactText(cap);
  const { when, decimals } = rounding;
  return [name, limits, exactText(dailyPenalty), most, missingActual, when, decimals].join('; ');
}

describe('every rule, as written in Italian and in English', () => {
  const plain = 'SMVP 90/50; 0.9/0.5/0; 0.01; 1; error; display; 2';
  const cases: [rules: Rows, settings: string][] = [
    [[], plain],
    [[['Profilo', 'SMVP 90/50']], plain],
    [[['Profilo', 'smvp90/50']], plain],
    [[['Profilo', 'Relazione 80/60']], 'Relazione 80/60; 0.8/0.6/0; 0.01; 1; error; display; 2'],
    [[['Profile', 'RELAZIONE 80/60']], 'Relazione 80/60; 0.8/0.6/0; 0.01; 1; error; display; 2'],
    [[['Penalità giornaliera', percent(0.02)]], plain.replace('0.01', '0.02')],
    [[['PENALITA GIORNALIERA', '0,5%']], plain.replace('0.01', '0.005')],
    [[['Daily penalty', 0.03]], plain.replace('0.01', '0.03')],
    [[['Punteggio massimo', percent(1.2)]], plain.replace('; 1;', '; 1.2;')],
    [[['Maximum', '150%']], plain.replace('; 1;', '; 1.5;')],
    [[['Punteggio massimo', 'nessuno']], plain.replace('; 1;', '; uncapped;')],
    [[['Consuntivo mancante', 'escludi']], plain.replace('error', 'exclude')],
    [[['Consuntivo mancante', 'zero']], plain.replace('error', 'zero')],
    [[['Consuntivo mancante', 0]], plain.replace('error', 'zero')],
    [[['Missing actual', 'errore']], plain],
    [[['Arrotondamento', 'a ogni livello']], plain.replace('display', 'everyLevel')],
    [[['Arrotondamento', 'alla visualizzazione']], plain],
    [[['Rounding', 'every level']], plain.replace('display', 'everyLevel')],
    [[['Decimali', 1]], plain.replace('; 2', '; 1')],
    [[['Decimals', '0']], plain.replace('; 2', '; 0')],
    [[['Raggiunto da', percent(0.95)]], plain.replace('0.9/', '0.95/')],
    [[['Raggiunto da', '95%']], plain.replace('0.9/', '0.95/')],
    [[['Non raggiunto fino a', '40%']], plain.replace('/0.5/', '/0.4/')],
    [
      [
        ['Raggiunto da', '85%'],
        ['Raggiunto fino a', '100%'],
        ['Parzialmente raggiunto da', '70%'],
        ['Parzialmente raggiunto fino a', '85%'],
        ['Non raggiunto da', '0%'],
        ['Non raggiunto fino a', '70%'],
      ],
      plain.replace('0.9/0.5', '0.85/0.7'),
    ],
    [
      [
        ['Profilo', 'Relazione 80/60'],
        ['Raggiunto da', '85%'],
      ],
      'Relazione 80/60; 0.85/0.6/0; 0.01; 1; error; display; 2',
    ],
    [[[null, 'a row without a rule is nothing']], plain],
  ];
  test.each(cases)('%j', (rules, expected) => {
    const run = withRules(rules);
    expect(settings(run.model.profile)).toBe(expected);
    expect(tellings(run)).toEqual(['node.noRow']);
  });

  test('the year in force', () => {
    const run = ran(
      tables({
        Indicatori: [
          ['Codice', 'Obiettivo', 'Target', 'Consuntivo'],
          ['I1', 'A', 'Entro 31/7', '31/07/2021'],
        ],
        Regole: [
          ['Rule', 'Value'],
          ['Year', 2021],
        ],
      }),
    );
    expect(run.model.plan.year).toBe(2021);
    expect(faces(run).I1).toBe('100% Raggiunto');
  });

  test('the same rules change what is scored', () => {
    const run = withRules([
      ['Profilo', 'Relazione 80/60'],
      ['Penalità giornaliera', percent(0.03)],
    ]);
    expect(faces(run)).toMatchObject({
      I1: '60.5% Parzialmente raggiunto',
      I2: '58% Non raggiunto',
    });
  });
});

describe('rules that cannot be followed are told at their cell', () => {
  const cases: [rules: Rows, telling: string, italian: string, english: string][] = [
    [
      [['Colore', 'verde']],
      'rule.unknown Regole!A2',
      'La regola "Colore" non esiste.',
      'The rule "Colore" does not exist.',
    ],
    [
      [['Profilo', 'SMVP 95/40']],
      'rule.unreadable Regole!B2',
      'La regola "Profilo" non può valere "SMVP 95/40".',
      'The rule "Profilo" cannot be "SMVP 95/40".',
    ],
    [
      [['Profilo', null]],
      'rule.unreadable Regole!B2',
      'La regola "Profilo" non può valere "".',
      'The rule "Profilo" cannot be "".',
    ],
    [
      [['Penalità giornaliera', 5]],
      'rule.unreadable Regole!B2',
      'La regola "Penalità giornaliera" non può valere "5".',
      'The rule "Penalità giornaliera" cannot be "5".',
    ],
    [
      [['Raggiunto da', 90]],
      'rule.unreadable Regole!B2',
      'La regola "Raggiunto da" non può valere "90".',
      'The rule "Raggiunto da" cannot be "90".',
    ],
    [
      [['Consuntivo mancante', 'boh']],
      'rule.unreadable Regole!B2',
      'La regola "Consuntivo mancante" non può valere "boh".',
      'The rule "Consuntivo mancante" cannot be "boh".',
    ],
    [
      [['Consuntivo mancante', 'constructor']],
      'rule.unreadable Regole!B2',
      'La regola "Consuntivo mancante" non può valere "constructor".',
      'The rule "Consuntivo mancante" cannot be "constructor".',
    ],
    [
      [['constructor', 'zero']],
      'rule.unknown Regole!A2',
      'La regola "constructor" non esiste.',
      'The rule "constructor" does not exist.',
    ],
    [
      [['Arrotondamento', 'mai']],
      'rule.unreadable Regole!B2',
      'La regola "Arrotondamento" non può valere "mai".',
      'The rule "Arrotondamento" cannot be "mai".',
    ],
    [
      [['Decimali', 1.5]],
      'rule.unreadable Regole!B2',
      'La regola "Decimali" non può valere "1.5".',
      'The rule "Decimali" cannot be "1.5".',
    ],
    [
      [['Decimali', -1]],
      'rule.unreadable Regole!B2',
      'La regola "Decimali" non può valere "-1".',
      'The rule "Decimali" cannot be "-1".',
    ],
    [
      [
        ['Profilo', 'SMVP 90/50'],
        ['Profilo', 'Relazione 80/60'],
      ],
      'rule.repeated Regole!A3',
      'La regola "Profilo" è ripetuta: vale la prima riga.',
      'The rule "Profilo" is repeated: the first row counts.',
    ],
  ];
  test.each(cases)('%j', (rules, telling, italian, english) => {
    const run = withRules(rules);
    expect(tellings(run)).toEqual(['node.noRow', telling]);
    const found = run.problems.find((problem) => problem.code !== 'node.noRow');
    expect(found && messageOf(found, catalogues.it)).toBe(italian);
    expect(found && messageOf(found, catalogues.en)).toBe(english);
    expect(run.model.profile.name).toBe('SMVP 90/50');
    expect(faces(run).A2).toBe('99.25% Raggiunto');
  });

  test.each([1999.5, 'duemila', 12, 99999])('the year %j is refused', (year) => {
    const run = withRules([['Anno', year]]);
    expect(tellings(run)).toContain('rule.unreadable Regole!B2');
  });
});

describe('thresholds that do not hold are told and the profile is used as it is', () => {
  const cases: [what: string, rules: Rows, code: string, where: string, italian: string][] = [
    [
      'out of order',
      [
        ['Raggiunto da', '50%'],
        ['Parzialmente raggiunto da', '90%'],
      ],
      'profile.bandOrder',
      'Regole!B3',
      'Le soglie non sono in ordine: "Parzialmente raggiunto" non sta sotto "Raggiunto".',
    ],
    [
      'a gap',
      [
        ['Raggiunto da', '90%'],
        ['Parzialmente raggiunto da', '50%'],
        ['Parzialmente raggiunto fino a', '89%'],
      ],
      'profile.bandGap',
      'Regole!B4',
      'Le fasce lasciano un vuoto tra "Parzialmente raggiunto" e "Raggiunto".',
    ],
    [
      'an overlap',
      [
        ['Raggiunto da', '90%'],
        ['Parzialmente raggiunto fino a', '95%'],
      ],
      'profile.bandOverlap',
      'Regole!B3',
      'Le fasce "Parzialmente raggiunto" e "Raggiunto" si sovrappongono.',
    ],
    [
      'a gap at the bottom',
      [['Non raggiunto da', '10%']],
      'profile.bandGap',
      'Regole!B2',
      'Le fasce lasciano un vuoto sotto "Non raggiunto".',
    ],
    [
      'a gap at the top',
      [['Raggiunto fino a', '95%']],
      'profile.bandGap',
      'Regole!B2',
      'Le fasce lasciano un vuoto tra "Raggiunto" e "100%".',
    ],
    [
      'a daily penalty above 100%',
      [
        ['Profilo', 'SMVP 90/50'],
        ['Penalità giornaliera', '150%'],
      ],
      'profile.dailyPenalty',
      'Regole!B3',
      'La penalità giornaliera 1,5 non è tra 0% e 100%.',
    ],
    [
      'a maximum below 100%',
      [['Punteggio massimo', '90%']],
      'profile.cap',
      'Regole!B2',
      'Il punteggio massimo 0,9 è sotto il 100%.',
    ],
    [
      'too many decimals',
      [['Decimali', 11]],
      'profile.decimals',
      'Regole!B2',
      'I decimali (11) non sono un numero intero da 0 a 10.',
    ],
  ];
  test.each(cases)('%s', (_what, rules, code, where, italian) => {
    const run = withRules(rules);
    const found = run.problems.find((problem) => problem.code === code);
    expect(found && whereOf(found)).toBe(where);
    expect(found?.severity).toBe('error');
    expect(found && messageOf(found, catalogues.it)).toBe(italian);
    const unusable = run.problems.find((problem) => problem.code === 'rule.unusable');
    expect(unusable && messageOf(unusable, catalogues.it)).toBe(
      "Le regole non sono coerenti: si applica il profilo SMVP 90/50 così com'è.",
    );
    expect(settings(run.model.profile)).toBe('SMVP 90/50; 0.9/0.5/0; 0.01; 1; error; display; 2');
    expect(faces(run).I1).toBe('60.5% Parzialmente raggiunto');
  });
});

describe('a profile chosen from outside', () => {
  test("wins over the table's profile and thresholds, not over its other rules", () => {
    const run = withRules(
      [
        ['Profilo', 'SMVP 90/50'],
        ['Raggiunto da', '99%'],
        ['Arrotondamento', 'a ogni livello'],
        ['Decimali', 1],
        ['Penalità giornaliera', '2%'],
        ['Consuntivo mancante', 'zero'],
      ],
      relazione,
    );
    expect(settings(run.model.profile)).toBe(
      'Relazione 80/60; 0.8/0.6/0; 0.02; 1; zero; everyLevel; 1',
    );
  });

  test("thresholds that do not hold are none of the chosen profile's business", () => {
    const run = withRules([['Raggiunto da', '10%']], relazione);
    expect(settings(run.model.profile)).toBe(
      'Relazione 80/60; 0.8/0.6/0; 0.01; 1; error; display; 2',
    );
    expect(tellings(run)).toEqual(['node.noRow']);
  });

  test('never changes a score', () => {
    const scores = (profile?: Profile) =>
      withRules([], profile).card.nodes.map(({ outcome }) =>
        outcome.kind === 'scored' ? exactText(outcome.score) : null,
      );
    expect(scores(relazione)).toEqual(scores());
  });
});
