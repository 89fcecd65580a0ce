import { optional } from './columns';
import { firstOfEach, type SamplePlan } from './plan';
import { money, printedRows, typed, unitOf, type PrintedRow } from './printed';

/** Toscana Nord-Ovest, report on 2023: ente, ambiti, strategic and operational objectives. */
export function toscanaNordOvest2023(): SamplePlan {
  const folder = new URL('../data/toscana-nord-ovest-2023/', import.meta.url);
  const nodes = printedRows(new URL('nodes.csv', folder));
  const links = printedRows(new URL('indicators.csv', folder)).map(asIndicator);
  const own = firstOfEach(links);
  return {
    title: 'Camera di Commercio Toscana Nord-Ovest, Relazione sulla performance 2023',
    notes: [
      'Cifre del documento pubblicato; le descrizioni sono abbreviate. La colonna Pubblicato riporta il punteggio stampato.',
      'Gli obiettivi operativi (OO) non alimentano gli obiettivi strategici (OS): stanno in cima a un albero proprio, senza Padre.',
      'OC_TBS_03 è stampato due volte con target diversi: sotto OO_03.01.01 il suo codice è qui OC_TBS_03 (OO).',
      'Risorse riporta gli importi di cui il documento stampa anche la quota sul totale (Assorbimento pubblicato); Altre risorse è il secondo importo, stampato solo per gli OS e senza quota.',
      'Le unità organizzative di un obiettivo operativo sono separate da un punto e virgola; i loro punteggi stampati non sono riportati, perché il documento non dice di quali indicatori e pesi sono fatti.',
    ],
    nodes: nodes.filter(({ level }) => level !== 'unita_organizzativa').map(asNode),
    links,
    targets: own.map((row) => ({ ...row, unit: unitOf(row.target ?? ''), year: '2023' })),
    actuals: own,
    rules: [
      ['Profilo', 'SMVP 90/50'],
      ['Anno', 2023],
    ],
    ownColumns: {
      nodes: [
        optional('Contribuisce a', 14, 'contributes_to'),
        optional('Peso dichiarato', 14, 'declared_weight', typed),
        optional('Altre risorse', 16, 'other_resources', money),
        optional('Assorbimento pubblicato', 14, 'share', typed),
      ],
    },
  };
}

function asNode(row: PrintedRow): PrintedRow {
  const { parent = '', weight = '', absorption = '' } = row;
  // Amount and share are printed in one field: `€ 66.028,36|1,14%`, `€ 5.803.045,00|`.
  const [resources = '', share = ''] = absorption.split('|');
  const other_resources = row.resources ?? '';
  const level = (row.level ?? '').replaceAll('_', ' ');
  const units = (row.units ?? '').replaceAll(';', '; ');
  const node = { ...row, level, units, resources, share, other_resources };
  if (row.level !== 'obiettivo_operativo') return node;
  return { ...node, parent: '', weight: '', contributes_to: parent, declared_weight: weight };
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
