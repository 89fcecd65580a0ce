import type { Details } from '../engine';
import type { Message } from './catalogue';
import { PARAMETERS, type MethodProblems } from './method-words';
import { dressed, ITALIAN } from './numbers';

const n = (text: string | undefined) => dressed(text ?? '', ITALIAN);

const RULES_ONLY: ReadonlySet<string> = new Set(['maximumScore', 'excellenceScore']);

/** Whose target: the cell may be that of a rule, which many indicators follow. */
const of = ({ indicator }: Details) => (indicator ? ` dell'indicatore ${indicator}` : '');

const name = (parameter = '') => PARAMETERS[parameter] ?? parameter;

const missing: Message = ({ method, parameter = '' }) =>
  RULES_ONLY.has(parameter)
    ? `Metodo ${method}: il profilo ammette più del 100%, ma manca la regola "${name(parameter)}": scriverla in Regole (per esempio 120%).`
    : `Metodo ${method}: manca ${name(parameter)}: scriverlo nella colonna ${name(parameter)}, o in Regole ("${name(parameter)} per" una Tipologia o un livello).`;

const OTHERS = new Map([
  ['target', 'del target'],
  ['rangeLow', "dell'estremo inferiore dell'intervallo"],
  ['rangeHigh', "dell'estremo superiore dell'intervallo"],
  ['maximum', 'di Massimo'],
]);

export const italianMethodProblems: MethodProblems = {
  'parameter.missing': missing,
  'parameter.unreadable': (d) =>
    `${name(d.parameter)} "${d.text}" non è un numero: scriverlo come il target (${d.target}).`,
  'parameter.notARatio': (d) =>
    `${name(d.parameter)} "${d.text}" non è un punteggio: scriverlo come percentuale, per esempio 120%.`,
  'parameter.unit': (d) =>
    `${name(d.parameter)} "${d.text}" e target "${d.target}"${of(d)} hanno unità diverse: indicare la stessa per entrambi.`,
  'parameter.order': (d) =>
    `${name(d.parameter)} "${d.text}"${of(d)} deve essere ${d.side === 'above' ? 'maggiore' : 'minore'} ${OTHERS.get(d.than ?? '')} (${n(d.thanText)}): correggere quello dei due che è sbagliato.`,
  'parameter.scoreOrder': (d) =>
    `${name(d.parameter)} "${d.text}" deve essere almeno ${n(d.least)}%, il punteggio della soglia precedente.`,
  'parameter.noEffect': (d) =>
    `${name(d.parameter)} non ha effetto: nel profilo il punteggio massimo è 100%.`,
  'baseline.missing': (d) =>
    `Metodo progresso: manca il valore di partenza: scriverlo nella colonna Baseline${d.year ? `, o nella Serie storica per il ${d.year}` : ''}.`,
  'baseline.isTarget': (d) =>
    `Il valore di partenza "${d.text}" è pari al target "${d.target}"${of(d)}: non c'è un progresso da misurare; cambiare uno dei due o il metodo.`,
  'baseline.backwards': (d) =>
    `Il valore di partenza "${d.text}" è già oltre il target "${d.target}"${of(d)}: correggere il valore di partenza o l'operatore.`,
  'tolerance.notPositive': (d) =>
    `La tolleranza "${d.text}" sul target "${d.target}"${of(d)} non è maggiore di 0: indicarne una che lo sia.`,
  'bands.unreadable': (d) =>
    `Fasce: non si riesce a leggere "${d.band}": scrivere per esempio <50%: 0%; 50%-80%: 60%; >=80%: 100%.`,
  'bands.score': (d) =>
    `Fasce: il punteggio "${d.score}" di "${d.band}" non è una percentuale: scriverlo per esempio 60%.`,
  'bands.reversed': (d) => `Fasce: in "${d.band}" il primo limite deve essere minore del secondo.`,
  'bands.order': (d) =>
    `Fasce: "${d.first}" e "${d.second}" non sono in ordine: scriverle dalla più bassa alla più alta, o al contrario.`,
  'bands.gap': (d) =>
    `Fasce: tra "${d.first}" e "${d.second}" resta un vuoto: far cominciare l'una dove finisce l'altra.`,
  'bands.overlap': (d) =>
    `Fasce: "${d.first}" e "${d.second}" si sovrappongono: far cominciare l'una dove finisce l'altra.`,
  'bands.notARatio': (d) =>
    `Fasce "${d.text}": i limiti sono di un raggiungimento: scriverli come percentuali.`,
  'bands.proRata': (d) =>
    `Fasce "${d.text}": pro rata i punteggi devono solo salire o solo scendere: correggerli, o usare il metodo senza pro rata.`,
  'bands.outside': (d) =>
    `${n(d.measured)}${d.unit} è fuori da tutte le fasce${d.from ? `, che cominciano da ${n(d.from)}${d.unit}` : ''}${d.to ? `${d.from ? ' e' : ', che'} finiscono a ${n(d.to)}${d.unit}` : ''}: aggiungere una fascia che lo comprenda.`,
  'rollup.unknown': (d) => `L'aggregazione "${d.text}" non esiste; ci sono: ${d.known}.`,
  'rollup.threshold': (d) =>
    `Aggregazione "${d.text}": scrivere la soglia con un operatore e una percentuale, per esempio quota >= 80%.`,
  'rollup.notWhole': (d) =>
    `I pesi di ${d.node} sommano a ${n(d.sum)}: per l'aggregazione somma, senza il segno %, devono fare circa 1 o 100.`,
};
