import type { LaterWords, Message } from './catalogue';
import { errorName } from './error-names-it';
import { italianFunctions } from './function-words-it';
import { italianMethods } from './method-words-it';
import { dressed, ITALIAN } from './numbers';
import { italianPlanProblems } from './plan-problems-it';

const n = (text: string | undefined) => dressed(text ?? '', ITALIAN);

export const unknownProfile: Message = (d) =>
  `Il profilo "${d.name}" non esiste; ci sono: ${d.known}.`;
export const unexpected: Message = (d) => `Errore imprevisto: ${d.reason}.`;

export const italianLater: LaterWords = {
  problems: {
    ...italianPlanProblems,
    'function.actualMissing': () =>
      'consuntivo mancante: scrivere il valore, oppure N.V. o N.D. per escluderlo.',
    'function.scoreMissing': (d) => `raggiungimento mancante (riga ${n(d.row)}).`,
    'function.targetMissing': () => 'Manca il target.',
    'function.needsFigures': (d) =>
      `"${d.text}" si confronta con valori di altri anni o di altri enti, che la funzione non riceve: scrivere la soglia, oppure usare Ricalcola albero, che legge Serie storica e Benchmark.`,
    'function.noGap': () => 'nessuno scostamento da dire in numeri.',
    'function.noLoss': () =>
      "punti persi non calcolabili: più in alto manca un punteggio, o c'è un'aggregazione con cui non si possono dire (massimo, quota, somma di quote non intere).",
    'function.nothingLost': () => 'nessun indicatore fa perdere punti.',
    'function.lengths': (d) =>
      `Le lunghezze non corrispondono: ${d.first} ${d.firstSize}, ${d.second} ${d.secondSize}.`,
    'function.tooMany': (d) => `Troppe celle: al massimo ${n(d.most)} per volta.`,
    'function.tooLong': (d) => `Testo troppo lungo: al massimo ${n(d.most)} caratteri.`,
    'function.needsParameter': (d) =>
      `Il metodo ${d.method} ha bisogno anche di ${d.parameter}, che questa funzione non riceve: scriverlo nelle tabelle e usare PERF.TREE, o Ricalcola albero.`,
    'function.unknownMethod': (d) => `Il metodo "${d.text}" non esiste; ci sono: ${d.known}.`,
    'function.needsPlan': () =>
      'Il metodo meta conta altri indicatori: serve tutto il piano, con PERF.TREE o ricalcolando la cartella.',
    'function.unknownProfile': unknownProfile,
    'function.noRules': () =>
      "L'intervallo non contiene regole: servono due colonne, Regola e Valore.",
    'function.unknownRollup': (d) => `L'aggregazione "${d.text}" non esiste; ci sono: ${d.known}.`,
    'function.notAScore': (d) =>
      `"${d.text}" (riga ${n(d.row)}) non è un raggiungimento: scriverlo come percentuale, per esempio 90%.`,
    'function.notAYear': (d) => `"${d.text}" non è un anno.`,
    'function.notACount': (d) => `"${d.text}" non è un numero intero da 1 in su.`,
    'function.notAWeight': (d) =>
      `"${d.text}" non è un peso: scriverlo come percentuale, per esempio 25%.`,
    'function.notWhole': (d) =>
      `I pesi sommano a ${n(d.sum)}: senza il segno % non si capisce se il totale è 1 o 100.`,
    'function.noRoot': () => "L'ente non ha un punteggio: i punti persi non si possono dire.",
    'function.zeroOrBlank': () =>
      'Questo Excel passa le celle vuote come 0, e qualche peso, target o consuntivo è 0: scrivere ogni intervallo come SE(VAL.VUOTO(Albero[#Tutti]);"";Albero[#Tutti]).',
    'function.rulesUnread': () =>
      'PERF non ha ancora letto le regole della cartella: aprire il riquadro e premere Rileggi.',
    'function.inputError': (d) => `Un argomento contiene l'errore ${errorName(d.text)}.`,
    'function.unexpected': unexpected,
  },
  reason: {
    on: 'su',
    asOf: 'al',
    by: 'entro',
    foundIn: 'dal testo',
    valueOf: 'valore',
    ofValue: 'del valore',
    awayFrom: 'da',
    revisedFrom: 'rivisto da',
    act: 'atto',
    notDone: 'non fatto',
    kept: 'raggiunto',
    zeroMissed: 'il target è 0 e non è raggiunto',
    notBelow: 'non meno di',
    notAbove: 'non oltre',
    daysLate: (days) => (days === 1 ? '1 giorno di ritardo' : `${days} giorni di ritardo`),
    onTime: 'nei termini',
    answer: 'risposta',
    asIs: 'punteggio dato',
    counted: (reached, counted, node, limit) =>
      `${reached} su ${counted} ${counted === 1 ? 'indicatore' : 'indicatori'} di ${node} con raggiungimento ${limit}`,
    below: 'sotto',
    missingAsZero: 'consuntivo mancante, vale 0',
    weight: 'peso',
    portion: 'ripesato',
    equalWeights: 'pesi uguali',
    points: 'punti',
    lost: 'persi',
    yes: 'sì',
    no: 'no',
    excluded: {
      notAssessable: 'non valutabile',
      noPhenomenon: 'nessun fenomeno da misurare',
      undefinedTarget: 'target non definito',
      baselineYear: 'anno di rilevazione',
      missingActual: 'consuntivo mancante, escluso',
      notYetMeasured: 'misurato dopo la data di monitoraggio',
      notYetDue: 'scadenza successiva alla data di monitoraggio',
      allChildrenExcluded: 'tutto ciò che contiene è escluso',
    },
    failed: 'non calcolabile: vedi i problemi',
    decided: {
      computed: (score) => `calcolato ${score}`,
      noScore: 'nessun punteggio',
      corrected: (score) => `corretto a ${score}`,
      notAssessable: 'non valutabile',
      by: (author, date) =>
        `con decisione${author === null ? '' : ` di ${author}`}${date === null ? '' : ` del ${date}`}`,
    },
    excludedCount: (count) => (count === 1 ? '(1 escluso)' : `(${count} esclusi)`),
    methods: italianMethods,
  },
  functions: italianFunctions,
  formulaNames: { IF: 'SE', ISBLANK: 'VAL.VUOTO', '#All': '#Tutti' },
};
