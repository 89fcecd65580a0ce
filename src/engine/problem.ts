export type Severity = 'error' | 'warning' | 'remark';

/** Where a value was read: carried through the engine untouched, shown to the user. */
export interface Place {
  readonly sheet: string;
  /** The table's name, or the title of a plain range. */
  readonly table: string;
  /** The cell in A1 notation, without the sheet. */
  readonly cell: string;
}

/** What a message needs to be written: codes, texts as read, exact decimal strings. */
export type Details = Readonly<Record<string, string>>;

/**
 * Something wrong, doubtful or worth knowing, as a value. The words are the message catalogue's:
 * a problem says what and where, in no language.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly details: Details;
  readonly place?: Place;
}

/**
 * Makes the function that raises the problems of one layer, each with the severity its table gives.
 * @param severities every code of the layer
 */
export function raiserOf<Code extends string>(severities: Readonly<Record<Code, Severity>>) {
  return <C extends Code>(code: C, details: Details = {}, place?: Place): Problem<C> => {
    const severity = severities[code];
    return place ? { code, severity, details, place } : { code, severity, details };
  };
}
