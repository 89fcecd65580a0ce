import type { DecisionPageWords } from './decision-pages';

export const italianDecisionPages: DecisionPageWords = {
  title: 'Decisione dei valutatori',
  decide: 'Decidi…',
  what: 'Che cosa si decide',
  kinds: {
    notAssessable: 'Non valutabile',
    corrected: 'Correggi il raggiungimento',
  },
  value: 'Raggiungimento corretto',
  reason: 'Motivo',
  reasonHint: 'Obbligatorio: resta scritto nella tabella Decisioni.',
  author: 'Autore',
  dated: (date) => `La decisione sarà datata ${date}, cioè oggi.`,
  faults: {
    value: {
      missing: 'Scrivere la percentuale, per esempio 80 o 80,5.',
      unreadable: 'Non è una percentuale: scrivere per esempio 80 o 80,5.',
      outside: 'Deve stare tra 0% e il punteggio massimo delle regole.',
    },
    reason: 'Scrivere il motivo: senza, la decisione non si applica.',
    author: 'Scrivere chi decide.',
  },
  effect: 'Effetto',
  effectHint: 'Il punteggio di adesso, poi quello con la decisione, fino in cima.',
  to: 'diventa',
  points: (points) => `${points} punti`,
  rescaled: 'Pesi ripartiti',
  nothingAbove: 'Più in alto non cambia nulla.',
  noEffectYet: "L'effetto si vede qui appena il valore è scritto.",
  confirm: 'Conferma',
  cancel: 'Annulla',
  revoke: 'Annulla decisione',
  revokeOf: (code) => `Annulla la decisione su ${code}`,
  list: 'Decisioni',
  none: 'Non ci sono ancora decisioni',
  purpose:
    'Da "Perché?" di un indicatore o di un obiettivo i valutatori possono renderlo non valutabile o correggerne il raggiungimento. Ogni decisione è una riga della tabella Decisioni, con il motivo, e si può annullare.',
  states: {
    inForce: 'In vigore',
    revoked: 'Revocata',
    notApplied: 'Non applicata',
  },
  revokedOn: (date) => `Revocata il ${date}`,
  correctedTo: (score) => `Raggiungimento corretto a ${score}`,
  unreadable: 'Decisione che non si riesce a leggere',
  computed: (score) => `Calcolato: ${score}`,
};
