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
  printed: 'pubblicato',
  computed: 'calcolato',
  cause: {
    tie: (score) =>
      `Il punteggio è ${score}, a metà tra due cifre: il documento lo arrotonda per difetto, come capita all'aritmetica binaria; per eccesso è la cifra calcolata.`,
    roundedLevels: 'Torna se i punteggi sono arrotondati a ogni livello.',
    unroundedLevels: 'Torna se i punteggi non sono arrotondati a ogni livello.',
    printedChildren: (differing) => {
      if (differing.length === 0) return 'Torna dai punteggi pubblicati di ciò che contiene.';
      const verb =
        differing.length === 1 ? 'non ha quello calcolato' : 'non hanno quelli calcolati';
      return `Torna dai punteggi pubblicati di ciò che contiene, ma ${list(differing)} ${verb}.`;
    },
    hiddenActuals: (low, high) =>
      `I consuntivi sono mostrati arrotondati: con i decimali nascosti il punteggio può stare tra ${low} e ${high}.`,
    hiddenWeights: (low, high) =>
      `I pesi sono mostrati arrotondati: con i decimali nascosti il punteggio può stare tra ${low} e ${high}.`,
    notRescaled: (sum) =>
      `I pesi che contano sommano a ${sum}: il punteggio pubblicato torna se non sono ripesati a 100%.`,
    uncapped: (score) => `Torna senza un punteggio massimo: ${score}.`,
    asMean: (rollup) => `Torna con la media pesata, e non con l'aggregazione "${rollup}".`,
    otherCount: {
      printed: ({ meant, reached, counted, members }) =>
        `Torna contando i punteggi pubblicati: ${meant} su ${counted} indicatori raggiunti invece di ${reached}; cambia ${list(members)}.`,
      hidden: ({ meant, reached, counted, members }) =>
        `Torna con ${meant} su ${counted} indicatori raggiunti invece di ${reached}: con i decimali nascosti ${
          members.length === 1 ? 'può essere raggiunto o no' : 'possono essere raggiunti o no'
        } ${list(members)}.`,
      unknown: ({ meant, reached, counted }) =>
        `Torna con ${meant} su ${counted} indicatori raggiunti, qui sono ${reached}: controllare quali sono contati e da quale punteggio.`,
    },
    writtenActual: (written, counted) =>
      `Torna dal consuntivo scritto, ${written}, e non dal conteggio, ${counted}.`,
    thresholds: (printed, computed, preset) =>
      preset === null
        ? `La valutazione pubblicata è "${printed}", con le soglie in vigore è "${computed}": nessun profilo noto dà quella pubblicata.`
        : `La valutazione pubblicata è "${printed}", con le soglie in vigore è "${computed}": quella pubblicata è delle soglie ${preset}.`,
    slip: ({ of, code, swapped, written, meant }) =>
      `${FIGURES[of]} di ${code} è ${written}, e torna con ${meant} (${swapped ? 'due cifre scambiate' : 'una cifra diversa'})`,
    slips: (told) => `Forse un errore di battitura: ${told.join('; oppure ')}.`,
    excludedThere: (printed) =>
      `Pubblicato "${printed}", ma qui ha un punteggio: controllare la colonna Non valutabile e il consuntivo.`,
    decided: {
      printed: (computed) =>
        `È pubblicato il punteggio calcolato (${computed ?? '-'}), senza la decisione dei valutatori.`,
      corrected: (computed) =>
        `Corretto con decisione dei valutatori; calcolato: ${computed ?? 'nessun punteggio'}.`,
      excluded: (computed) =>
        `Non valutabile per decisione dei valutatori; calcolato: ${computed ?? 'nessun punteggio'}.`,
    },
    excludedHere: {
      indicator:
        'Pubblicato con un punteggio, ma qui è escluso: controllare la colonna Non valutabile, il target e il consuntivo.',
      node: 'Pubblicato con un punteggio, ma qui è escluso, come tutto ciò che contiene.',
    },
    notYetDue: (due, on, isZero) =>
      `Al ${on}, data del monitoraggio, la scadenza${due === null ? '' : ` del ${due}`} doveva ancora venire, e qui è escluso${isZero ? '; 0% è di una scadenza mancata' : ''}.`,
    notYetMeasured: (on, isZero) =>
      `${on === null ? 'Alla data del monitoraggio' : `Al ${on}`} non era ancora misurato, e qui è escluso${isZero ? '; 0% è di un risultato misurato' : ''}.`,
    otherWeights:
      'Nessun consuntivo cambiato da solo lo spiega, un peso sì: probabilmente i pesi usati sono altri.',
    failed: "Qui non si può calcolare: vedere i problemi dell'albero.",
    unexplained: 'Nessuna delle cause note lo spiega.',
    unexplainedWithin: (low, high) =>
      `Nessuna delle cause note lo spiega: con ciò che è mostrato può stare solo tra ${low} e ${high}.`,
  },
  remedy: {
    hiddenActual: (of) => `il consuntivo vero di ${of.code} ${range(of)}`,
    actual: (of) => `il consuntivo di ${of.code} ${range(of)} invece di ${of.written}`,
    day: (code, day, written) =>
      `il consuntivo di ${code} al ${day} invece che ${written === null ? 'non fatto' : `al ${written}`}`,
    answer: (code, answer) =>
      `il consuntivo di ${code} ${answer ? 'sì' : 'no'} invece di ${answer ? 'no' : 'sì'}`,
    monitoring: (day, written) => `il monitoraggio al ${day} invece che al ${written}`,
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
    'published.codeAlike': (d) =>
      `"${d.code}" è letto come ${d.meant}, che nel piano è scritto così: se è un altro, correggere il codice.`,
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
