import type { Message, ProblemCode } from './catalogue';
import { dressed, ITALIAN } from './numbers';

const n = (text: string | undefined) => dressed(text ?? '', ITALIAN);
const unit = (text = '') => (text === 'none' ? '' : text === '%' ? '%' : ` ${text}`);

/** What a sum that is not whole makes of the score. */
const effect: Message = ({ rollup }) => {
  if (!rollup) return 'il punteggio si calcola sulla loro somma';
  return rollup === 'somma'
    ? "con l'aggregazione somma il punteggio ne risente"
    : `con l'aggregazione ${rollup} il punteggio non ne dipende`;
};

/** The problems of the quality of the data. */
export const italianQuality = {
  'weight.sum': (d) =>
    `I pesi di ${d.node} sommano a ${n(d.sum)}${d.unit} invece che a 100%, e l'arrotondamento non lo spiega: ${effect(d)}. Correggere il peso sbagliato.`,
  'weight.sumRounded': (d) =>
    `I pesi di ${d.node} sommano a ${n(d.sum)}${d.unit} invece che a 100% perché sono arrotondati: ${effect(d)}. Per averli esatti si possono normalizzare.`,
  'actual.outlier': (d) =>
    `Il consuntivo "${d.text}" dell'indicatore ${d.indicator} è di un altro ordine di grandezza rispetto ai suoi ${n(d.years)} valori precedenti (mediana ${n(d.median)}${unit(d.unit)}): controllare la virgola e l'unità.`,
  'target.metBefore': (d) =>
    `Il target "${d.target}" dell'indicatore ${d.indicator} era già raggiunto ${d.year ? `nel ${d.year}` : 'in partenza'} (${n(d.value)}${unit(d.unit)}): se non si vuole solo mantenere il livello, promettere di più.`,
  'code.alike': (d) =>
    `"${d.text}" non è un codice del piano, e differisce da ${d.meant} solo per maiuscole, spazi o a capo: scriverlo allo stesso modo.`,
  'code.spaces': (d) =>
    `Il codice ${d.code} ha spazi o a capo all'inizio o alla fine: qui non contano, ma per le formule di Excel sì. Toglierli.`,
  'result.byHand': (d) =>
    `"${d.text}" nella colonna ${d.header} è scritto a mano: il calcolo dà ${computed(d)}, e un ricalcolo lo sostituisce. Se è una decisione, registrarla prima come tale.`,
} as const satisfies Partial<Record<ProblemCode, Message>>;

const computed: Message = ({ score, status }) =>
  [score && `${n(score)}%`, status].filter(Boolean).join(' ') || 'una cella vuota';
