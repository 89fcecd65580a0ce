/** What a word of a header is about, in whatever language and however shortened. */
export type Term =
  | 'act'
  | 'action'
  | 'actual'
  | 'algorithm'
  | 'area'
  | 'bands'
  | 'baseline'
  | 'body'
  | 'code'
  | 'dashboard'
  | 'date'
  | 'degree'
  | 'denominator'
  | 'excellence'
  | 'expected'
  | 'gap'
  | 'indicator'
  | 'level'
  | 'manager'
  | 'maximum'
  | 'measure'
  | 'method'
  | 'minimum'
  | 'name'
  | 'node'
  | 'not'
  | 'notAssessable'
  | 'number'
  | 'numerator'
  | 'objective'
  | 'operational'
  | 'operator'
  | 'operatorOrOperational'
  | 'organisational'
  | 'parent'
  | 'percent'
  | 'previous'
  | 'published'
  | 'reached'
  | 'reference'
  | 'resources'
  | 'result'
  | 'rollup'
  | 'score'
  | 'series'
  | 'status'
  | 'strategic'
  | 'target'
  | 'tolerance'
  | 'type'
  | 'unit'
  | 'unitOfMeasure'
  | 'unrelated'
  | 'value'
  | 'weight'
  | 'year';

/** The words of each term, without accents, those of one language as good as those of the other. */
const words: Readonly<Record<Term, string>> = {
  act: 'atto atti provvedimento delibera deliberazione determina act resolution',
  action: 'azione azioni attivita iniziativa action activity initiative',
  actual: 'consuntivo consuntivato cons consunt actual act measured rilevato misurato effettivo',
  algorithm: 'algoritmo formula metrica algorithm',
  area: 'ambito ambiti area aree linea asse missione programma perspective prospettiva area mission',
  bands: 'fasce fascia bands',
  baseline: 'baseline partenza iniziale',
  body: 'ente organizzazione organisation organization',
  code: 'codice cod codici code id identificativo identifier sigla rif',
  dashboard: 'cruscotto dashboard scorecard',
  date: 'data date',
  degree: 'grado livello degree level',
  denominator: 'denominatore denom den denominator',
  excellence: 'eccellenza excellence',
  expected: 'atteso attesa attesi expected previsto prevista',
  gap: 'scostamento scost gap variance delta differenza',
  indicator: 'indicatore indicatori ind indic indicator indicators kpi kpis misura metric measure',
  level: 'livello liv level tier',
  manager: 'responsabile responsabili resp dirigente manager owner responsible referente titolare',
  maximum: 'massimo massima max maximum',
  measure: 'misura mis measure',
  method: 'metodo method',
  minimum: 'minimo minima min minimum',
  name: 'descrizione descr denominazione denom nome titolo testo oggetto description name title text',
  node: 'nodo node',
  not: 'non not motivo causa',
  notAssessable: 'valutabile nv assessable',
  number: 'numero nr num number',
  numerator: 'numeratore num numerator',
  objective:
    'obiettivo obbiettivo obiettivi obbiettivi ob obb obv oo os objective objectives goal goals',
  operational: 'operativo operativi oper oo operational',
  operator: 'operatore segno operator',
  operatorOrOperational: 'op',
  organisational:
    'organizzativa organizzative uo ufficio servizio settore struttura dipartimento direzione organisational organizational department office',
  parent: 'padre parent superiore appartiene appartenenza dipende genitore',
  percent: 'percento percentuale perc percent percentage pct',
  previous: 'precedente precedenti prec previous revised',
  published: 'pubblicato pubblicata published stampato',
  reached: 'raggiunto raggiunta conseguito conseguita ottenuto achieved reached realizzato',
  reference: 'riferimento reference benchmark',
  resources: 'risorse budget stanziamento importo costo resources funds',
  result: 'risultato risultati result results esito outcome',
  rollup: 'aggregazione rollup',
  score:
    'raggiungimento ragg conseguimento punteggio punti score achievement attainment performance',
  series: 'storico storica serie history series',
  status: 'valutazione semaforo giudizio stato esito status rating rag',
  strategic: 'strategico strategici strategica strat os strategic',
  target: 'target tgt traguardo',
  tolerance: 'tolleranza tolerance',
  type: 'tipologia tipo dimensione categoria type category',
  unit: 'unita u unit',
  unitOfMeasure: 'um udm uom',
  unrelated:
    'note nota commenti commento osservazioni osservazione fonte fonti email mail telefono allegati allegato indirizzo comments comment notes remarks source attachments phone address iva fornitore cliente fattura matricola cognome stipendio assunzione qualifica pagamento protocollo',
  value: 'valore val dato value datum',
  weight: 'peso pesi pond ponderazione ponderaz weight weighting wt incidenza',
  year: 'anno year annualita',
};

