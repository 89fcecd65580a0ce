import { inputsOf } from '../excel';
import { answered } from './answered';

// The metadata that Excel reads are generated from what is written here: ids, parameters, texts.
// Every parameter takes a range, and so does a single cell, as one of one cell; what is left out
// comes as null. The Italian texts are in the catalogue.

/**
 * Score of an indicator from its target and its actual; given columns, one for each row.
 * @customfunction INDICATOR
 * @param target Target, or column of targets, as written: ">= 90%", "Entro 31/05/2023", 400.
 * @param actual Actual, or column of actuals: a number, a date, a text, "N.V.".
 * @param method Method, where the target does not imply it: proporzionale, scadenza, si/no, valore. The others need more data: in tables only.
 * @param profile Name of a preset, whose thresholds count, or range of the rules; left out, the rules saved in the workbook.
 * @returns The score, a ratio shown as a percentage; #N/A for what is excluded or has no actual.
 */
export function INDICATOR(
  target: unknown[][],
  actual: unknown[][],
  method?: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  return answered((work, context) =>
    work.scoresOf(inputsOf(target), inputsOf(actual), inputsOf(method), inputsOf(profile), context),
  );
}

/**
 * Score of a node from the weights and the scores of its children, re-scaled without the excluded.
 * @customfunction OBJECTIVE
 * @param weights Weights of the children; all blank, they weigh the same.
 * @param scores Their scores; "N.V.", "N/D" and #N/A are excluded.
 * @param rollup How they are put together: media (default), somma, minimo, massimo, quota (of the Raggiunti).
 * @returns The score, a ratio shown as a percentage; #N/A when all the children are excluded.
 */
export function OBJECTIVE(
  weights: unknown[][],
  scores: unknown[][],
  rollup?: unknown[][],
): unknown[][] {
  return answered((work, context) =>
    work.objectiveScore(inputsOf(weights), inputsOf(scores), inputsOf(rollup), context),
  );
}

/**
 * Status of a score: Raggiunto, Parzialmente raggiunto, Non raggiunto, Non valutabile.
 * @customfunction STATUS
 * @param score Score, or column of scores; "N.V.", "N/D" and #N/A are Non valutabile.
 * @param profile Name of a preset, whose thresholds count, or range of the rules; left out, the rules saved in the workbook.
 * @returns The word of the traffic light.
 */
export function STATUS(score: unknown[][], profile?: unknown[][]): unknown[][] {
  return answered((work, context) => work.statusesOf(inputsOf(score), inputsOf(profile), context));
}

/**
 * Signed gap, actual minus target, in the target's unit; calendar days for a deadline.
 * @customfunction GAP
 * @param target Target, or column of targets, as written: ">= 90%", "Entro 31/05/2023", 400.
 * @param actual Actual, or column of actuals: a number, a date, a text.
 * @returns The gap; #N/A where there is none.
 */
export function GAP(target: unknown[][], actual: unknown[][]): unknown[][] {
  return answered((work, context) => work.gapsOf(inputsOf(target), inputsOf(actual), context));
}

/**
 * Reason of a score in one sentence, with which it can be redone by hand.
 * @customfunction EXPLAIN
 * @param target Target, or column of targets, as written: ">= 90%", "Entro 31/05/2023", 400.
 * @param actual Actual, or column of actuals: a number, a date, a text, "N.V.".
 * @param method Method, where the target does not imply it: proporzionale, scadenza, si/no, valore. The others need more data: in tables only.
 * @param weight Weight of the indicator in its node; with it the sentence says the points as well.
 * @returns The sentence.
 */
export function EXPLAIN(
  target: unknown[][],
  actual: unknown[][],
  method?: unknown[][],
  weight?: unknown[][],
): unknown[][] {
  return answered((work, context) =>
    work.reasonsOf(inputsOf(target), inputsOf(actual), inputsOf(method), inputsOf(weight), context),
  );
}

/**
 * What is understood of a target: operator, value, unit, kind and remark, side by side.
 * @customfunction TARGET
 * @param text Target, or column of targets, as written: ">= 90%", "Entro 31/05/2023".
 * @param year Year of days written without one; left out, that of the rules saved in the workbook.
 * @returns Five columns: operator, value, unit, kind, remark.
 */
export function TARGET(text: unknown[][], year?: unknown[][]): unknown[][] {
  return answered((work, context) => work.targetParts(inputsOf(text), inputsOf(year), context));
}

/**
 * The whole tree scored, one row for each node and indicator, from ranges with their headers.
 * @customfunction TREE
 * @param nodes Nodes with their headers: Codice, Padre, Livello, Peso.
 * @param weights Indicators of each node with their headers: Nodo, Indicatore, Peso.
 * @param targets Targets with their headers: Indicatore, Target.
 * @param actuals Actuals with their headers: Indicatore, Consuntivo, Non valutabile.
 * @param profile Name of a preset, whose thresholds count, or range of the rules; left out, the rules saved in the workbook.
 * @returns Five columns: code, level, score, status, points lost.
 */
export function TREE(
  nodes: unknown[][],
  weights: unknown[][],
  targets: unknown[][],
  actuals: unknown[][],
  profile?: unknown[][],
): unknown[][] {
  return answered((work, context) => {
    const ranges = [nodes, weights, targets, actuals].map(inputsOf);
    return work.treeOf(ranges, inputsOf(profile), context);
  });
}

/**
 * The indicators that cost the ente the most points, the worst first.
 * @customfunction LOSSES
 * @param nodes Nodes with their headers: Codice, Padre, Livello, Peso.
 * @param weights Indicators of each node with their headers: Nodo, Indicatore, Peso.
 * @param targets Targets with their headers: Indicatore, Target.
 * @param actuals Actuals with their headers: Indicatore, Consuntivo, Non valutabile.
 * @param top How many indicators; 10 where it is left out.
 * @returns Five columns: code, description, score, points lost, and the ente that loses them.
 */
export function LOSSES(
  nodes: unknown[][],
  weights: unknown[][],
  targets: unknown[][],
  actuals: unknown[][],
  top?: unknown[][],
): unknown[][] {
  return answered((work, context) => {
    const ranges = [nodes, weights, targets, actuals].map(inputsOf);
    return work.lossesOf(ranges, inputsOf(top), context);
  });
}
