import { dressed, ITALIAN } from './numbers';
import type { PaneWords } from './pane';

const n = (count: number) => dressed(String(count), ITALIAN);
const cells = (count: number) => (count === 1 ? '1 cella' : `${n(count)} celle`);
const newColumns = (count: number) =>
  count === 1 ? '1 colonna nuova' : `${n(count)} colonne nuove`;
const extent = (columns: number, count: number) =>
  columns === 0 ? cells(count) : `${newColumns(columns)}, ${cells(count)}`;

export const italianPane: PaneWords = {
  locale: 'it-IT',
  title: 'Albero della performance',
  reload: 'Ricarica il riquadro',
  tabs: {
    name: 'Sezioni',
    tree: 'Albero',
    problems: 'Problemi',
    rules: 'Regole',
    rulesUnsaved: 'modifiche non salvate',
    functions: 'Funzioni',
  },
  run: {
    recalculate: 'Ricalcola albero',
    cancel: 'Annulla',
    restore: 'Ripristina',
    look: 'Rileggi',
    steps: {
      layout: 'Ricerca delle tabelle',
      reading: 'Lettura dei dati',
      scoring: 'Calcolo dei punteggi',
      writing: 'Scrittura dei risultati',
      puttingBack: 'Ripristino dei valori precedenti',
    },
    looking: 'Lettura della cartella',
    restoring: 'Ripristino in corso',
    saving: 'Salvataggio delle regole',
    inserting: "Inserimento dell'esempio",
    freezing: 'Congelamento delle formule',
    unfreezing: 'Rimetto le formule',
    stopping: 'Annullamento in corso',
    written: ({ columns, cells: count }) =>
      `Albero ricalcolato: scritte ${extent(columns, count)}.`,
    repeated: (times) =>
      `I dati cambiavano durante il calcolo, che è stato ripetuto${times === 1 ? '' : ` ${n(times)} volte`}.`,
    nothingToWrite: 'Albero ricalcolato: il foglio era già aggiornato, niente da scrivere.',
    restored: (count) => `Ripristinati i valori precedenti: ${cells(count)}.`,
    profileSaved: 'Regole salvate nella tabella Regole: i punteggi qui sotto le seguono già.',
    sampleInserted: 'Esempio inserito nei suoi fogli: ora si può ricalcolare.',
    frozen: (formulas, count) =>
      formulas === 0
        ? 'Nessuna formula di PERF da congelare.'
        : `Formule congelate: ${n(formulas)}. Celle diventate valori: ${n(count)}.`,
    unfrozen: (formulas) => `Formule rimesse: ${n(formulas)}.`,
    formulaInserted: (cell) => `Formula inserita in ${cell}.`,
    cancelled: 'Calcolo annullato: niente è stato scritto.',
    unexpected: (reason) => `Errore imprevisto: ${reason}`,
    dismiss: 'Chiudi il messaggio',
    pending: ({ columns, cells: count }) =>
      `Il foglio non è aggiornato: ${extent(columns, count)} da scrivere.`,
    upToDate: 'Il foglio è aggiornato.',
    stale: 'I dati sono cambiati dopo il calcolo.',
    consentTitle: 'Scrivere i risultati nel foglio?',
    consent: ({ columns, cells: count }) => extent(columns, count),
    consentKept:
      'Sono scritte solo le colonne dei risultati (Scostamento, Raggiungimento, Valutazione). Si può tornare indietro con Ripristina.',
    write: 'Scrivi',
    dontWrite: 'Annulla',
  },
  headline: {
    region: "Risultato dell'ente",
    lastRun: (when, profile) => `Ricalcolato il ${when}, profilo ${profile}`,
    neverRun: (profile) => `Non ancora scritto nel foglio, profilo ${profile}`,
    nowOn: (profile) => `ora il profilo è ${profile}`,
    changed: '(soglie modificate)',
    moreRoots: (count) =>
      count === 1 ? "e un'altra radice nell'albero" : `e altre ${n(count)} radici nell'albero`,
    noScore: 'Nessun punteggio',
    lost: (points) => `${points} punti persi`,
  },
  tree: {
    name: 'Albero della performance',
    search: 'Cerca per codice o descrizione',
    clear: 'Svuota la ricerca',
    light: 'Valutazione',
    allLights: 'Tutte le valutazioni',
    order: 'Ordine',
    structure: 'Struttura',
    byLost: 'Punti persi',
    expandAll: 'Espandi tutto',
    collapseAll: 'Comprimi tutto',
    found: (count) => (count === 1 ? '1 trovato' : `${n(count)} trovati`),
    noneFound: 'Nessun nodo o indicatore corrisponde.',
    showAll: 'Mostra tutto',
    weight: (weight) => `peso ${weight}`,
    weightIn: (weight, node) => `peso ${weight} in ${node}`,
    lost: (points) => `−${points} punti`,
    why: 'Perché?',
    whyOf: (code) => `Perché? ${code}`,
  },
  why: {
    back: 'Indietro',
    title: 'Perché?',
    target: 'Target',
    actual: 'Consuntivo',
    goTo: (what) => `Vai a: ${what}`,
    method: 'Metodo',
    formulas: {
      proporzionale:
        'proporzionale: 1 − quanto manca al target / |target|, da 0% al punteggio massimo',
      scadenza: 'scadenza: 100% nei termini, meno la penalità per ogni giorno di ritardo',
      'si/no': 'sì/no: 100% se la risposta è quella promessa, altrimenti 0%',
      valore: 'valore: il consuntivo è già un punteggio',
      progresso: 'progresso: (consuntivo − partenza) / (target − partenza)',
      soglie:
        'soglie: in linea retta da 0% al minimo a 100% al target, e oltre fino a massimo ed eccellenza',
      fasce: 'fasce: il punteggio della fascia in cui cade il consuntivo',
      'fasce pro rata':
        'fasce pro rata: in linea retta dal punteggio della fascia a quello della fascia migliore accanto',
      'fasce sul raggiungimento':
        'fasce sul raggiungimento: il punteggio della fascia in cui cade 1 − quanto manca / |target|',
      'fasce sul raggiungimento pro rata':
        'fasce sul raggiungimento pro rata: in linea retta verso il punteggio della fascia migliore accanto',
      intervallo: 'intervallo: 100% dentro, poi in linea retta fino a 0% al minimo e al massimo',
      scostamento: 'scostamento: 1 − quanto manca al target / tolleranza',
    },
    gap: 'Scostamento',
    shortfall: 'Manca al target',
    working: 'Calcolo',
    nodes: 'Quanto conta nei suoi nodi',
    noNodes: 'Non è sotto alcun nodo: non conta.',
    node: 'Nodo',
    children: 'Da che cosa è composto',
    child: 'Componente',
    nodeFormula: 'Media pesata dei componenti che contano: somma di quota × raggiungimento.',
    weight: 'Peso',
    portion: 'Quota',
    score: 'Ragg.',
    points: 'Punti',
    lost: 'Persi',
    sum: 'Somma',
    equalWeights: 'Nessun componente ha un peso: contano tutti allo stesso modo.',
    sumIs: (points, score) => `Somma dei punti: ${points}, cioè ${score}.`,
    roundedTo: (decimals) =>
      `Il profilo lo arrotonda a ${n(decimals)} decimali prima che entri nel nodo superiore.`,
    rescaled: 'Gli esclusi non contano: i pesi degli altri sono ripesati.',
    lostByRoot: (root, points) => `${root} perde qui ${points} punti.`,
    problems: 'Problemi',
  },
  problems: {
    none: 'Nessun problema nei dati.',
    groups: {
      error: (count) => (count === 1 ? '1 errore' : `${n(count)} errori`),
      warning: (count) => (count === 1 ? '1 avviso' : `${n(count)} avvisi`),
      remark: (count) => (count === 1 ? '1 nota' : `${n(count)} note`),
    },
    goTo: (cell) => `Vai a ${cell}`,
    more: (count) => `Mostra altri ${n(count)}`,
    formulasTitle: 'Formule nelle colonne dei risultati',
    formulas:
      'Le celle con formule non sono state toccate. Si possono sostituire con i valori calcolati; Ripristina le rimette.',
    overwrite: 'Sostituisci con i valori',
  },
  profile: {
    title: 'Regole di calcolo',
    intro: 'Il profilo è salvato nella cartella, nella tabella Regole.',
    preset: 'Profilo',
    presetBands: (limits) => `soglie ${limits.join(' e ')}`,
    bands: 'Soglie',
    from: (band) => `${band} da`,
    below: (band) => `Sotto: ${band}.`,
    dailyPenalty: 'Penalità giornaliera',
    dailyPenaltyHint: 'Punteggio perso per ogni giorno di ritardo su una scadenza.',
    cap: 'Punteggio massimo',
    capped: 'Limitato',
    uncapped: 'Senza limite',
    capValue: 'Limite',
    missingActual: 'Consuntivo mancante',
    missingActuals: {
      error: 'Errore: il nodo resta senza punteggio',
      exclude: "Escludi l'indicatore",
      zero: 'Vale 0%',
    },
    rounding: 'Arrotondamento',
    roundings: {
      display: 'Solo alla visualizzazione',
      everyLevel: 'A ogni livello',
    },
    decimals: 'Decimali',
    notANumber: 'Scrivere un numero, per esempio 90 o 0,5.',
    save: 'Salva le regole',
    discard: 'Scarta le modifiche',
    unsaved: 'Modifiche non salvate',
    saved: 'Nessuna modifica da salvare',
    wrong: (count) => (count === 1 ? '1 valore da correggere' : `${n(count)} valori da correggere`),
  },
  functions: {
    intro:
      'Le funzioni danno gli stessi punteggi del ricalcolo; per una colonna intera è consigliata una formula sola. Ufficiali sono i punteggi che scrive Ricalcola albero, perché legge le celle stesse.',
    blankCells: 'Celle vuote',
    blank: (safe) =>
      `Dove Excel dice che una cella è vuota (sul web) si ha #N/D, consuntivo mancante. Excel per desktop la passa come 0, che non si distingue da uno 0 vero: la forma sicura è ${safe}.`,
    remarks: [
      'In OBJECTIVE e STATUS #N/D vale come escluso: completare prima i consuntivi mancanti. OBJECTIVE dice accanto quanti sono gli esclusi.',
      'I formati dei numeri non arrivano alle funzioni: accanto a una percentuale un numero è letto come la percentuale di Excel (0,98 = 98%), e un operatore mostrato dal formato si perde; nel dubbio si ha #VALORE! con la domanda.',
      "Senza profilo valgono le regole salvate nella cartella, come PERF le ha lette l'ultima volta; con l'intervallo di Regole si segue subito ogni modifica.",
    ],
    title: 'Funzioni ed esempi',
    insertHint: "Inserisci mette l'esempio nella cella selezionata.",
    notes: {
      column:
        'Una formula per tutta la colonna (consigliata): riga per riga, nello stesso ordine; TREE abbina per codice',
      blank: 'La stessa, sicura con le celle vuote',
      preset: 'Con le soglie di un altro profilo',
    },
    needsTables: 'Con le tabelle Albero, Pesi, Target e Consuntivi e le loro colonne consuete:',
    insert: 'Inserisci',
    results: {
      INDICATOR: [
        '60,50%',
        'un raggiungimento per riga',
        'un raggiungimento per riga, #N/D dove manca',
      ],
      OBJECTIVE: ['90,13%'],
      STATUS: ['Raggiunto', 'Raggiunto'],
      GAP: ['+14 gg'],
      EXPLAIN: ['242 su >= 400: 1 - 158/400 = 60,50%; peso 25% -> 15,125 punti, persi 9,875'],
      TARGET: ['>= | 90,00% | % | soglia | orientativamente 120 imprese'],
      TREE: ['una riga per nodo e indicatore'],
      LOSSES: ['i cinque indicatori peggiori, uno per riga'],
    },
    freezeTitle: 'Condividere la cartella',
    freeze:
      'Chi non ha PERF vede #NOME? al posto delle formule: Congela le sostituisce con i loro valori, e da qui si possono rimettere.',
    freezeSelection: 'Congela la selezione',
    freezeWorkbook: 'Congela tutta la cartella',
    unfreeze: (formulas) => `Rimetti le formule (${n(formulas)})`,
  },
  empty: {
    title: 'Nessun piano trovato in questa cartella',
    expected: 'Servono tabelle o intervalli con queste intestazioni, in qualunque ordine:',
    tables: [
      ['Albero', 'Codice, Padre, Peso'],
      ['Pesi', 'Nodo, Indicatore, Peso'],
      ['Target', 'Indicatore, Target'],
      ['Consuntivi', 'Indicatore, Consuntivo'],
    ],
    wide: 'Oppure una sola tabella: Codice, Obiettivo, Peso, Target, Consuntivo.',
    insertSample: 'Inserisci un esempio',
    sampleHint: 'Aggiunge fogli nuovi con un piccolo piano; gli altri fogli non cambiano.',
    lookAgain: 'Cerca di nuovo',
    functions: 'Le funzioni si possono usare anche senza un piano.',
  },
};
