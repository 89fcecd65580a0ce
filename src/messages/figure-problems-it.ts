import type { Message, ProblemCode } from './catalogue';
import { dressed, ITALIAN } from './numbers';

const n = (text: string | undefined) => dressed(text ?? '', ITALIAN);
const unit = (text: string | undefined) =>
  text === undefined || text === 'none' || text === '' ? '' : text === '%' ? '%' : ` ${text}`;
const part = (text: string | undefined) => (text === 'numerator' ? 'numeratore' : 'denominatore');

/** The problems of targets that name other figures, and of the figures. */
export const italianFigures = {
  'target.twoValues': (d) =>
    `Il target "${d.text}" ha due valori, ${d.previous} e ${d.inForce}: se è stato rivisto, lasciare qui quello in vigore e mettere l'altro nella colonna Target precedente; se è un intervallo, scrivere "tra ${d.previous} e ${d.inForce}".`,
  'target.noOperator': (d) =>
    `Il target "${d.text}" non dice se è meglio di più o di meno: scrivere anche l'operatore, >= oppure <=.`,
  'target.yearUnknown': (d) =>
    `Il target "${d.text}" dipende dall'anno in vigore, che non è noto: indicarlo nella regola Anno.`,
  'target.yearAbsent': (d) =>
    `Il target "${d.text}" non dice nulla per il ${d.year}: aggiungere quell'anno, oppure cambiare l'anno in vigore.`,
  'target.changeOrLevel': (d) =>
    `Il target "${d.text}" può essere un livello o una riduzione rispetto all'anno precedente: scrivere "= ${d.text}" per il livello, "riduzione del ${n(d.amount)}%" per la variazione.`,
  'target.pointsOrPercent': (d) =>
    `Il valore del ${d.year} è una percentuale (${n(d.value)}%), e "${d.text}" può volere dire punti o percento: scrivere per esempio "${sign(d.amount)} punti", oppure "${sign(d.amount)}% del valore dell'anno precedente".`,
  'target.changeOfNothing': (d) =>
    `"${d.text}": una variazione percentuale non ha senso sul valore del ${d.year}, ${n(d.value)}${unit(d.unit)}. Scrivere la soglia o una variazione in punti.`,
  'target.changeUnit': (d) =>
    `"${d.text}" e il valore del ${d.year}, ${n(d.value)}${unit(d.unit)}, hanno unità diverse: indicare la stessa per entrambi.`,
  'target.changeRead': (d) =>
    `"${d.text}" non ha un operatore: letto come ${d.comparison} ${n(d.threshold)}${unit(d.unit)}.`,
  'target.deadlineFound': (d) =>
    `Per il target ${d.text} dell'indicatore ${d.indicator} vale la scadenza scritta nel testo ("${d.words}"), ${d.deadline}.`,
  'target.severalDeadlines': (d) =>
    `Il testo dell'indicatore ${d.indicator} ha più date (${d.dates}): scrivere nel target quale è la scadenza.`,
  'target.baselineYear': (d) =>
    `L'indicatore ${d.indicator} è escluso: "${d.text}", quest'anno si misura e non si promette nulla.`,
  'actual.looksLikeChange': (d) =>
    `Il consuntivo "${d.text}" sembra una variazione, come il target "${d.target}": scrivere il valore raggiunto nell'anno.`,
  'actual.ratioDisagrees': (d) =>
    `Il consuntivo "${d.text}" non torna con ${n(d.numerator)}/${n(d.denominator)}, che fa ${n(d.exact)}${d.unit}: correggere quale dei tre è sbagliato.`,
  'actual.ratioUnit': (d) =>
    `${n(d.numerator)}/${n(d.denominator)} può valere ${n(d.plain)} o ${n(d.percent)}%: scrivere l'unità nel target, per esempio con il segno %, o un'altra nella colonna Unità.`,
  'actual.ratioHalf': (d) =>
    `Il consuntivo dell'indicatore ${d.indicator} è vuoto e manca il ${part(d.missing)} per calcolarlo.`,
  'actual.ratioHalfUnused': (d) =>
    `Manca il ${part(d.missing)} dell'indicatore ${d.indicator}: vale il consuntivo scritto.`,
  'actual.fromSeries': (d) =>
    `Consuntivo dell'indicatore ${d.indicator} calcolato dalla serie storica, ${d.year} su ${d.last}: ${n(d.numerator)}/${n(d.denominator)} = ${n(d.exact)}.`,
  'fraction.unreadable': (d) =>
    `"${d.text}" non è un numeratore o un denominatore dell'indicatore ${d.indicator}: serve un numero, senza segno %.`,
  'fraction.zeroDenominator': (d) =>
    `Il denominatore dell'indicatore ${d.indicator} è 0: non si può dividere. Correggerlo, o scrivere N.D. nel consuntivo se non c'era nulla da misurare.`,
  'figure.yearUnknown': (d) =>
    `Il target "${d.text}" dell'indicatore ${d.indicator} si confronta con un altro anno, e l'anno in vigore non è noto: indicarlo nella regola Anno.`,
  'series.missing': (d) =>
    `Il target "${d.text}" si confronta con il valore del ${d.year}, che manca: aggiungere alla tabella Serie storica la riga ${d.indicator}, ${d.year}, valore.`,
  'series.unreadable': (d) =>
    `Non si riesce a leggere il valore "${d.text}" del ${d.year} dell'indicatore ${d.indicator}, che serve al target: scrivere solo il numero.`,
  'series.unreadableUnused': (d) =>
    `Non si riesce a leggere "${d.text}" nella serie dell'indicatore ${d.indicator} (${d.year}); nessun punteggio ne dipende.`,
  'series.two': (d) =>
    `L'indicatore ${d.indicator} ha due valori per il ${d.year}, "${d.first}" e "${d.second}", e il target ne usa uno: lasciarne uno solo.`,
  'series.twoUnused': (d) =>
    `L'indicatore ${d.indicator} ha due valori per il ${d.year}, "${d.first}" e "${d.second}"; nessun punteggio ne dipende.`,
  'series.ratioDisagrees': (d) =>
    `Il valore "${d.text}" del ${d.year} non torna con ${n(d.numerator)}/${n(d.denominator)}, che fa ${n(d.exact)}${d.unit}, e il target lo usa: correggere quale dei tre è sbagliato.`,
  'series.ratioDisagreesUnused': (d) =>
    `Il valore "${d.text}" del ${d.year} dell'indicatore ${d.indicator} non torna con ${n(d.numerator)}/${n(d.denominator)}, che fa ${n(d.exact)}${d.unit}; nessun punteggio ne dipende.`,
  'benchmark.missing': (d) =>
    `Il target "${d.text}" si confronta con "${d.reference}" del ${d.year}, che manca: aggiungere alla tabella Benchmark la riga ${d.indicator}, ${d.year}, ${d.reference}, valore.`,
  'benchmark.unknown': (d) =>
    `Non si capisce con quale riferimento del ${d.year} confrontare "${d.text}"; nella tabella Benchmark ci sono: ${d.known}. Usare le stesse parole nel target e nella colonna Riferimento.`,
  'benchmark.unreadable': (d) =>
    `Non si riesce a leggere il valore "${d.text}" di "${d.reference}" (${d.year}), che serve all'indicatore ${d.indicator}: scrivere solo il numero.`,
  'benchmark.two': (d) =>
    `"${d.reference}" ha due valori per il ${d.year}, "${d.first}" e "${d.second}": lasciarne uno solo.`,
  'figure.noYear': (d) =>
    `La riga di ${d.indicator} non ha un anno: il suo valore non viene letto.`,
  'figure.unknownIndicator': (d) =>
    `Valori di indicatori che non sono nel piano, non usati: ${d.indicators}.`,
} as const satisfies Partial<Record<ProblemCode, Message>>;

/** A change with its sign: `+10`. */
function sign(amount = ''): string {
  return amount.startsWith('-') ? n(amount) : `+${n(amount)}`;
}
