import type { NewCell, NewSheet } from './write-plan';

const share = (percent: number): NewCell => ({ value: percent / 100, format: '0%' });
const text = (value: string): NewCell => ({ value });
/** As an analyst pastes it: kept as written. */
const typed = (value: string): NewCell => ({ value, format: '@' });
const day = (serial: number): NewCell => ({ value: serial, format: 'dd/mm/yyyy' });
const BLANK = text('');

type Node = readonly [code: string, parent: string, level: string, name: string, weight: NewCell];
type Leaf = readonly [
  code: string,
  node: string,
  name: string,
  weight: NewCell,
  target: NewCell,
  actual: NewCell,
  exclusion: string,
];

const nodes: readonly Node[] = [
  ['ENTE', '', 'Ente', 'Camera di commercio di esempio', BLANK],
  ['AS1', 'ENTE', 'Ambito strategico', 'Servizi alle imprese', share(60)],
  ['AS2', 'ENTE', 'Ambito strategico', 'Organizzazione', share(40)],
  ['OB1', 'AS1', 'Obiettivo', 'Transizione digitale', share(50)],
  ['OB2', 'AS1', 'Obiettivo', 'Tempi dei servizi', share(50)],
  ['OB3', 'AS2', 'Obiettivo', 'Amministrazione digitale', share(100)],
];

/** 45055 is 09/05/2023, nine days after the deadline. */
const leaves: readonly Leaf[] = [
  ['IND1', 'OB1', 'Imprese valutate', share(50), typed('>= 400'), { value: 242 }, ''],
  ['IND2', 'OB1', 'Eventi sul digitale', share(50), typed('>= 20'), { value: 24 }, ''],
  [
    'IND3',
    'OB2',
    'Pratiche evase in cinque giorni',
    share(70),
    typed('>= 90,00 %'),
    typed('83,75 %'),
    '',
  ],
  ['IND4', 'OB2', 'Giorni medi di pagamento', share(30), typed('<= 25 gg'), { value: 21 }, ''],
  ['IND5', 'OB3', 'Nuovo sito istituzionale', share(60), typed('Entro 30/04/2023'), day(45055), ''],
  ['IND6', 'OB3', 'Carta dei servizi pubblicata', share(20), typed('Sì'), text('Sì'), ''],
  [
    'IND7',
    'OB3',
    'Utenti del nuovo portale',
    share(20),
    typed('>= 1.000'),
    typed('N.V.'),
    'Portale nazionale non ancora attivato',
  ],
];

/**
 * A small plan to begin with: a tree and its indicators, with each kind of target. Its figures are
 * those of the published examples (242 of 400 is 60,50%; nine days late 91%; 83,75 of 90 93,06%).
 */
export const samplePlan: readonly NewSheet[] = [
  {
    name: 'Albero',
    headers: ['Codice', 'Padre', 'Livello', 'Descrizione', 'Peso'],
    rows: nodes.map(([code, parent, level, name, weight]) => [
      ...[code, parent, level, name].map(text),
      weight,
    ]),
    widths: [10, 10, 20, 34, 9],
  },
  {
    name: 'Indicatori',
    headers: [
      'Codice',
      'Obiettivo',
      'Descrizione',
      'Peso',
      'Target',
      'Consuntivo',
      'Non valutabile',
    ],
    rows: leaves.map(([code, node, name, weight, target, actual, exclusion]) => [
      ...[code, node, name].map(text),
      weight,
      target,
      actual,
      text(exclusion),
    ]),
    widths: [10, 12, 34, 9, 19, 14, 38],
  },
];
