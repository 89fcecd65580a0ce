import { isOwnTable, type OwnTable } from './own-table-search';

export type LogColumn =
  | 'when'
  | 'user'
  | 'operation'
  | 'version'
  | 'profile'
  | 'fingerprint'
  | 'score'
  | 'cells'
  | 'problems';

/** The table in which every run that writes leaves a row, for years: no run reads it. */
export const LOG: OwnTable<LogColumn> = {
  name: 'Registro',
  columns: [
    { name: 'when', headers: ['Data e ora'], width: 20, required: true },
    { name: 'user', headers: ['Utente'], width: 20 },
    { name: 'operation', headers: ['Operazione'], width: 12, required: true },
    { name: 'version', headers: ['Versione'], width: 10 },
    { name: 'profile', headers: ['Profilo'], width: 18 },
    { name: 'fingerprint', headers: ['Impronta'], width: 68, required: true },
    { name: 'score', headers: ['Raggiungimento'], width: 17 },
    { name: 'cells', headers: ['Celle'], width: 8 },
    { name: 'problems', headers: ['Problemi'], width: 24 },
  ],
};

/** Whether a table with these headers is the log, whatever it is called. */
export const isLogTable = (headers: readonly string[]): boolean => isOwnTable(headers, LOG);
