import { optional } from './columns';
import { firstOfEach, type SamplePlan } from './plan';
import { printedRows, unitOf, type PrintedRow } from './printed';

/** The first whole year after the revision of 2/12/2019, for which every target in force is given. */
const YEAR = 2020;

/** Maremma e Tirreno, strategic dashboard 2016-2021 as revised in 2019: relative targets, acts. */
export function maremmaETirreno2019(): SamplePlan {
  const folder = new URL('../data/maremma-e-tirreno-2019/', import.meta.url);
  const targets = printedRows(new URL('indicators.csv', folder)).map(asTarget);
  const own = firstOfEach(targets);
  return {
    title: 'Camera di Commercio della Maremma e del Tirreno, cruscotto strategico 2016-2021',
    notes: NOTES,
    nodes: printedRows(new URL('nodes.csv', folder)),
    links: own,
    targets,
    actuals: own.map((row) => ({ code: row.code ?? '', exclusion: exclusionOf(row, targets) })),
    series: own.flatMap((row) => yearsLookedAt(row, targets)),
    benchmarks: targets.flatMap(comparedWith),
    rules: [
      ['Anno', YEAR],
      ['Consuntivo mancante', 'escludi'],
    ],
    ownColumns: {
      targets: [
        optional('Revisione', 24, 'revision_kind'),
        optional('Come scansionato', 42, 'scanned'),
      ],
    },
  };
}

const NOTES = [
  'Cifre del documento pubblicato, aggiornato con le delibere della Giunta (G) fino al 2/12/2019. È un cruscotto di target: consuntivi, serie storiche e valori di confronto non ci sono, e non sono stati inventati.',
  "L'anno in vigore è il 2020, il primo dopo la revisione del 2/12/2019. Un altro anno si sceglie con la regola Anno.",
  'Nelle Regole il consuntivo mancante è escluso: riempiendo i consuntivi, la serie storica e i benchmark il cruscotto si calcola.',
  'Serie storica e Benchmark hanno già le righe che servono ai target relativi di ogni anno, senza valore: nel 2020 X < X-4 guarda al 2016, i rapporti anno x/anno x-1 al 2019.',
  'Dove la scansione ha perso un segno il target è quello leggibile altrove nel documento; Come scansionato riporta la scansione dove è diversa: 21 per ≥1, 290% per ≥90%, 1 per >1 o <1, 35 per >=3,5, 20% per <20%.',
  'Non leggibili: O01.I03, O05.I04, O06.I01, O09.I02, O09.I04, O09.I05, O09.I06. Non trascritti: O07.I01, O07.I02, O07.I04, O07.I05, O07.I06. Sono qui senza target, esclusi col motivo.',
  "Di O07.V01 a O07.V05 non si legge l'etichetta. Di O07.V01 e O07.V02 non si legge nemmeno l'anno dei target: sono esclusi, e PERF segnala che i target di O07.V02 sono più d'uno.",
  'Di O13.I01 il target 25% è senza anno. Gli indicatori eliminati sono esclusi col loro atto: il numero di quello del 31/1/2019 non è stampato.',
  'I pesi non sono stampati: in ogni nodo pesano tutti lo stesso. Nemmeno le soglie dei semafori lo sono: valgono quelle predefinite.',
  'Responsabile riporta il servizio; più servizi sono separati da un punto e virgola (O02.I07: Sevizio Innovazione e Digitalizzazione è qui S.Innovazione e Digitalizzazione, come altrove).',
];

/** What the transcription says in English, or the print in two ways. */
const WORDINGS: readonly (readonly [printed: string, here: string])[] = [
  ['G n. not printed', 'G (numero non stampato)'],
  ['(act not printed)', '(atto non stampato)'],
  ['[label not recoverable]', '[etichetta illeggibile]'],
  [' / Sevizio Innovazione', '; S.Innovazione'],
];

const reworded = (text = ''): string =>
  WORDINGS.reduce((all, [printed, here]) => all.replaceAll(printed, here), text);

function asTarget(row: PrintedRow): PrintedRow {
  const { target = '', target_as_scanned: scanned = '', target_year: year = '' } = row;
  const name = reworded(row.name);
  return {
    ...row,
    name,
    year,
    unit: unitOf(target),
    scanned: scanned === target ? '' : scanned,
    act: reworded(row.revision_act),
    managers: reworded(row.owner),
    algorithm: isYearOverYear(name) ? name : '',
  };
}

/** `anno x/anno x-1`: the indicator is its own ratio to the year before. */
const isYearOverYear = (name: string): boolean => /x-1\b/.test(name);

function exclusionOf({ code, act = '', ...row }: PrintedRow, targets: readonly PrintedRow[]) {
  if (row.revision_kind === 'eliminato') return `Eliminato: ${act || 'atto non stampato'}`;
  const all = targets.filter((target) => target.code === code);
  if (all.every(({ target = '' }) => target === '')) {
    const { scanned = '' } = row;
    return scanned ? `Target illeggibile nella scansione: ${scanned}` : 'Target non trascritto';
  }
  const isDated = all.some(({ year }) => year === String(YEAR));
  return isDated ? '' : "L'anno dei target non si legge nella scansione";
}

/** The years whose values the targets of an indicator look at, still to be filled in. */
function yearsLookedAt({ code = '' }: PrintedRow, targets: readonly PrintedRow[]): PrintedRow[] {
  const years = targets.filter((row) => row.code === code).flatMap(yearsOf);
  return [...new Set(years)].sort().map((year) => ({ code, year: String(year) }));
}

function yearsOf({ year = '', target = '', algorithm }: PrintedRow): number[] {
  const back = /^X < X-(\d)$/.exec(target)?.[1];
  if (back !== undefined) return [Number(year) - Number(back)];
  const isRatio = algorithm !== '' && /^[≥<>]/.test(target);
  return isRatio ? [Number(year) - 1, Number(year)] : [];
}

/** The value of others that a target is compared with, still to be filled in. */
function comparedWith({ code = '', year = '', target = '' }: PrintedRow): PrintedRow[] {
  const reference = /(a medio|media cluster)$/.exec(target)?.[1];
  return reference === undefined ? [] : [{ code, year, reference }];
}
