import type { WorkbookProblemCode } from '../workbook';
import type { Message } from './catalogue';

/** What becomes of the table until its mapping is mended. */
const UNTIL = 'Fino ad allora la tabella è letta dalle sue intestazioni.';

export const italianMappingProblems = {
  'mapping.noSheet': () => `Nella Mappatura manca il foglio: scriverne il nome. ${UNTIL}`,
  'mapping.badRange': (d) =>
    `Nella Mappatura "${d.text}" non è un intervallo: scrivere le celle delle intestazioni, per esempio B3:H4. ${UNTIL}`,
  'mapping.badColumn': (d) =>
    `Nella Mappatura "${d.text}" non è una colonna delle intestazioni: scriverne le lettere, per esempio C. ${UNTIL}`,
  'mapping.badField': (d) =>
    `Nella Mappatura "${d.text}" non è un campo: scrivere Codice, Target, Target 2024, Consuntivo ... oppure non usata. ${UNTIL}`,
  'mapping.badBlanks': (d) =>
    `Nella Mappatura "${d.text}" non dice che cosa vale una cella vuota: scrivere come sopra, o niente. ${UNTIL}`,
  'mapping.columnTwice': (d) =>
    `La Mappatura ha due righe per la colonna "${d.header}": toglierne una. ${UNTIL}`,
  'mapping.areaGone': (d) =>
    `Le intestazioni che la Mappatura cerca nel foglio "${d.sheet}" non ci sono più: correggere la Mappatura, o cancellarne le righe.`,
  'mapping.areaTwice': () =>
    `Due tabelle della Mappatura hanno le stesse celle: toglierne una. Vale la prima.`,
  'mapping.headerGone': (d) =>
    `L'intestazione "${d.header}" non c'è più, o c'è più volte: la colonna non viene letta. Correggere la Mappatura o l'intestazione.`,
} as const satisfies Partial<Record<WorkbookProblemCode, Message>>;
