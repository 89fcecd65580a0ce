import { optional } from './columns';
import { firstOfEach, type SamplePlan } from './plan';
import { printedRows, type PrintedRow } from './printed';

/** Of these no objective was transcribed: they have nothing to score. */
const NOT_TRANSCRIBED = ['AS2', '02_01', '01_02'];

/** Pistoia-Prato, monitoring at 30/06/2024: targets of three years, actuals with their date. */
export function pistoiaPrato202406(): SamplePlan {
  const folder = new URL('../data/pistoia-prato-2024-06/', import.meta.url);
  const nodes = printedRows(new URL('nodes.csv', folder));
  const targets = printedRows(new URL('indicators.csv', folder)).map(asIndicator);
  const own = firstOfEach(targets);
  return {
    title: 'Camera di Commercio di Pistoia-Prato, monitoraggio al 30/06/2024',
    notes: [
      'Cifre del documento pubblicato, per gli obiettivi trascritti. La colonna Pubblicato riporta il punteggio stampato, in percentuali intere.',
      "Mancano gli obiettivi degli ambiti 01_02 e 02_01: non compaiono, e con loro l'ambito AS2.",
      "01_04_OS01 è stampato sotto l'ambito 03_01, e così resta.",
      'Ambiti e obiettivi non hanno pesi stampati: pesano tutti lo stesso. I pesi di alcuni indicatori non fanno 100% perché sono stampati con un decimale.',
      'Dove il documento dice risorse interne, senza un importo, le parole sono in Note sulle risorse.',
      '03_01_OS03.I01 scade il 30/11/2024 e il 30/06/2024 non era ancora dovuto: il documento lo stampa allo 0%.',
      "Il documento scrive n.d. dove al 30/06/2024 non c'era nulla da misurare: quegli indicatori sono esclusi, e con loro 03_01_OS06, che ha solo quelli.",
    ],
    nodes: nodes.filter(({ code = '' }) => !NOT_TRANSCRIBED.includes(code)).map(asNode),
    links: own,
    targets,
    actuals: own.map((row) => ({ ...row, year: '' })),
    rules: [
      ['Profilo', 'SMVP 90/50'],
      ['Anno', 2024],
      ['Data di monitoraggio', new Date(Date.UTC(2024, 5, 30))],
    ],
    ownColumns: {
      nodes: [
        optional('Note sulle risorse', 22, 'resources_in_words'),
        optional('Missione', 44, 'mission'),
        optional('Programma', 60, 'program'),
      ],
    },
  };
}

function asNode(row: PrintedRow): PrintedRow {
  const { unit: units = '', resources: printed = '' } = row;
  const isAmount = /\d/.test(printed);
  return {
    ...row,
    units,
    resources: isAmount ? printed : '',
    resources_in_words: isAmount ? '' : printed,
  };
}

function asIndicator(row: PrintedRow): PrintedRow {
  const { unit_of_measure: unit = '', target_year: year = '', actual_date: date = '' } = row;
  return { ...row, unit, year, date };
}
