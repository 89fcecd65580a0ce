import ExcelJS from 'exceljs';

/** A workbook with one of each thing that has to survive. */
export async function variety(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet('Dati', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
  sheet.addTable({
    name: 'Spese',
    ref: 'A2',
    headerRow: true,
    totalsRow: true,
    style: { theme: 'TableStyleLight9', showRowStripes: false },
    columns: [
      { name: 'Voce', totalsRowLabel: 'Totale' },
      { name: 'Euro', totalsRowFunction: 'sum' },
    ],
    rows: [
      ['007', 10.5],
      ['Carta', 3],
    ],
  });
  sheet.getCell('A1').value = 'Titolo';
  sheet.getCell('A1').font = { name: 'Arial', size: 14, bold: true, color: { argb: 'FF1F4E78' } };
  sheet.mergeCells('A1:B1');
  sheet.getCell('D2').value = new Date(Date.UTC(2023, 4, 31));
  sheet.getCell('D2').numFmt = 'dd/mm/yyyy';
  sheet.getCell('D3').value = { formula: 'SUM(B3:B4)', result: 13.5 };
  sheet.getCell('D4').value = { formula: '1/0', result: { error: '#DIV/0!' } };
  sheet.getCell('D5').value = { formula: '_xlfn.CONCAT("IFS(",A3)', result: 'IFS(007' };
  sheet.getCell('D6').value = true;
  sheet.getCell('D7').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEB9C' } };
  sheet.getCell('D8').value = 'a capo';
  sheet.getCell('D8').alignment = { wrapText: true, vertical: 'top', horizontal: 'right' };
  sheet.getCell('D8').border = { bottom: { style: 'double', color: { argb: 'FFFF0000' } } };
  sheet.getCell('D9').note = 'Da verificare';
  sheet.getCell('D9').alignment = { vertical: 'middle' };
  sheet.getColumn(1).width = 30;
  sheet.getColumn(3).hidden = true;
  sheet.getRow(8).height = 45;
  sheet.getRow(10).hidden = true;
  sheet.getRow(10).height = 15;
  const red = {
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
  } as const;
  sheet.addConditionalFormatting({
    ref: 'B3:B4',
    rules: [
      { type: 'cellIs', operator: 'greaterThan', formulae: [5], style: red, priority: 1 },
      { type: 'cellIs', operator: 'equal', formulae: ['"x"'], style: red, priority: 2 },
      { type: 'expression', formulae: ['$B3>100'], style: red, priority: 3 },
    ],
  });
  file.addWorksheet('Nascosto', { state: 'hidden' }).getCell('A1').value = 'x';
  await sheet.protect('', {});
  return new Uint8Array(await file.xlsx.writeBuffer());
}
