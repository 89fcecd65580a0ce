import { italianAutomatic } from './automatic-it';
import { italianDecisionPages } from './decision-pages-it';
import { italianHistory } from './history-it';
import { italianMapping } from './mapping-it';
import { dressed, ITALIAN } from './numbers';
import type { PageWords } from './pages';
import { italianQualityPage } from './quality-it';
import { italianVerify } from './verify-it';

const n = (count: number) => dressed(String(count), ITALIAN);

export const italianPages: PageWords = {
  ...italianHistory,
  decisions: italianDecisionPages,
  quality: italianQualityPage,
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
    discard: 'Scarta modifiche',
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
    frozenByLater:
      'La cartella ricorda formule congelate da una versione successiva di PERF: qui non si possono rimettere. Aggiornare PERF.',
  },
  verification: {
    working: 'Verifica in corso',
    outcomes: 'Esiti',
    tiles: {
      incompatible: (count) => (count === 1 ? 'incompatibile' : 'incompatibili'),
      notComputable: (count) => (count === 1 ? 'non calcolabile' : 'non calcolabili'),
      compatible: (count) => (count === 1 ? 'compatibile' : 'compatibili'),
      exact: (count) => (count === 1 ? 'riprodotto' : 'riprodotti'),
    },
    list: 'Punteggi pubblicati',
    printed: 'Pubblicato',
    computed: 'Calcolato',
    possible: 'Intervallo possibile',
    range: (low, high) => `da ${low} a ${high}`,
    problems: 'Cifre pubblicate da correggere',
    write: 'Scrivi il foglio Verifica',
    emptyTitle: 'Nessun punteggio pubblicato da verificare',
    empty:
      "La verifica ricalcola i punteggi stampati in una relazione e dice quali tornano, quali stanno nell'arrotondamento di ciò che è mostrato e quali no, con la causa. Accanto a nodi o indicatori, in Albero o in Consuntivi, servono queste colonne (basta una); poi Rileggi.",
    columns: [
      ['Pubblicato', "il punteggio com'è stampato, per esempio 98,96%, oppure N.V."],
      ['Valutazione pubblicata', 'la parola stampata, per esempio Raggiunto'],
    ],
  },
  verify: italianVerify,
  ...italianAutomatic,
  mapping: italianMapping,
};