const NOISE = new Set(
  (
    'di del della dello dell dei degli delle da dal dalla al alla allo ai agli alle a ad in nel nella per ' +
    'e ed il lo la i gli le l un una d su sul con the of to for by as at on an and end finale annuale ' +
    'relativo relativa elemento albero semestre trimestre prima calcolo rilevazione assegnate assegnata'
  ).split(' '),
);

const termsByWord = new Map<string, Term[]>();
for (const [term, list] of Object.entries(words) as [Term, string][]) {
  for (const word of list.split(' ')) {
    termsByWord.set(word, [...new Set([...(termsByWord.get(word) ?? []), term])]);
  }
}
const wordsByInitial = new Map<string, string[]>();
for (const word of termsByWord.keys()) {
  const initial = word.charAt(0);
  wordsByInitial.set(initial, [...(wordsByInitial.get(initial) ?? []), word]);
}

/** Whether a word is one of a header's, as it stands. */
export const isHeaderWord = (word: string): boolean => termsByWord.has(word);

/** What a word may mean. */
export interface WordReading {
  /** Several where the word alone does not tell: `misura` measures, and is an indicator. */
  readonly terms: readonly Term[];
  /** 1 for a word as it stands, less for one shortened or misspelt, 0 for one unknown. */
  readonly likeness: number;
}

const UNKNOWN: WordReading = { terms: [], likeness: 0 };
const SHORTENED = 0.95;
const MISSPELT = 0.9;
const SHORTEST_ABBREVIATION = 3;
const SHORTEST_TO_MISSPELL = 5;
/** From this length on, two letters may be wrong. */
const LONG = 9;

/** Reads a word of a header, in lower case without accents; null for one that adds nothing. */
export function readWord(word: string): WordReading | null {
  if (NOISE.has(word)) return null;
  const terms = termsByWord.get(word);
  if (terms) return { terms, likeness: 1 };
  return shortened(word) ?? misspelt(word) ?? UNKNOWN;
}

/** `pond` of `ponderazione`: a beginning that only one term has. */
function shortened(word: string): WordReading | null {
  if (word.length < SHORTEST_ABBREVIATION) return null;
  return among(word, SHORTENED, (known) => known.startsWith(word));
}

/** `consutivo`: a letter or two away from words of only one term. */
function misspelt(word: string): WordReading | null {
  if (word.length < SHORTEST_TO_MISSPELL) return null;
  const most = word.length >= LONG ? 2 : 1;
  return among(word, MISSPELT, (known) => isWithin(word, known, most));
}

function among(
  word: string,
  likeness: number,
  isLike: (known: string) => boolean,
): WordReading | null {
  const alike = (wordsByInitial.get(word.charAt(0)) ?? []).filter(isLike);
  const terms = [...new Set(alike.flatMap((known) => termsByWord.get(known) ?? []))];
  return terms.length === 1 ? { terms, likeness } : null;
}

/** Whether one word becomes the other with at most so many letters put, left out or changed. */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      now.push(Math.min(changed, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
    }
    before = now;
  }
  return (before[b.length] ?? most + 1) <= most;
}
