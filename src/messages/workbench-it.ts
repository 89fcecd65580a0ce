import type { WorkbenchWords } from './workbench';

export const italianWorkbench: WorkbenchWords = {
  code: 'it',
  title: 'PERF, banco di prova',
  statement: 'Banco di prova: sostituisce Excel per provare PERF',
  limits: {
    open: 'Che cosa non fa',
    title: 'Non è Excel',
    points: [
      'La griglia è Univer: formule, formati e tasti possono comportarsi in modo diverso da Excel.',
      'Risponde solo a ciò che PERF chiede a Excel: altri componenti aggiuntivi non funzionano.',
      'Di un file legge valori, formule, formati, tabelle, formattazione condizionale e note. Grafici, pivot, immagini, convalide, filtri e nomi restano fuori, anche da ciò che si scarica.',
      'Le formule che riempiono più celle diventano i loro valori, tranne quelle di PERF.',
      'Niente stampa, macro o lavoro in più persone. I file restano su questo computer.',
    ],
  },
  ribbon: {
    name: 'Comandi',
    file: 'File',
    blank: 'Nuova',
    samples: 'Esempi',
    open: 'Apri...',
    download: 'Scarica',
    performance: 'Performance',
    tree: 'Albero',
    treeTip:
      "Apre il riquadro con l'albero della performance: raggiungimento, valutazione e motivo di ogni nodo e indicatore, problemi e regole.",
    recalculate: 'Ricalcola albero',
    recalculateTip:
      "Rilegge pesi, target e consuntivi, ricalcola tutto l'albero e scrive raggiungimenti e valutazioni nelle tabelle, solo dove sono cambiati.",
    view: 'Office',
    language: 'Lingua',
    theme: 'Tema',
  },
  languages: { it: 'Italiano', en: 'English' },
  themes: { light: 'Chiaro', dark: 'Scuro', highContrast: 'Contrasto elevato' },
  newWorkbook: { file: 'Cartel1.xlsx', sheet: 'Foglio1' },
  sheet: 'Foglio di calcolo',
  pane: 'Riquadro PERF',
  closePane: 'Chiudi il riquadro',
  paneWidth: 'Larghezza del riquadro',
  opening: (name) => `Apertura di ${name}...`,
  opened: (name) => `Aperto ${name}.`,
  notOpened: (name, why) => `${name} non è stato aperto. ${why}`,
  notShown: (reason) =>
    `PERF lo legge, ma questo banco di prova no (${reason}): provarlo in Excel o con il comando score.`,
  noSample: 'Il file di esempio non è raggiungibile: il server è ancora acceso?',
  unexpected: (reason) => `Errore imprevisto: ${reason}.`,
  dismiss: 'Chiudi il messaggio',
  dropHere: 'Rilasciare qui il file per aprirlo',
  server: {
    running: (url) => `PERF è su ${url} (Ctrl+C per fermarlo).`,
    notBuilt: 'Manca la compilazione: eseguire npm ci, oppure npm run build.',
    portTaken: 'La porta 3000 è occupata: fermare il programma che la usa e riprovare.',
  },
};
