import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const COLUMNS = 16_384;
const ROWS = 1_048_576;

const columnOf = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const within = (place: string | undefined, most: number) =>
  place === undefined || place === '' || (Number(place) >= 1 && Number(place) <= most);

/** Whether Excel would take a name in upper case for a cell, a row or a column. */
export function isReference(name: string): boolean {
  const a1 = /^([A-Z]{1,3})(\d{1,7})$/.exec(name);
  if (a1) return columnOf(a1[1] ?? '') <= COLUMNS && within(a1[2], ROWS);
  const r1c1 = /^(?:R(\d*)C(\d*)|R(\d*)|C(\d*))$/.exec(name);
  if (!r1c1) return false;
  const [, row, column, rowAlone, columnAlone] = r1c1;
  return (
    [row, rowAlone].every((one) => within(one, ROWS)) &&
    [column, columnAlone].every((one) => within(one, COLUMNS))
  );
}

/**
 * The functions and commands of Excel 4.0 macros of one word, as Excel's header for add-ins in C has
 * them, and the words that steer a macro. Those of more words are written with dots.
 */
const macroFunctions = new Set(
  `ABSREF ACTIVATE ALERT ALIGNMENT ARGUMENT ATTRIBUTES AXES BEEP BORDER BREAK CALCULATION CALL
   CALLER CLEAR CLOSE COMBINATION CONSOLIDATE COPY CUT DEMOTE DEREF DIRECTORY DISPLAY DOCUMENTS
   DUPLICATE ECHO ELSE ERROR EVALUATE EXEC EXECUTE EXTRACT FCLOSE FILES FILTER FONT FOPEN FOR
   FORMULA FPOS FREAD FREADLN FSIZE FULL FWRITE FWRITELN GOTO GRIDLINES GROUP HALT HELP HIDE
   HLINE HPAGE HSCROLL INITIATE INPUT INSERT JUSTIFY LEGEND LINKS MESSAGE MOVE NAMES NEW NEXT
   NOTE OPEN OUTLINE OVERLAY PARSE PASTE PATTERNS PAUSE PLACEMENT POKE PRECISION PREFERRED PRINT
   PROMOTE QUIT REFTEXT REGISTER RELREF REQUEST RESTART RESULT RESUME RETURN RUN SAVE SCALE
   SELECT SELECTION SERIES SHARE SIZE SORT SPELLING SPLIT START STEP STYLE TABLE TERMINATE
   TEXTREF UNDO UNGROUP UNHIDE UNREGISTER VLINE VOLATILE VPAGE VSCROLL WAIT WHILE WINDOWS
   WORKGROUP WORKSPACE ZOOM`.split(/\s+/),
);

export const isMacroFunction = (name: string): boolean => macroFunctions.has(name);

/** Those that are functions of a spreadsheet in English, Italian, German, French or Spanish. */
function builtInAmong(names: readonly string[]): string[] {
  const tool = join(__dirname, 'tools', 'built-in.js');
  const found = execFileSync(process.execPath, [tool, ...names], { encoding: 'utf8' });
  return JSON.parse(found) as string[];
}

/** Why each of some names cannot be that of a function. */
export function reservedAmong(names: readonly string[]): string[] {
  return [
    ...names.filter(isReference).map((name) => `${name} is a reference`),
    ...names.filter(isMacroFunction).map((name) => `${name} is a macro function`),
    ...builtInAmong(names).map((name) => `${name} is a built-in function`),
  ];
}
