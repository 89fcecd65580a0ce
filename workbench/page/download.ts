import { element } from './dom';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a workbook file to the browser to be kept. What was .xlsm has no macros any more. */
export function download(bytes: Uint8Array, fileName: string): void {
  const href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = element('a', { href, download: fileName.replace(/(\.xls[xm])?$/i, '.xlsx') });
  link.click();
  URL.revokeObjectURL(href);
}
