import { firstOfEach, type SamplePlan } from './plan';
import { printedRows, unitOf, type PrintedRow } from './printed';

/** Of these no objective was transcribed: without them their parents cannot have a score. */
const NOT_TRANSCRIBED = ['ENTE', '02', '02_01'];

/** Pistoia-Prato, report on 2025: scores rounded at every level. */
export function pistoiaPrato2025(): SamplePlan {
  const folder = new URL('../data/pistoia-prato-2025/', import.meta.url);
  const nodes = printedRows(new URL('nodes.csv', folder));
  const links = printedRows(new URL('indicators.csv', folder)).map(asIndicator);
  const own = firstOfEach(links);
  return {
    title: 'Camera di Commercio di Pistoia-Prato, Relazione sulla performance 2025',
    notes: [
      'Cifre del documento pubblicato, per la parte leggibile. La colonna Pubblicato riporta il punteggio stampato.',
      "Mancano gli obiettivi dell'ambito 02: l'ente (pubblicato 97,34%) non si può ricalcolare e non compare.",
      'Dove la scansione non si legge, il metodo è valore e il consuntivo è il punteggio stampato.',
      'Il codice 01_04_Os01_05_2025 è stampato due volte: sotto 01_04_Os02 è qui 01_04_Os02_05_2025.',
      'Ambiti e obiettivi strategici non hanno pesi stampati: pesano tutti lo stesso.',
    ],
    nodes: nodes.filter(({ code = '' }) => !NOT_TRANSCRIBED.includes(code)).map(asNode),
    links,
    targets: own.map((row) => ({ ...row, unit: unitOf(row.target ?? ''), year: '2025' })),
    actuals: own,
    rules: [
      ['Profilo', 'SMVP 90/50'],
      ['Anno', 2025],
      ['Arrotondamento', 'a ogni livello'],
      ['Decimali', 2],
    ],
  };
}

function asNode(row: PrintedRow): PrintedRow {
  const parent = row.parent === 'ENTE' ? '' : (row.parent ?? '');
  return { ...row, parent, level: (row.level ?? '').replaceAll('_', ' ') };
}

function asIndicator(row: PrintedRow): PrintedRow {
  const repeated = row.code === '01_04_Os01_05_2025' && row.parent === '01_04_Os02';
  const code = repeated ? '01_04_Os02_05_2025' : (row.code ?? '');
  const scored = row.published_score !== 'N/D';
  const published_score = scored ? (row.published_score ?? '') : '';
  if (row.readable === 'yes' || !scored) return { ...row, code, published_score };
  return {
    ...row,
    code,
    published_score,
    method: 'valore',
    actual: row.published_score ?? '',
    note: 'Scansione illeggibile: punteggio come pubblicato',
  };
}
