import { isDateFormat, isPercentFormat } from 'numfmt';
import { kindOf } from '../../src/workbook/number-kind';
import { builtInFormats } from '../../src/xlsx/number-formats';

const written = [
  'General',
  '@',
  '0%',
  '0.0%',
  '0.00 %',
  '#,##0.00',
  '#,##0 "%"',
  '0.00"%"',
  '">= "0.00%',
  '">= "#,##0',
  '0\\%',
  '+0.00%;-0.00%;0.00%',
  '+#,##0" gg";-#,##0" gg";#,##0" gg"',
  '#,##0.00 "€"',
  '#,##0.00\\ [$€-410]',
  '[$€-2] #,##0.00',
  '[Red]-0.00%;[Blue]0.00%',
  '[>=100]0;[<0]-0;General',
  '[>=0.9][Green]0.00%;[Red]0.00%',
  'dd/mm/yyyy',
  'd/m/yy',
  'dd-mm-yyyy',
  'd mmmm yyyy',
  'dddd d mmmm yyyy',
  '[$-410]d mmmm yyyy',
  '[$-410]mmm-yy;@',
  '[$-F800]dddd, mmmm dd, yyyy',
  'dd.mm.yyyy',
  'yyyy-mm-dd',
  'yyyy-mm-dd hh:mm:ss',
  'hh:mm',
  'h:mm AM/PM',
  '[h]:mm:ss',
  '[mm]:ss',
  'mm:ss.0',
  '"Entro il "dd/mm/yyyy',
  '"entro "d/m',
  '\\d0',
  '"d"0',
  '0" giorni"',
  '0.00E+00',
  '# ?/?',
  '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  '_-"€" * #,##0.00_-',
  '"sì";"sì";"no"',
  ';;;',
  '',
];

describe('how a number format shows a number, as the library that shows it says', () => {
  const formats = [...new Set([...written, ...builtInFormats.values()])];
  test.each(formats)('%s', (format) => {
    const kind = isPercentFormat(format) ? 'percent' : isDateFormat(format) ? 'date' : 'plain';
    expect(kindOf(format)).toBe(kind);
  });
});
