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

/** Yes or no in Italian or English; null for anything else. */
export function readYesNo(text: string): boolean | null {
  const word = folded(text);
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}

export const isZeroWord = (text: string): boolean => ZERO.includes(folded(text));
export const isNotDone = (text: string): boolean => NOT_DONE.includes(folded(text));
export const isNotAssessable = (text: string): boolean => NOT_ASSESSABLE.includes(folded(text));
export const isNoPhenomenon = (text: string): boolean => NO_PHENOMENON.includes(folded(text));

/** A target that promises nothing yet: `da def.`, `n.d.`, `--`. */
export function isUndefinedTarget(text: string): boolean {
  return UNDEFINED.includes(folded(text)) || isNoPhenomenon(text);
}
