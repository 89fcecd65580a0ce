import { firstOfEach, type SamplePlan } from './plan';
import { printedRows, unitOf, type PrintedRow } from './printed';

const YEAR = '2023';
const MEASURED = '2022';

/** Riviere di Liguria, plan for 2023: targets of three years, revised ones, past values. */
export function riviereDiLiguria2023(): SamplePlan {
  const folder = new URL('../data/riviere-di-liguria-2023/', import.meta.url);
  const nodes = printedRows(new URL('nodes.csv', folder));
  const targets = printedRows(new URL('indicators.csv', folder)).map(asTarget);
  // Three rows of the printed table name no indicator and say ND.
  const series = printedRows(new URL('series.csv', folder)).filter(({ code }) => code !== '');
  const own = firstOfEach(targets);
  return {
    title: 'Camera di Commercio Riviere di Liguria, piano della performance 2023',
    notes: NOTES,
    nodes: nodes.map(asNode),
    links: own,
    targets,
    actuals: [...own.map(yetToMeasure), ...measuredIn(MEASURED, targets, series)],
    series,
    benchmarks: [{ code: 'A2.O10.I01', year: '2024', reference: 'dato medio nazionale' }],
    rules: [
      ['Anno', Number(YEAR)],
      ['Consuntivo mancante', 'escludi'],
    ],
  };
}

const NOTES = [
  'Cifre del documento pubblicato; le descrizioni sono abbreviate. È un piano: consuntivi e punteggi del 2023 non ci sono, e non sono stati inventati.',
  'Perciò nelle Regole il consuntivo mancante è escluso: per il 2023 ogni indicatore è da misurare. Riempiendo i consuntivi del 2023 il piano si calcola.',
  'I consuntivi del 2022 sono i valori del 2022 della serie storica, per i 9 indicatori che hanno anche un target 2022: con la regola Anno | 2022 si calcolano, tranne A1.O02.I02 (6,22% non è il rapporto stampato accanto). Gli altri indicatori per il 2022 non hanno target, e PERF lo dice.',
  "Dove la serie stampa il 2022 senza il segno % (A1.O01.I01: 0,16; A1.O02.I02: 6,22) il consuntivo ce l'ha, come il target: 106 su 64.356 fa 0,16%. Le parole accanto a un valore sono nelle Note.",
  "Target precedente è il valore stampato prima della revisione; l'atto di revisione non è stampato.",
  'A5.O18.I01 e A5.O18.I02 hanno un target solo per il 2024: per il 2023 PERF lo segnala, e A5.O18 non si calcola.',
  "La serie è come stampata: ND dove il dato non c'è, le parole dove al posto del valore ci sono parole. Per A2.O10.I01 il 2021 ha tre valori diversi (31,28; -9,53; -9,65).",
  'Due valori della serie non sono il rapporto stampato accanto: A1.O02.I02 nel 2022 (4.012 su 64.356 fa 6,23, stampato 6,22) e A4.O15.S02.I01 nel 2020 (178,68 su 58 fa 3,08, stampato 2,96).',
  'Il dato medio nazionale di A2.O10.I01 (target 2024) non è pubblicato: la riga di Benchmark aspetta il suo valore.',
  'I +10% di A2.O10.S02.I01, A2.O10.S03.I01 e A4.O15.S04.I01 riguardano dei tassi: il documento non dice se siano punti o percentuale, né il tasso di partenza.',
  'I pesi non sono stampati: in ogni nodo pesano tutti lo stesso. Nemmeno le soglie dei semafori lo sono: valgono quelle predefinite.',
  'I nomi delle unità organizzative, stampati in più modi, sono qui uno solo per unità; più unità sono separate da un punto e virgola.',
];

/** The same unit is printed in several ways: cut by the line, shortened, with other accents. */
const UNIT_NAMES: readonly (readonly [printed: string, name: string])[] = [
  ['COMUNICAZI ONE', 'COMUNICAZIONE'],
  ['INTERNAZIONALIZZ.NE', 'INTERNAZIONALIZZAZIONE'],
  ["CONTABILITA'", 'CONTABILITÀ'],
  ['CONTABILITA"', 'CONTABILITÀ"'],
  [
    'Servizio Affari Generali, Servizio Acquisti, Servizio Patrimonio, Servizio Risorse',
    'Servizio "AFFARI GENERALI"; Servizio Acquisti; Servizio Patrimonio; Servizio Risorse',
  ],
  [' / Servizio', '; Servizio'],
  ['"/Servizio', '"; Servizio'],
];

function asNode(row: PrintedRow): PrintedRow {
  const units = UNIT_NAMES.reduce(
    (name, [printed, one]) => name.replaceAll(printed, one),
    row.unit ?? '',
  );
  return { ...row, units };
}

function asTarget(row: PrintedRow): PrintedRow {
  return { ...row, year: row.target_year ?? '', unit: unitOf(row.target ?? '') };
}

const yetToMeasure = ({ code = '' }: PrintedRow): PrintedRow => ({ code, year: YEAR });

/** What the series measured in a year, as the actuals of the indicators with a target for it. */
function measuredIn(
  year: string,
  targets: readonly PrintedRow[],
  series: readonly PrintedRow[],
): PrintedRow[] {
  const promised = new Map(
    targets.filter((row) => row.year === year).map((row) => [row.code, row.target ?? '']),
  );
  return series.flatMap((row) => {
    const { value = '' } = row;
    const target = promised.get(row.code);
    // `11,4% (considerando ...)`: the figure, and the words beside it.
    const [, figure = '', note = ''] = /^(-?[\d.,]+%?)(?:\s*\((.*)\))?$/.exec(value) ?? [];
    if (row.year !== year || target === undefined || figure === '') return [];
    const unit = target.includes('%') && !figure.includes('%') ? '%' : '';
    return [{ ...row, actual: figure + unit, note }];
  });
}
