import { money, text, typed, whole, type PrintedRow, type Typed } from './printed';

/** A column of a plan's table: which field of the rows fills it, and how its texts become cells. */
export interface PlanColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly field: string;
  readonly as: (text: string, row: PrintedRow) => Typed;
  /** Left out where no row fills it. */
  readonly optional: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

type Described = [
  header: string,
  width: number,
  field: string,
  as?: PlanColumn['as'],
  align?: PlanColumn['align'],
];

/** A column that every plan has. */
function column(...[header, width, field, as = text, align]: Described): PlanColumn {
  const side = align ? { align } : {};
  return { header, width, field, as, optional: false, ...side };
}

/** A column that is there only where some row fills it. */
export function optional(...described: Described): PlanColumn {
  return { ...column(...described), optional: true };
}

/** Beside its operator a target is a figure; with the operator in it, it is a text. */
const target: PlanColumn['as'] = (printed, { operator = '' }) =>
  operator === '' ? text(printed) : typed(printed);

/** The columns of each table, in the order in which a reader looks for them. */
export const columns = {
  nodes: [
    column('Codice', 14, 'code'),
    column('Padre', 12, 'parent'),
    column('Livello', 22, 'level'),
    column('Descrizione', 70, 'name'),
    column('Peso', 10, 'weight', typed),
    optional('Unità organizzativa', 60, 'units'),
    optional('Risorse', 16, 'resources', money),
    optional('Pubblicato', 12, 'published_score', typed, 'right'),
    optional('Valutazione pubblicata', 22, 'published_status'),
  ],
  links: [
    column('Nodo', 14, 'parent'),
    column('Indicatore', 24, 'code'),
    column('Peso', 10, 'weight', typed),
  ],
  targets: [
    column('Indicatore', 24, 'code'),
    column('Descrizione', 70, 'name'),
    optional('Tipologia', 18, 'type'),
    optional('Unità', 8, 'unit'),
    column('Anno', 8, 'year', whole, 'center'),
    optional('Operatore', 12, 'operator', text, 'right'),
    column('Target', 24, 'target', target, 'left'),
    optional('Target precedente', 18, 'previous_target', typed, 'left'),
    optional('Atto', 42, 'act'),
    optional('Metodo', 14, 'method'),
    optional('Algoritmo', 60, 'algorithm'),
    optional('Responsabile', 44, 'managers'),
  ],
  actuals: [
    column('Indicatore', 24, 'code'),
    optional('Anno', 8, 'year', whole, 'center'),
    column('Consuntivo', 16, 'actual', typed, 'right'),
    optional('Numeratore', 14, 'numerator', typed),
    optional('Denominatore', 14, 'denominator', typed),
    optional('Data', 12, 'date', typed),
    column('Non valutabile', 62, 'exclusion'),
    column('Note', 44, 'note'),
    optional('Pubblicato', 12, 'published_score', typed, 'right'),
  ],
  series: [
    column('Indicatore', 24, 'code'),
    column('Anno', 8, 'year', whole, 'center'),
    column('Valore', 30, 'value', typed, 'right'),
    column('Numeratore', 14, 'numerator', typed),
    column('Denominatore', 14, 'denominator', typed),
  ],
  benchmarks: [
    column('Indicatore', 24, 'code'),
    column('Anno', 8, 'year', whole, 'center'),
    column('Riferimento', 30, 'reference'),
    column('Valore', 16, 'value', typed),
  ],
} as const satisfies Readonly<Record<string, readonly PlanColumn[]>>;
