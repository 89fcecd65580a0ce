import type { RangeTexts, VerifyWords } from './verify-words';

const list = (codes: readonly string[]): string =>
  codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} e ${codes.at(-1) ?? ''}`;

const range = ({ low, high }: Pick<RangeTexts, 'low' | 'high'>): string =>
  low === high ? low : `tra ${low} e ${high}`;

const FIGURES = { actual: 'il consuntivo', weight: 'il peso', printed: 'il punteggio pubblicato' };

export const italianVerify: VerifyWords = {
  headers: [
    'Codice',
    'Tipo',
    'Descrizione',
    'Calcolato',
    'Pubblicato',
    'Esito',
    'Intervallo minimo',
    'Intervallo massimo',
    'Causa',
    'Che cosa lo renderebbe vero',
  ],
  kinds: { node: 'Nodo', indicator: 'Indicatore' },
  outcomes: {
    exact: 'Riprodotto',
    compatible: 'Compatibile',
    incompatible: 'Incompatibile',
    notComputable: 'Non calcolabile',
  },
  groups: {
    exact: (count) =>
      count === 1 ? '1 riprodotto esattamente' : `${count} riprodotti esattamente`,
    compatible: (count) =>
      `${count} ${count === 1 ? 'compatibile' : 'compatibili'} con ciò che è mostrato`,
    incompatible: (count) => (count === 1 ? '1 incompatibile' : `${count} incompatibili`),
    notComputable: (count) =>
      count === 1 ? '1 che qui non si può calcolare' : `${count} che qui non si possono calcolare`,
  },
  notAssessable: 'N.V.',
  printed: 'pubblicato',
  computed: 'calcolato',
  cause: {
    tie: (score) =>
      `Il punteggio è ${score}, a metà tra due cifre: il documento lo arrotonda per difetto, come capita all'aritmetica binaria; per eccesso è la cifra calcolata.`,
    roundedLevels: 'Torna se i punteggi sono arrotondati a ogni livello.',
    unroundedLevels: 'Torna se i punteggi non sono arrotondati a ogni livello.',
    printedChildren: (differing) => {
      if (differing.length === 0) return 'Torna dai punteggi pubblicati di ciò che contiene.';
      const verb = differing.length === 1 ? 'non è quello calcolato' : 'non sono quelli calcolati';
      return `Torna dai punteggi pubblicati di ciò che contiene; ${verb} ${list(differing)}.`;
    },
    hiddenActuals: (low, high) =>
      `I consuntivi sono mostrati arrotondati: con i decimali nascosti il punteggio può stare tra ${low} e ${high}.`,
    hiddenWeights: (low, high) =>
      `I pesi sono mostrati arrotondati: con i decimali nascosti il punteggio può stare tra ${low} e ${high}.`,
    notRescaled: (sum) =>
      `I pesi che contano sommano a ${sum}: il punteggio pubblicato torna se non sono ripesati a 100%.`,
    uncapped: (score) => `Torna senza un punteggio massimo: ${score}.`,
    thresholds: (printed, computed, preset) =>
      preset === null
        ? `La valutazione pubblicata è "${printed}", con le soglie in vigore è "${computed}": nessun profilo noto dà quella pubblicata.`
        : `La valutazione pubblicata è "${printed}", con le soglie in vigore è "${computed}": quella pubblicata è delle soglie ${preset}.`,
    slip: ({ of, code, swapped, written, meant }) =>
      `${FIGURES[of]} di ${code} è ${written}, e torna con ${meant} (${swapped ? 'due cifre scambiate' : 'una cifra diversa'})`,
    slips: (told) => `Forse un errore di battitura: ${told.join('; oppure ')}.`,
    excludedThere:
      'Pubblicato come non valutabile, ma qui ha un punteggio: controllare la colonna Non valutabile e il consuntivo.',
    excludedHere:
      'Pubblicato con un punteggio, ma qui è escluso: controllare la colonna Non valutabile e il consuntivo.',
    otherWeights:
      'Nessun consuntivo cambiato da solo lo spiega, un peso sì: i pesi pubblicati non possono essere quelli usati.',
    failed: "Qui non si può calcolare: vedere i problemi dell'albero.",
    unexplained: 'Nessuna delle cause note lo spiega.',
    unexplainedWithin: (low, high) =>
      `Nessuna delle cause note lo spiega: con ciò che è mostrato può stare solo tra ${low} e ${high}.`,
  },
  remedy: {
    hiddenActual: (of) => `il consuntivo vero di ${of.code} ${range(of)}`,
    actual: (of) => `il consuntivo di ${of.code} ${range(of)} invece di ${of.written}`,
    day: (code, day, written) => `il consuntivo di ${code} al ${day} invece che al ${written}`,
    score: (of) => `il raggiungimento di ${of.code} ${range(of)} invece di ${of.written}`,
    weight: (of) => `il peso di ${of.code} ${range(of)} invece di ${of.written}`,
  },
  finding: {
    roundedLevels: ({ rounded, unrounded, of, inForce }) =>
      `I punteggi risultano arrotondati a ogni livello: così sono esatti ${rounded} nodi su ${of}, altrimenti ${unrounded}.${
        inForce
          ? ' Le regole in vigore dicono lo stesso.'
          : ' Regola da scrivere: Arrotondamento, a ogni livello.'
      }`,
    unroundedLevels: ({ rounded, unrounded, of }) =>
      `I punteggi non risultano arrotondati a ogni livello, come dicono le regole in vigore: senza sono esatti ${unrounded} nodi su ${of}, così ${rounded}. Regola da scrivere: Arrotondamento, alla visualizzazione.`,
    thresholds: ({ preset, fitting, here, of }) =>
      `Le valutazioni pubblicate sono delle soglie ${preset}: ne dà ${fitting} su ${of}, il profilo in vigore ${here}.`,
  },
  problems: {
    'published.formulaError': (d) =>
      `Il punteggio pubblicato è l'errore ${d.text}: scrivere la cifra stampata.`,
    'published.unreadable': (d) =>
      `Il punteggio pubblicato "${d.text}" non si capisce: scriverlo come percentuale, per esempio 98,96%.`,
    'published.unknownCode': (d) =>
      `${d.code} ha un punteggio pubblicato, ma non è tra i codici del piano: non viene verificato.`,
    'published.nodeOrIndicator': (d) =>
      `${d.code} è sia un nodo sia un indicatore: non si sa di quale sia il punteggio pubblicato.`,
    'published.none': () =>
      'Nessun punteggio pubblicato da verificare: serve una colonna Pubblicato, oppure --against con il documento.',
    'published.noTable': () =>
      'Nel documento da verificare nessuna tabella ha un codice e un punteggio: servono Codice e Pubblicato (o Raggiungimento).',
  },
  summary: (checked) =>
    checked === 1
      ? 'Verificato 1 punteggio pubblicato'
      : `Verificati ${checked} punteggi pubblicati`,
  findings: 'Del documento nel suo insieme',
  remedies: 'Lo renderebbe vero',
  written: (file, sheet) => `Scritto ${file}, con il foglio ${sheet}.`,
};
