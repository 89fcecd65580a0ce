const YES = ['si', 'sì', "si'", 'yes', 'vero', 'true'];
const NO = ['no', 'falso', 'false'];
const ZERO = ['zero'];
const NOT_ASSESSABLE = ['n.v.', 'n.v', 'nv', 'n/v', 'non valutabile', 'not assessable'];
const NO_PHENOMENON = [
  'n.d.',
  'n.d',
  'nd',
  'n/d',
  'n.a.',
  'n/a',
  'non disponibile',
  'non applicabile',
];
const NOT_KNOWN = [
  'non ancora disponibile',
  'non ancora disp.',
  'non rilevato',
  'non rilevata',
  'not available',
];
const UNDEFINED = ['da def.', 'da def', 'da definire', '-', '--', '---', '–', '—', 'tbd'];
const NOT_DONE = [
  'non realizzato',
  'non realizzata',
  'non effettuato',
  'non effettuata',
  'non fatto',
  'non concluso',
  'non conclusa',
  'non raggiunto',
  'not done',
];

/** A text in the form in which fixed words are compared: single spaces, lower case. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

const DIGIT = /\d/;

/** No fixed word has a digit: figures, the bulk of a plan, are told apart without folding them. */
function isOneOf(words: readonly string[], text: string): boolean {
  return !DIGIT.test(text) && words.includes(folded(text));
}

/** Yes or no in Italian or English; null for anything else. */
export function readYesNo(text: string): boolean | null {
  if (isOneOf(YES, text)) return true;
  return isOneOf(NO, text) ? false : null;
}

export const isZeroWord = (text: string): boolean => isOneOf(ZERO, text);
export const isNotDone = (text: string): boolean => isOneOf(NOT_DONE, text);
export const isNotAssessable = (text: string): boolean => isOneOf(NOT_ASSESSABLE, text);
export const isNoPhenomenon = (text: string): boolean => isOneOf(NO_PHENOMENON, text);

/** A year that was not measured, or not yet: `n.d.`, `--`, `non ancora disponibile`. */
export function isNotKnown(text: string): boolean {
  return isOneOf(NOT_KNOWN, text) || isUndefinedTarget(text);
}

/** A target that promises nothing yet: `da def.`, `n.d.`, `--`. */
export function isUndefinedTarget(text: string): boolean {
  return isOneOf(UNDEFINED, text) || isNoPhenomenon(text);
}
