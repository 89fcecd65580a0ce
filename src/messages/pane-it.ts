import { dressed, ITALIAN } from './numbers';
import type { PaneWords } from './pane';

const n = (count: number) => dressed(String(count), ITALIAN);
const cells = (count: number) => (count === 1 ? '1 cella' : `${n(count)} celle`);
const newColumns = (count: number) =>
  count === 1 ? '1 colonna nuova' : `${n(count)} colonne nuove`;
const extent = (columns: number, count: number) =>
  columns === 0 ? cells(count) : `${newColumns(columns)}, ${cells(count)}`;
/** How much of it somebody had typed. */
const byHand = (count = 0) =>
  count === 0 ? '' : ` (${count === 1 ? '1 era scritta' : `${n(count)} erano scritte`} a mano)`;

export const italianPane: PaneWords = {
  locale: 'it-IT',
  title: 'Albero della performance',
  reload: 'Ricarica il riquadro',
  tabs: {
    name: 'Sezioni',
    more: 'Altro',
    tree: 'Albero',
    problems: 'Problemi',
    rules: 'Regole',
    rulesUnsaved: 'modifiche non salvate',
    functions: 'Funzioni',
    history: 'Storico',
    verification: 'Verifica',
    mapping: 'Tabelle',
    decisions: 'Decisioni',
  },
  page: {
    loading: 'Caricamento della pagina',
    notLoaded:
      'La pagina non si è caricata. Controllare la connessione e riprovare; se non basta, ricaricare il riquadro.',
    retry: 'Riprova',
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
    writingVerification: 'Scrittura del foglio Verifica',
    stopping: 'Annullamento in corso',
    written: ({ columns, cells: count, byHand: typed }) =>
      `Albero ricalcolato: scritte ${extent(columns, count)}${byHand(typed)}.`,
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
    savingDecision: 'Salvataggio della decisione',
    decisionSaved: (code) => `Decisione su ${code} salvata nella tabella Decisioni.`,
    decisionRevoked: (code) => `Decisione su ${code} annullata: la riga resta in Decisioni.`,
    savingSnapshot: 'Salvataggio della fotografia',
    savingMapping: 'Salvataggio della mappatura',
    mappingSaved: 'Mappatura salvata nella tabella Mappatura: il piano è letto così.',
    mappingCleared: 'Mappatura svuotata: contano di nuovo solo le intestazioni.',
    snapshotSaved: (date, entries, replaced) =>
      `Fotografia del ${date} ${replaced ? 'sostituita' : 'salvata'} nella tabella Storico: ${n(entries)} voci.`,
    verificationWritten: (sheet) => `Verifica scritta nel foglio ${sheet}.`,
    correcting: 'Correzione in corso',
    corrected: (count) => `Dati corretti: ${cells(count)}. Si può tornare indietro con Ripristina.`,
    cancelled: 'Calcolo annullato: niente è stato scritto.',
    unexpected: (reason) => `Errore imprevisto: ${reason}`,
    dismiss: 'Chiudi il messaggio',
    pending: ({ columns, cells: count }) =>
      `Il foglio non è aggiornato: ${extent(columns, count)} da scrivere.`,
    upToDate: 'Il foglio è aggiornato.',
    stale: 'I dati sono cambiati dopo il calcolo.',
    consentTitle: 'Scrivere i risultati nel foglio?',
    consent: ({ columns, cells: count, byHand: typed }) => extent(columns, count) + byHand(typed),
    consentKept:
      'Sono scritte solo le colonne dei risultati (Scostamento, Raggiungimento, Valutazione) e una riga nel foglio Registro, che viene aggiunto. Si può tornare indietro con Ripristina.',
    write: 'Scrivi',
    dontWrite: 'Annulla',
  },
  headline: {
    region: "Risultato dell'ente",
    lastRun: (when, profile) => `Ricalcolato il ${when}, profilo ${profile}`,
    neverRun: (profile) => `Non ancora scritto nel foglio, profilo ${profile}`,
    nowOn: (profile) => `ora il profilo è ${profile}`,
    changed: '(soglie modificate)',
    decisions: (count) =>
      count === 1 ? '1 decisione in vigore' : `${n(count)} decisioni in vigore`,
    moreRoots: (count) =>
      count === 1 ? "e un'altra radice nell'albero" : `e altre ${n(count)} radici nell'albero`,
    noScore: 'Nessun punteggio',
    lost: (points) => `${points} punti persi`,
    asOf: (date) => `Situazione al ${date}`,
    allKnown: 'Situazione con tutti i dati',
    changeDate: 'Cambia data',
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
    decided: 'deciso dai valutatori',
    whyOf: (code) => `Perché? ${code}`,
    excluded: {
      notAssessable: 'N.V.',
      noPhenomenon: 'N/D',
      undefinedTarget: 'senza target',
      baselineYear: 'anno di rilevazione',
      missingActual: 'senza dato',
      notYetMeasured: 'misurato dopo',
      notYetDue: 'non scaduto',
      allChildrenExcluded: 'tutto escluso',
    },
    changes: {
      since: (date) => `Variazioni dal ${date}, in punti`,
      end: 'Termina',
      said: {
        up: (points) => `salito di ${points} punti`,
        down: (points) => `sceso di ${points} punti`,
      },
      before: (score) => `prima ${score}`,
      gained: 'prima senza punteggio',
      new: 'nuovo',
    },
    dashboards: {
      name: 'Cruscotti',
      of: (level) => `per ${level.toLowerCase()}`,
      count: (count) => (count === 1 ? '1 cruscotto' : `${n(count)} cruscotti`),
    },
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
      meta: 'meta: la quota degli indicatori di un nodo che raggiungono la soglia, sul target come nel proporzionale',
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
    goTo: (cell) => `Vai a ${cell}`,
    more: (count) => `Mostra altri ${n(count)}`,
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
    found: (areas) =>
      `${areas === 1 ? "C'è una tabella" : `Ci sono ${n(areas)} tabelle`} con altre intestazioni: si può dire che cosa contiene ogni colonna.`,
    map: 'Riconosci le tabelle',
  },
};
