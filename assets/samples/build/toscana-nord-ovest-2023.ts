import type { SamplePlan } from './plan';
import { printedRows, type PrintedRow } from './printed';

/** Toscana Nord-Ovest, report on 2023: ente, ambiti, strategic and operational objectives. */
export function toscanaNordOvest2023(): SamplePlan {
  const folder = new URL('../data/toscana-nord-ovest-2023/', import.meta.url);
  const nodes = printedRows(new URL('nodes.csv', folder));
  const indicators = printedRows(new URL('indicators.csv', folder));
  return {
    title: 'Camera di Commercio Toscana Nord-Ovest, Relazione sulla performance 2023',
    year: 2023,
    notes: [
      'Cifre del documento pubblicato; le descrizioni sono abbreviate. La colonna Pubblicato riporta il punteggio stampato.',
      'Gli obiettivi operativi (OO) non alimentano gli obiettivi strategici (OS): stanno in cima a un albero proprio, senza Padre.',
      'OC_TBS_03 è stampato due volte con target diversi: sotto OO_03.01.01 il suo codice è qui OC_TBS_03 (OO).',
    ],
    nodes: nodes.filter(({ level }) => level !== 'unita_organizzativa').map(asNode),
    indicators: indicators.map(asIndicator),
    nodeExtras: [
      { header: 'Contribuisce a', field: 'contributes_to' },
      { header: 'Peso dichiarato', field: 'declared_weight' },
    ],
    rules: [
      ['Profilo', 'SMVP 90/50'],
      ['Anno', 2023],
    ],
  };
}

function asNode(row: PrintedRow): PrintedRow {
  const level = (row.level ?? '').replaceAll('_', ' ');
  if (row.level !== 'obiettivo_operativo') return { ...row, level };
  const { parent = '', weight = '' } = row;
  return { ...row, level, parent: '', weight: '', contributes_to: parent, declared_weight: weight };
}

function asIndicator(row: PrintedRow): PrintedRow {
  const twice = row.code === 'OC_TBS_03' && row.parent === 'OO_03.01.01';
  const excluded = row.actual === 'N.V.';
  return {
    ...row,
    code: twice ? 'OC_TBS_03 (OO)' : (row.code ?? ''),
    exclusion: excluded ? 'Dichiarato non valutabile nella Relazione sulla performance 2023' : '',
  };
}
