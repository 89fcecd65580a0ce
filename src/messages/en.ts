import type { PaneCatalogue } from './catalogue';
import { englishMappingProblems } from './mapping-problems-en';
import { dressed, ENGLISH } from './numbers';
import { englishPane } from './pane-en';

const n = (text: string | undefined) => dressed(text ?? '', ENGLISH);

export const english: PaneCatalogue = {
  numbers: ENGLISH,
  problems: {
    ...englishMappingProblems,
    'layout.none': () =>
      'No table recognised: the headers Codice and Padre, Nodo and Indicatore, Indicatore and Target, Indicatore and Consuntivo are expected, or one wide table.',
    'layout.noTargets': () =>
      'The tree was found, but no table has the columns Indicatore (or Codice) and Target.',
    'layout.noTree': () =>
      'Targets were found, but no table says under which node they are: Nodo and Indicatore are expected, or a column Obiettivo.',
    'excel.cellEditing': () => 'A cell is being edited: press Enter or Esc in Excel and try again.',
    'excel.protectedSheet': (d) =>
      `Protected: ${d.sheets}. Nothing was written; unprotect it (Review > Unprotect Sheet) and try again.`,
    'excel.keptChanging': (d) =>
      `The data changed during the calculation ${d.attempts} times in a row: the previous results were put back. Try again when nobody is writing.`,
    'excel.misplaced': () =>
      'The results did not land in their cells, perhaps because of an active filter: the previous ones were put back. Clear the filters and try again.',
    'excel.requestFailed': (d) =>
      `Excel refused an operation (${d.reason}): the workbook is as it was. Try again.`,
    'excel.notPutBack': (d) =>
      `Excel refused an operation (${d.reason}) and not all the previous results could be put back (${d.sheets}): press Restore, or recalculate.`,
    'excel.readOnly': () =>
      'The workbook is read-only: open it for editing, or save a copy, and try again.',
    'excel.tooLarge': () =>
      'The workbook is too large for this version of Excel: nothing was written. Try Excel for desktop.',
    'excel.sheetNotSearched': (d) =>
      `Sheet ${d.sheet} is very large: only its top left and its tables were read.`,
    'excel.cancelled': () => 'Calculation cancelled: nothing was written.',
    'excel.restoreKept': (d) =>
      `Cells changed or moved after the calculation, left as they are: ${d.count}.`,
    'excel.placeGone': (d) => `The cell is gone (${d.sheet}): recalculate the tree.`,
    'excel.noRoomForRules': (d) => `There are no free rows below table ${d.table} for more rules.`,
    'excel.snapshotExists': (d) =>
      `There is a snapshot of ${d.date} already: replace it, or give another date.`,
    'excel.noRoomForSnapshot': (d) =>
      `There are no ${n(d.rows)} free rows below table ${d.table} for the snapshot: move what stands there and try again.`,
    'excel.logProtected': (d) =>
      `The sheet ${d.sheet} is protected: the results are there, the row of the log is not. Remove the protection for the next times.`,
    'excel.logNoRoom': (d) =>
      `There is no room below the table ${d.table} (sheet ${d.sheet}): the results are there, the row of the log is not. Free the rows below, or remove the totals row.`,
    'excel.logNoSheet': () =>
      'The structure of the workbook is protected: the results are there, but the sheet Registro cannot be added. Remove the protection of the workbook to have it.',
    'excel.logUnsupported': () =>
      'This version of Excel cannot keep the log Registro: update Excel to have it.',
    'excel.noRoomForMapping': (d) =>
      `There are no ${n(d.rows)} free rows below table ${d.table} for the mapping: move what stands there and try again.`,
    'excel.decisionExists': (d) =>
      `There is a decision on ${d.code} already: take it back before another is taken.`,
    'excel.decisionGone': (d) =>
      `The decision on ${d.code} is no longer there or was changed: look at the table Decisioni.`,
    'excel.noRoomForDecision': (d) =>
      `Table ${d.table} has no room for the decision: free the rows below it, or add the column Revocata il.`,
    'excel.sheetExists': (d) => `There is already a sheet ${d.sheet}: rename it and try again.`,
    'excel.freezeUnsupported': () =>
      'This version of Excel does not tell which cells a formula fills: nothing was frozen. Use Copy and Paste Values, or Excel 2021 or later.',
    'excel.frozenThisSession': () =>
      'The frozen formulas are too many for the workbook to remember: they can be put back only before it is closed.',
    'excel.frozenByLater': () =>
      'The formulas frozen now can be put back only before the workbook is closed: it already remembers others, frozen by a later version of PERF. Update PERF.',
    'excel.formulasNotPutBack': (d) =>
      `Excel refused an operation (${d.reason}) and some PERF formulas are still values (${d.sheets}): clear any filters and press Put back the formulas.`,
    'excel.formulasKept': (d) =>
      `Formulas not put back, as their cells were changed, moved or removed meanwhile: ${n(d.count)}.`,
    'excel.formulasRefused': (d) =>
      `Formulas that Excel does not accept, still values: ${n(d.count)} (${d.cells}). Usually they name a table or a sheet that was renamed or removed meanwhile: give it its former name and press Put back the formulas again.`,
    'excel.formulasDiffer': (d) =>
      `Formulas put back that give another value than the frozen one: ${n(d.count)} (${d.cells}). The data or the rows changed meanwhile: check what the formulas refer to.`,
    'excel.formulasUnchecked': (d) =>
      `Formulas put back but not compared with the frozen values, as Excel has not given their results yet: ${n(d.count)} (${d.cells}). Check them when they show.`,
    'excel.notCalled': (d) =>
      `Formulas that show #NAME?, as Excel does not find PERF's functions: not frozen (${n(d.count)}).`,
    'excel.cellTaken': (d) => `Cell ${d.cell} is not blank: select one that is and try again.`,
    'excel.partNotLoaded': (d) =>
      `A part of PERF could not be loaded (${d.reason}): check the connection and try again. Nothing was written.`,
    'excel.functionsNotLoaded': (d) =>
      `The PERF functions in cells could not be loaded (${d.reason}) and show #VALUE!: check the connection and press Read again.`,
    'excel.formulaRefused': () =>
      'Excel does not accept the formula: the tables that it names are not in this workbook.',
    'excel.correctionGone': (d) =>
      `The cell ${d.cell} has changed: nothing was corrected. Press Read again and look at the corrections once more.`,
  },
  severities: {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    remark: ['remark', 'remarks'],
  },
  pane: englishPane,
};
