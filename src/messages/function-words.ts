/** The functions in cells, in the order in which they are shown. Their names are in no language. */
export const FUNCTION_NAMES = [
  'INDICATOR',
  'OBJECTIVE',
  'STATUS',
  'GAP',
  'EXPLAIN',
  'TARGET',
  'TREE',
  'LOSSES',
] as const;

export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** What a person reads of one parameter, in the order of the metadata. */
export interface ParameterWords {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
}

export interface FunctionWords {
  readonly description: string;
  readonly parameters: readonly ParameterWords[];
}

/** A formula to begin with. */
export interface FunctionExample {
  readonly name: FunctionName;
  /** As Office.js takes it, in English; see `localFormula`. */
  readonly formula: string;
  /** It needs the tables Albero, Pesi, Target and Consuntivi. */
  readonly needsTables: boolean;
  /** It says what nothing else here does. */
  readonly note: 'column' | 'blank' | 'preset' | null;
}

const own = (name: FunctionName, formula: string): FunctionExample => {
  return { name, formula, needsTables: false, note: null };
};

const onTables = (name: FunctionName, formula: string): FunctionExample => {
  return { ...own(name, formula), needsTables: true };
};

/** What the pane offers to insert, what the README shows and what the tests carry out. */
export const functionExamples: readonly FunctionExample[] = [
  own('INDICATOR', '=PERF.INDICATOR(">= 400",242)'),
  {
    ...onTables('INDICATOR', '=PERF.INDICATOR(Target[Target],Consuntivi[Consuntivo])'),
    note: 'column',
  },
  {
    ...onTables(
      'INDICATOR',
      '=PERF.INDICATOR(Target[Target],IF(ISBLANK(Consuntivi[Consuntivo]),"N.D.",Consuntivi[Consuntivo]))',
    ),
    note: 'blank',
  },
  own('OBJECTIVE', '=PERF.OBJECTIVE({25;25;25;25},{0.605;1;1;1})'),
  own('STATUS', '=PERF.STATUS(0.9013)'),
  { ...own('STATUS', '=PERF.STATUS(0.85,"Relazione 80/60")'), note: 'preset' },
  own('GAP', '=PERF.GAP("Entro 31/05/2023","14/06/2023")'),
  own('EXPLAIN', '=PERF.EXPLAIN(">= 400",242,,"25%")'),
  own('TARGET', '=PERF.TARGET(">= 90,00 % (orientativamente 120 imprese)")'),
  onTables('TREE', '=PERF.TREE(Albero[#All],Pesi[#All],Target[#All],Consuntivi[#All])'),
  onTables('LOSSES', '=PERF.LOSSES(Albero[#All],Pesi[#All],Target[#All],Consuntivi[#All],5)'),
];

/** How formulas are written where a person types them. */
export interface FormulaStyle {
  /** What the user's Excel writes between whole and fraction. */
  readonly decimalSeparator: string;
  /** The names of Excel's own functions and of `#All` in the user's language. */
  readonly names: Readonly<Record<string, string>>;
}

/** Excel separates arguments by semicolons where the comma is taken for decimals. */
export const listSeparator = ({ decimalSeparator }: FormulaStyle): string =>
  decimalSeparator === ',' ? ';' : ',';

const QUOTED = /("(?:[^"]|"")*")/;

/**
 * A formula as the user would type it: `=PERF.INDICATOR(">= 400";242)`.
 * @param formula in English, as Office.js takes it
 */
export function localFormula(formula: string, style: FormulaStyle): string {
  const separator = listSeparator(style);
  return formula
    .split(QUOTED)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return part
        .replaceAll(/(?<![\w.])[A-Z]+(?=\()|#All/g, (name) => style.names[name] ?? name)
        .replaceAll(/\d\.\d|,/g, (found) =>
          found === ',' ? separator : found.replace('.', style.decimalSeparator),
        );
    })
    .join('');
}
