import type { FunctionName, FunctionWords } from './function-words';

const target = {
  name: 'target',
  description: 'Target, o colonna di target, come è scritto: ">= 90%", "Entro 31/05/2023", 400.',
};
const actual = {
  name: 'consuntivo',
  description: 'Consuntivo, o colonna di consuntivi: un numero, una data, un testo, "N.V.".',
};
const method = {
  name: 'metodo',
  description:
    'Metodo, se il target non lo dice da sé: proporzionale, scadenza, si/no, valore. Gli altri hanno bisogno di altri dati: solo nelle tabelle.',
  optional: true,
};
const profile = {
  name: 'profilo',
  description:
    'Nome di un profilo, di cui valgono le soglie, o intervallo delle Regole; se manca, le regole salvate nella cartella.',
  optional: true,
};
const tables = [
  { name: 'nodi', description: 'Nodi con le intestazioni: Codice, Padre, Livello, Peso.' },
  {
    name: 'pesi',
    description: 'Indicatori di ogni nodo con le intestazioni: Nodo, Indicatore, Peso.',
  },
  { name: 'target', description: 'Target con le intestazioni: Indicatore, Target.' },
  {
    name: 'consuntivi',
    description: 'Consuntivi con le intestazioni: Indicatore, Consuntivo, Non valutabile.',
  },
];

export const italianFunctions: Readonly<Record<FunctionName, FunctionWords>> = {
  INDICATOR: {
    description:
      'Raggiungimento di un indicatore dal suo target e dal suo consuntivo; di due colonne, uno per riga.',
    parameters: [target, actual, method, profile],
  },
  OBJECTIVE: {
    description:
      'Raggiungimento di un nodo dai pesi e dai raggiungimenti dei suoi componenti, ripesati senza gli esclusi.',
    parameters: [
      {
        name: 'pesi',
        description: 'Pesi dei componenti; se sono tutti vuoti, pesano tutti allo stesso modo.',
      },
      {
        name: 'raggiungimenti',
        description: 'I loro raggiungimenti; "N.V.", "N/D" e #N/D sono esclusi.',
      },
      {
        name: 'aggregazione',
        description:
          'Come si mettono insieme: media (se manca), somma, minimo, massimo, quota (dei Raggiunti).',
        optional: true,
      },
    ],
  },
  STATUS: {
    description:
      'Valutazione di un raggiungimento: Raggiunto, Parzialmente raggiunto, Non raggiunto, Non valutabile.',
    parameters: [
      {
        name: 'raggiungimento',
        description:
          'Raggiungimento, o colonna di raggiungimenti; "N.V.", "N/D" e #N/D sono Non valutabile.',
      },
      profile,
    ],
  },
  GAP: {
    description:
      "Scostamento con il segno, consuntivo meno target, nell'unità del target; giorni per una scadenza.",
    parameters: [
      target,
      {
        name: 'consuntivo',
        description: 'Consuntivo, o colonna di consuntivi: un numero, una data, un testo.',
      },
    ],
  },
  EXPLAIN: {
    description: 'Motivo di un raggiungimento in una frase, con cui si può rifare a mano.',
    parameters: [
      target,
      actual,
      method,
      {
        name: 'peso',
        description: "Peso dell'indicatore nel suo nodo; se c'è, la frase dice anche i punti.",
        optional: true,
      },
    ],
  },
  TARGET: {
    description:
      "Che cosa si capisce di un target: operatore, valore, unità, tipo e nota, uno accanto all'altro.",
    parameters: [
      {
        name: 'testo',
        description: 'Target, o colonna di target, come è scritto: ">= 90%", "Entro 31/05/2023".',
      },
      {
        name: 'anno',
        description:
          'Anno dei giorni scritti senza; se manca, quello delle regole salvate nella cartella.',
        optional: true,
      },
    ],
  },
  TREE: {
    description:
      "Tutto l'albero calcolato, una riga per ogni nodo e indicatore, da intervalli con le intestazioni.",
    parameters: [...tables, profile],
  },
  LOSSES: {
    description: "Gli indicatori che fanno perdere più punti all'ente, dal peggiore.",
    parameters: [
      ...tables,
      {
        name: 'quanti',
        description: 'Quanti indicatori; 10 se manca.',
        optional: true,
      },
    ],
  },
};
