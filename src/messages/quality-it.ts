import { dressed, ITALIAN } from './numbers';
import type { QualityWords } from './quality';

const n = (count: number) => dressed(String(count), ITALIAN);
const counted = (count: number, one: string, many: string) =>
  `${n(count)} ${count === 1 ? one : many}`;
const cells = (count: number) => counted(count, 'cella', 'celle');

export const italianQualityPage: QualityWords = {
  none: 'Nessun problema nei dati.',
  summary: (problems, places) => {
    const told = counted(problems, 'problema', 'problemi');
    return places === 0 ? told : `${told} in ${cells(places)}`;
  },
  severity: 'Gravità',
  severities: {
    error: (count) => (count === 1 ? 'errore' : 'errori'),
    warning: (count) => (count === 1 ? 'avviso' : 'avvisi'),
    remark: (count) => (count === 1 ? 'nota' : 'note'),
  },
  kind: 'Argomento',
  allKinds: 'Tutti gli argomenti',
  kinds: {
    weights: 'Pesi',
    structure: 'Codici e struttura',
    targets: 'Target e metodi',
    actuals: 'Consuntivi',
    figures: 'Serie, benchmark e pubblicati',
    rules: 'Regole e decisioni',
    cells: 'Celle e risultati',
  },
  search: 'Cerca nei problemi',
  noneFound: 'Nessun problema corrisponde.',
  formulasTitle: 'Formule nelle colonne dei risultati',
  formulas:
    'Le celle con formule non sono state toccate. Si possono sostituire con i valori calcolati; Ripristina le rimette.',
  overwrite: 'Sostituisci con i valori',
  certain: (count) =>
    `${count === 1 ? 'Di 1 cella è certo' : `Di ${n(count)} celle è certo`} che cosa deve contenere.`,
  correctAll: 'Correggi tutto…',
  correct: 'Correggi…',
  normalise: 'Normalizza…',
  ofCell: (action, cell) => `${action} ${cell}`,
  hasFormulas: (places) => `Non si corregge da qui: ci sono formule (${places}).`,
  previewTitle: (count) => `Correggere ${cells(count)}?`,
  list: 'Che cosa cambia',
  to: 'diventa',
  noEffect: 'Nessun punteggio mostrato cambia.',
  effects: (count) =>
    `${count === 1 ? 'Cambia 1 punteggio mostrato' : `Cambiano ${n(count)} punteggi mostrati`}:`,
  absent: 'nessuno',
  moreEffects: (count) => `e altri ${n(count)}`,
  write: 'Scrivi',
  dontWrite: 'Annulla',
};
