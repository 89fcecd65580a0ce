import { format as formatNumber, isDateFormat, isValidFormat } from 'numfmt';
import { DAYS_TO_1904 } from '../engine';
import { limits } from './limits';

const general = 'General';

/**
 * The number formats that a file names by id alone, as Excel's own API gives them in en-US
 * (ECMA-376-1, 18.8.30, with the dates as Excel shows them). An id that is not here, those kept
 * for East Asian languages, counts as General.
 */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [0, general],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** These follow the date setting of the machine: an Italian Excel shows them day first. */
const systemDates: ReadonlyMap<string, string> = new Map([
  ['m/d/yyyy', 'dd/mm/yyyy'],
  ['m/d/yyyy h:mm', 'dd/mm/yyyy hh:mm'],
]);
const systemLongDate = /^\[\$-(F800|x-sysdate)\]/i;
const systemTime = /^\[\$-(F400|x-systime)\]/i;

function italianForm(code: string): string {
  if (systemLongDate.test(code)) return 'dddd d mmmm yyyy';
  if (systemTime.test(code)) return 'hh:mm:ss';
  return systemDates.get(code) ?? code;
}

export type Formatter = (value: string | number | boolean) => string;

const showGeneral: Formatter = (value) => {
  // The bulk of a workbook: too plain to need the formatter, which is ten times slower.
  if (typeof value === 'string') return value;
  if (Number.isInteger(value) && Math.abs(Number(value)) < 1e10) return String(value);
  return formatNumber(general, value, { locale: 'it' });
};

/**
 * What an Italian Excel shows for a value under a number format; General where the format is
 * one that Excel would not accept.
 */
export function formatterFor(code: string, date1904: boolean): Formatter {
  const pattern = italianForm(code);
  if (pattern === general || pattern === '' || !isUsable(pattern)) return showGeneral;
  const adapt = adapter(pattern, date1904);
  const showsText = /[@;]/.test(pattern) && pattern !== '@';
  return (value) => {
    if (typeof value === 'string' && !showsText) return value;
    const shown = typeof value === 'number' ? adapt(value) : value;
    return formatNumber(pattern, shown, { locale: 'it' });
  };
}

/** What has to be done to a number so that numfmt shows it as Excel does. */
function adapter(pattern: string, date1904: boolean): (value: number) => number {
  if (isDateFormat(pattern)) return (value) => (date1904 ? value + DAYS_TO_1904 : value);
  // A condition such as [>0.9] looks at the number itself.
  return /\[[<>=]/.test(pattern) ? (value) => value : tieProof;
}

/**
 * Excel rounds the 15 digits it shows, numfmt the binary number: 0.60125 as 0.00% is 60.13% to the
 * one, 60.12% to the other (60.12499999999999). So much is added that a tie in 15 digits
 * is one in binary, and too little to make a tie of anything else.
 */
function tieProof(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15)) * (1 + 2 ** -50);
}

/** numfmt keeps its patterns in an object, where it would find a format named `constructor`. */
const isUsable = (pattern: string): boolean =>
  pattern.length <= limits.formatLength && !(pattern in Object.prototype) && isValidFormat(pattern);
