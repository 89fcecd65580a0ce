import type { FirstPageLater } from './automatic';

export const italianAutomatic: FirstPageLater = {
  automatic: {
    title: 'Ricalcolo automatico',
    unsupported:
      'Ricalcolo automatico non disponibile: questo Excel non dice chi ha modificato le celle. Aggiornare Excel per averlo.',
    why: {
      noRun: 'Comincia dopo il primo Ricalcola albero, che chiede il consenso a scrivere.',
      behind: 'Il foglio non è aggiornato: premere Ricalcola albero, poi continua da solo.',
      formulas:
        'Fermato: nelle colonne dei risultati ci sono formule. Decidere in Problemi se sostituirle.',
      typed:
        'Fermato: un risultato è stato scritto a mano. Ricalcola albero lo sostituisce; poi si può riattivare.',
    },
    refused: (reason) => `Ultimo ricalcolo automatico non riuscito: ${reason}`,
    stopped: (reason) => `Fermato: ${reason}`,
  },
  log: { fingerprint: 'Impronta dei dati', open: 'Apri il Registro' },
};
