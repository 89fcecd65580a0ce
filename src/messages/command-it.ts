import type { CommandTexts } from './catalogue';
import { unexpected, unknownProfile } from './later-it';
import { dressed, ITALIAN } from './numbers';

export const italianCommand: CommandTexts = {
  problems: {
    'file.notXlsx': () => 'Non è un file di Excel (.xlsx o .xlsm).',
    'file.truncated': () => 'Il file è danneggiato o incompleto.',
    'file.encrypted': () => 'Il file è protetto da una password: toglierla e riprovare.',
    'file.legacyXls': () => 'È un file .xls di Excel 97-2003: salvarlo come .xlsx e riprovare.',
    'file.notWorkbook': () =>
      'Il file non contiene una cartella di lavoro di Excel (.xlsx o .xlsm).',
    'file.tooLarge': () => 'Il file, una volta aperto, è troppo grande.',
    'file.badXml': () => 'Il contenuto del file non è valido.',
    'file.missingPart': () => 'Al file manca una parte.',

    'command.noInput': () => 'Indicare un file da leggere (--help per le istruzioni).',
    'command.badOption': (d) => `Opzione non valida: ${d.text} (--help per le istruzioni).`,
    'command.unknownProfile': unknownProfile,
    'command.badYear': (d) => `"${d.text}" non è un anno.`,
    'command.badDate': (d) => `"${d.text}" non è una data: scriverla come 30/06/2024 o 2024-06-30.`,
    'command.sameFile': () => 'Il file da scrivere è quello da leggere: indicarne un altro.',
    'command.cannotRead': (d) => `Non si riesce ad aprire il file (${d.reason}).`,
    'command.cannotWrite': (d) => `Non si riesce a scrivere ${d.file} (${d.reason}).`,
    'command.unexpected': unexpected,
  },
  command: {
    help: `Calcola l'albero della performance di una cartella di Excel.

  npm run --silent score -- IN.xlsx [opzioni]
  npm run --silent score -- verify IN.xlsx [--against RELAZIONE.xlsx] [opzioni]

Con verify controlla i punteggi pubblicati (colonna Pubblicato, o la cartella di --against) sui dati.

  --out OUT.xlsx   scrive i risultati in una copia (con verify, il foglio Verifica); IN non cambia mai
  --json           un oggetto JSON al posto dell'albero
  --against FILE   dove sono i punteggi pubblicati, se non nella colonna Pubblicato di IN
  --profile NOME   le soglie: "SMVP 90/50" o "Relazione 80/60"
  --year AAAA      l'anno in vigore, se il piano ne ha più di uno
  --at DATA        la data di monitoraggio: conta ciò che era noto a quella data
  --help           queste istruzioni
  --version        la versione di PERF

Esce con 0 se ha calcolato, 1 se ha calcolato con errori nei dati, 2 se non ha potuto leggere.
Con verify, 1 anche se qualche punteggio pubblicato è incompatibile con i dati.`,
    dashboards: 'Cruscotti',
    problems: 'Problemi',
    noProblems: 'Nessun problema.',
    profile: 'Profilo',
    year: 'anno',
    fingerprint: 'Impronta dei dati',
    asOf: 'al',
    written: (file, cells, columns) =>
      `Scritto ${file}: ${cells} celle${columns === 0 ? '' : `, ${columns} colonne nuove`}.`,
    reading: 'Lettura',
    scoring: (indicators) => `Calcolo di ${dressed(String(indicators), ITALIAN)} indicatori`,
    writing: (cells) => `Scrittura di ${dressed(String(cells), ITALIAN)} celle`,
    summary: (nodes, indicators) => `${nodes} nodi, ${indicators} indicatori`,
  },
};
