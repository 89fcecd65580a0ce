/** What a column is about. */
export type Field =
  | 'code'
  | 'parent'
  | 'level'
  | 'name'
  | 'weight'
  | 'node'
  | 'indicator'
  | 'unit'
  | 'year'
  | 'target'
  | 'operator'
  | 'method'
  | 'type'
  | 'minimum'
  | 'maximum'
  | 'excellence'
  | 'baseline'
  | 'bands'
  | 'tolerance'
  | 'algorithm'
  | 'previousTarget'
  | 'act'
  | 'actual'
  | 'numerator'
  | 'denominator'
  | 'date'
  | 'measuredNode'
  | 'exclusion'
  | 'rollup'
  | 'resources'
  | 'organisationalUnit'
  | 'manager'
  | 'dashboard'
  | 'dashboardWeight'
  | 'reference'
  | 'published'
  | 'publishedStatus'
  | 'gap'
  | 'score'
  | 'status'
  | 'rule'
  | 'value'
  /** `Valore 2021`: what was measured in the year of its header. */
  | 'yearValue';

/** The headers of each field, Italian first; the first is the one written when a column is created. */
export const spellings: Readonly<Record<Field, readonly string[]>> = {
  code: ['Codice', 'Cod.', 'Code', 'ID'],
  parent: ['Padre', 'Codice padre', 'Nodo padre', 'Parent'],
  level: ['Livello', 'Level'],
  name: ['Descrizione', 'Denominazione', 'Nome', 'Titolo', 'Description', 'Name', 'Title'],
  weight: ['Peso', 'Peso %', 'Peso percentuale', 'Ponderazione', 'Weight'],
  node: [
    'Nodo',
    'Obiettivo',
    'Codice nodo',
    'Codice obiettivo',
    'Obiettivo operativo',
    'Node',
    'Objective',
    'Goal',
  ],
  indicator: ['Indicatore', 'Codice indicatore', 'Indicator', 'KPI'],
  unit: ['Unità', 'Unità di misura', 'U.M.', 'Unit', 'Unit of measure'],
  year: ['Anno', 'Anno target', 'Year', 'Target year'],
  target: ['Target', 'Valore atteso', 'Valore target', 'Risultato atteso'],
  operator: ['Operatore', 'Operator'],
  method: ['Metodo', 'Metodo di calcolo', 'Method'],
  type: ['Tipologia', 'Tipo', 'Tipo indicatore', 'Type', 'Indicator type'],
  minimum: ['Minimo', 'Soglia minima', 'Minimum', 'Min'],
  maximum: ['Massimo', 'Soglia massima', 'Maximum', 'Max'],
  excellence: ['Eccellenza', 'Soglia di eccellenza', 'Excellence'],
  baseline: ['Baseline', 'Valore iniziale', 'Valore di partenza', 'Valore base'],
  bands: ['Fasce', 'Fasce di punteggio', 'Bands'],
  tolerance: ['Tolleranza', 'Tolerance'],
  algorithm: ['Algoritmo', 'Formula', 'Modalità di calcolo', 'Algorithm'],
  previousTarget: ['Target precedente', 'Previous target'],
  act: ['Atto', 'Provvedimento', 'Delibera', 'Act'],
  actual: ['Consuntivo', 'Valore consuntivo', 'Valore a consuntivo', 'Actual', 'Actual value'],
  numerator: ['Numeratore', 'Numerator'],
  denominator: ['Denominatore', 'Denominator'],
  date: ['Data', 'Data di rilevazione', 'Data consuntivo', 'Data del consuntivo', 'Date'],
  measuredNode: ['Nodo misurato', 'Obiettivo misurato', 'Measured node'],
  exclusion: ['Non valutabile', 'N.V.', 'Motivo N.V.', 'Not assessable'],
  rollup: ['Aggregazione', 'Roll-up'],
  resources: ['Risorse', 'Risorse finanziarie', 'Resources'],
  organisationalUnit: [
    'Unità organizzativa',
    'Unità organizzative',
    'U.O.',
    'Organisational unit',
    'Organizational unit',
  ],
  manager: ['Responsabile', 'Responsabili', 'Dirigente', 'Manager'],
  dashboard: ['Cruscotto', 'Dashboard'],
  dashboardWeight: [
    'Peso cruscotto',
    'Peso nel cruscotto',
    'Peso unità',
    'Peso unità organizzativa',
    'Peso responsabile',
    'Dashboard weight',
  ],
  reference: ['Riferimento', 'Reference'],
  published: ['Pubblicato', 'Raggiungimento pubblicato', 'Punteggio pubblicato', 'Published'],
  publishedStatus: ['Valutazione pubblicata', 'Published status'],
  gap: ['Scostamento', 'Gap', 'Variance'],
  score: ['Raggiungimento', '% raggiungimento', 'Grado di raggiungimento', 'Score'],
  status: ['Valutazione', 'Semaforo', 'Status'],
  rule: ['Regola', 'Rule', 'Setting'],
  value: ['Valore', 'Value'],
  yearValue: [],
};

/** The columns that a run writes; every other is only read. */
export const RESULT_FIELDS = ['gap', 'score', 'status'] as const satisfies readonly Field[];
export type ResultField = (typeof RESULT_FIELDS)[number];

/** The header under which a field's column is created. */
export function headerOf(field: Field): string {
  return spellings[field][0] ?? field;
}

/** A text without case, accents, spaces and punctuation: how headers and rule names are matched. */
export function key(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}

const fields = new Map<string, Field>(
  (Object.entries(spellings) as [Field, readonly string[]][]).flatMap(([field, headers]) =>
    headers.map((header): [string, Field] => [key(header), field]),
  ),
);

export interface Header {
  readonly field: Field;
  /** The year a header ends with: 2024 in `Target 2024`. */
  readonly year: number | null;
}

const MAX_HEADER_LENGTH = 60;
const YEAR_AT_END = /^(.+?)(?:anno)?((?:19|20)\d\d)$/;

/** Recognises a header; null for a column that the plan does not use. */
export function readHeader(text: string): Header | null {
  if (text.length > MAX_HEADER_LENGTH) return null;
  const whole = key(text);
  const field = fields.get(whole);
  if (field) return { field, year: null };
  const parts = YEAR_AT_END.exec(whole);
  const fieldOfYear = fields.get(parts?.[1] ?? '');
  if (!fieldOfYear) return null;
  return { field: fieldOfYear === 'value' ? 'yearValue' : fieldOfYear, year: Number(parts?.[2]) };
}
