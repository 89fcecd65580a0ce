import type { HistoryPages } from './history';
import { dressed, ITALIAN } from './numbers';

const n = (count: number) => dressed(String(count), ITALIAN);
const counted = (one: string, many: string) => (count: number) =>
  `${n(count)} ${count === 1 ? one : many}`;

export const italianHistory: HistoryPages = {
  history: {
    purpose:
      'Una fotografia conserva tutti i punteggi di un giorno nella tabella Storico della cartella: a ogni monitoraggio se ne salva una, per vedere che cosa è salito e che cosa è sceso.',
    none: 'Nella cartella non ci sono ancora fotografie',
    save: 'Salva fotografia',
    dated: (date, why) =>
      `Sarà datata ${date}, ${why === 'today' ? 'cioè oggi' : 'la data di monitoraggio'}.`,
    exists: (date) => `C'è già una fotografia del ${date}. Sostituirla con i punteggi di adesso?`,
    replace: 'Sostituisci',
    keep: "Lascia com'è",
    reading: 'Lettura delle fotografie',
    readAgain: 'Rileggi le fotografie',
    snapshots: 'Fotografie',
    scores: counted('punteggio', 'punteggi'),
    compare: 'Confronta',
    compareWith: (date) => `Confronta con la fotografia del ${date}`,
    endComparison: (date) => `Termina il confronto con la fotografia del ${date}`,
    comparison: (date) => `Confronto con il ${date}`,
    figures: (then, now) =>
      `Prima i punteggi del ${then}, poi quelli di adesso${now === null ? '' : ` (situazione al ${now})`}.`,
    show: 'Che cosa mostrare',
    changed: counted('cambiato', 'cambiati'),
    movements: {
      up: (count) => (count === 1 ? 'salito' : 'saliti'),
      down: (count) => (count === 1 ? 'sceso' : 'scesi'),
      same: (count) => (count === 1 ? 'uguale' : 'uguali'),
      new: (count) => (count === 1 ? 'nuovo' : 'nuovi'),
      gone: (count) => (count === 1 ? 'sparito' : 'spariti'),
      gained: () => 'ora con punteggio',
      lost: () => 'ora senza punteggio',
    },
    tags: {
      same: 'uguale',
      new: 'nuovo',
      gone: 'sparito',
      gained: 'ora con punteggio',
      lost: 'ora senza punteggio',
    },
    nothingChanged: 'Nessun punteggio è cambiato da allora.',
    absent: 'assente',
    to: 'a',
    problems: 'Problemi nella tabella Storico',
  },
  monitoring: {
    label: 'Situazione al',
    hint: 'Conta solo ciò che era misurato, o in scadenza, entro quel giorno. Senza una data qui, vale quella delle Regole o, se manca, ogni dato.',
    placeholder: 'gg/mm/aaaa',
    ofRules: 'Questa data è quella scritta nelle Regole della cartella.',
    usual: 'Date consuete',
    apply: 'Applica',
    withdraw: 'Togli la data scelta',
    notADate: 'Scrivere una data, per esempio 30/06/2024.',
    yearless: "Scrivere anche l'anno, per esempio 30/06/2024.",
    impossible: 'Questo giorno non esiste: correggere il giorno o il mese.',
  },
  resources: {
    name: 'Risorse',
    ofWhole: (share) => `${share} del totale`,
  },
};
