import type { Message, PlanProblemCode } from './catalogue';
import { englishFigures } from './figure-problems-en';
import { englishMethodProblems } from './methods-en';
import { dressed, ENGLISH } from './numbers';
import { englishQuality } from './quality-problems-en';
import { quotedIn } from './quoted';

const n = (text: string | undefined) => dressed(text ?? '', ENGLISH);

/** Said to who must look for an actual that was due. */
const overdue: Message = ({ due, on }) =>
  due ? ` Its deadline, ${due}, had come by the monitoring date (${on}).` : '';

const { promised, measured } = quotedIn(ENGLISH);

/** What is wrong or doubtful with a plan and its tables. */
export const englishPlanProblems: Readonly<Record<PlanProblemCode, Message>> = {
  ...englishFigures,
  ...englishQuality,
  'input.formulaError': (d) => `The cell holds the error ${d.text}.`,
  'target.missing': (d) => `Indicator ${d.indicator} has no target.`,
  'target.unreadable': (d) => `The target "${d.text}" cannot be read.`,
  'target.twoOperators': (d) =>
    `The target "${d.text}" has two different operators, or an unknown one.`,
  'target.notBefore': (d) =>
    `"${d.text}": a deadline is written with Entro, <= or =, not with >= or >.`,
  'target.rangeOrder': (d) =>
    `The target "${d.text}" is a range the wrong way round: its first value must be less than the second.`,
  'target.undefined': (d) =>
    `Indicator ${d.indicator} is excluded: its target ("${d.text}") is not defined yet.`,
  'target.dateOrNumber': (d) =>
    `The target ${d.text} may be a number or a date: write it as text (such as Entro 31/05/2023 or >= ${d.text}), or give the method.`,
  'date.impossible': (d) => `"${d.text}": there is no such date.`,
  'date.yearless': (d) => `"${d.text}": the year is missing, and the plan's year is not known.`,
  'deadline.notYetDue': (d) =>
    `Indicator ${d.indicator} is not done, but its deadline (${d.due}) comes after the monitoring date (${d.on}): as of that date it is excluded.`,
  'actual.missing': (d) => `Indicator ${d.indicator} has no actual.${overdue(d)}`,
  'actual.missingWithoutWeight': (d) =>
    `Indicator ${d.indicator} has no actual; it weighs 0 and no score depends on it.${overdue(d)}`,
  'actual.missingExcluded': (d) =>
    `Indicator ${d.indicator} has no actual: excluded, as the profile says.${overdue(d)}`,
  'actual.missingScoredZero': (d) =>
    `Indicator ${d.indicator} has no actual: it scores 0%, as the profile says.${overdue(d)}`,
  'actual.missingDecided': (d) =>
    `The actual of indicator ${d.indicator} is missing: the decision holds.${overdue(d)}`,
  'actual.unreadable': (d) => `The actual "${d.text}" cannot be read.`,
  'actual.looksLikeDate': (d) =>
    `The actual "${d.text}" is a date, but the target is a number: Excel may have turned a number such as 3/4 into a date.`,
  'actual.noDate': (d) =>
    `The target is a deadline: the actual "${d.text}" must be a date, or "no" if it was not done.`,
  'actual.notAScore': (d) =>
    `With the method valore the actual "${measured(d)}" must be a score: a percentage, or a number from 0 to 1.`,
  'actual.ignoredByExclusion': (d) =>
    `Indicator ${d.indicator} is not assessable: its actual "${d.text}" does not count.`,
  'actual.notYetMeasured': (d) =>
    `Indicator ${d.indicator} was measured only after the monitoring date${d.on ? ` (${d.on})` : ''}: as of that date it is excluded.`,
  'actual.afterMonitoring': (d) =>
    `"${d.actual}" comes after the monitoring date, and the deadline ("${d.target}") before it: on that date it was not done, and scores 0%.`,
  'excluded.noReason': (d) => `Indicator ${d.indicator} is not assessable without a reason.`,
  'decision.outOfRange': (d) =>
    `Decision on ${d.indicator ?? d.node}: the value is below 0% or above the highest score of the rules, and there is no score. Correct the value.`,
  'decision.contradicted': (d) =>
    `Decision on ${d.indicator ?? d.node}: its score is corrected here, and it is not assessable among the actuals; neither holds. Remove one of the two.`,
  'decision.onExcluded': (d) =>
    `Decision on ${d.indicator ?? d.node}: it is excluded, and the correction has no effect. Remove what excludes it, or revoke the decision.`,
  'decision.twice': (d) =>
    `${d.indicator ?? d.node} is not assessable both by decision and among the actuals: the reason of the decision holds.`,
  'unit.mismatch': (d) =>
    d.target === ''
      ? `The actual "${measured(d)}" of indicator ${d.indicator} has another unit than its bands: give both the same.`
      : `Target "${promised(d)}" and actual "${measured(d)}" have different units: give both the same.`,
  'method.unknown': (d) => `The method "${d.text}" of indicator ${d.indicator} does not exist.`,
  'method.unsuitable': (d) =>
    `The method ${d.method} does not apply to the target "${d.text}": name another, or none.`,
  'meta.noNode': (d) =>
    `Meta-indicator ${d.indicator} does not say which node's indicators it counts: write its code in the column Nodo misurato.`,
  'meta.notNamed': (d) =>
    `Indicator ${d.indicator} has a Nodo misurato, which holds with the method meta only: it does not count here. If this is a meta-indicator, write meta in the column Metodo.`,
  'meta.unknownNode': (d) =>
    `Meta-indicator ${d.indicator} counts the indicators of ${d.node}, which is not among the tree's codes: correct its Nodo misurato.`,
  'meta.limitUnreadable': (d) =>
    `The measured node "${d.text}" cannot be read: write the node's code, and after it the limit only if it is not the profile's (such as OO_01 >= 80%).`,
  'meta.limitUnclear': (d) =>
    `The algorithm "${d.text}" does not say clearly from which score on an indicator is counted: write it in the column Nodo misurato, after the code (such as OO_01 >= 80%).`,
  'meta.targetUnit': (d) =>
    `The target of meta-indicator ${d.indicator} is a share: write it as a percentage, such as >= 90%.`,
  'meta.itself': (d) =>
    `Meta-indicator ${d.indicator} is under ${d.node}, whose indicators it counts: it does not count itself.`,
  'meta.cycle': (d) =>
    `The meta-indicators ${d.indicators} count one another and have no score: change the Nodo misurato of one of them.`,
  'meta.noneCounted': (d) =>
    `Meta-indicator ${d.indicator} has no indicators to count under ${d.node}: there are no others, or all are excluded.`,
  'meta.dependsOnFailed': (d) =>
    `Meta-indicator ${d.indicator} has no score because under ${d.node} these have none: ${d.members}.`,
  'meta.actualDiffers': (d) =>
    `The actual written for meta-indicator ${d.indicator} is "${d.text}", but the count gives ${n(d.points)}%: the count holds.`,
  ...englishMethodProblems,
  'score.strictEquality': (d) =>
    `The actual "${measured(d)}" equals the limit of "${promised(d)}", which would exclude it: it scores 100%.`,
  'node.duplicate': (d) => `The code ${d.node} is repeated: the node has no score.`,
  'node.unknownParent': (d) =>
    `${d.parent}, the parent of ${d.child}, is not among the tree's codes.`,
  'node.impliedParent': (d) =>
    `${d.parent} has no row in the tree: it exists as the parent of ${d.child}.`,
  'node.cycle': (d) => `These nodes contain one another: ${d.path}.`,
  'node.orphan': (d) => `Node ${d.node} has neither parent nor children: it enters no score.`,
  'node.childless': (d) =>
    `Node ${d.node} has no children and no indicators: it cannot have a score.`,
  'node.dependsOnFailed': (d) =>
    `Node ${d.node} has no score because these have none: ${d.children}.`,
  'indicator.duplicate': (d) => `Indicator ${d.indicator} is repeated: it has no score.`,
  'indicator.unknown': (d) => `${d.node} contains indicator ${d.indicator}, which has no target.`,
  'indicator.orphan': (d) => `Indicator ${d.indicator} is under no node: it does not count.`,
  'indicator.onlyInDashboards': (d) =>
    `Indicator ${d.indicator} is in dashboards only: it does not count for the ente.`,
  'link.duplicate': (d) => `${d.child} is under ${d.node} twice.`,
  'weight.missing': (d) => `${d.child} has no weight in ${d.node}, while others have one.`,
  'weight.unreadable': (d) => `The weight "${d.text}" cannot be read.`,
  'weight.negative': (d) => `The weight "${d.text}" is negative.`,
  'weight.mixedUnits': (d) =>
    `In ${d.node} some weights are percentages and some are not (${d.child}, for one): write them all alike.`,
  'weight.allZero': (d) => `All weights of ${d.node} are 0: it cannot have a score.`,
  'resources.unreadable': (d) =>
    `The resources "${d.text}" of ${d.node} cannot be read: write an amount in euro, such as 5.803.045,00.`,
  'resources.sumDiffers': (d) =>
    `The resources of ${d.node} are ${n(d.own)} €, but those of its nodes add up to ${n(d.sum)} €: the first figure holds; correct the wrong one.`,
  'profile.bandOrder': (d) =>
    `The thresholds are not in order: "${d.label}" is not below "${d.above}".`,
  'profile.bandGap': (d) =>
    d.label
      ? `The bands leave a gap between "${d.label}" and "${d.above || '100%'}".`
      : `The bands leave a gap below "${d.above}".`,
  'profile.bandOverlap': (d) => `The bands "${d.label}" and "${d.above}" overlap.`,
  'profile.bandColour': (d) =>
    `The colours of "${d.label}" (${d.fill}, ${d.text}) are not like #RRGGBB.`,
  'profile.dailyPenalty': (d) => `The daily penalty ${n(d.value)} is not between 0% and 100%.`,
  'profile.cap': (d) => `The highest score ${n(d.value)} is below 100%.`,
  'profile.decimals': (d) => `The decimals (${n(d.value)}) are not a whole number from 0 to 10.`,

  'header.repeated': (d) => `The column "${d.header}" is repeated: the first one counts.`,
  'code.missing': () => 'The row has no code: it is not read.',
  'code.error': (d) => `The code is the error ${d.text}: the row is not read.`,
  'code.looksLikeDate': () =>
    'The code has become a date: format the column as text and type it again.',
  'code.nodeAndIndicator': (d) =>
    `${d.code} has children and a target or an actual as well: it is read as a node.`,
  'link.noNode': (d) => `Indicator ${d.indicator} does not say which node it is under.`,
  'decision.noColumns': (d) =>
    `${d.table} is not read as the table of decisions: it takes the columns ${d.columns}.`,
  'decision.secondTable': (d) =>
    `This second table of decisions is not read: put its rows into table ${d.table}.`,
  'decision.unknownCode': (d) =>
    `Decision on "${d.text}": the plan has no such code. Correct the code or the type.`,
  'decision.ambiguous': (d) =>
    `${d.code} is both a node and an indicator, and neither has a score: write in the column Tipo which one the decision is about.`,
  'decision.unreadable': (d) =>
    `Decision on ${d.code}: in column ${d.column} ${d.text === '' ? 'the value is missing' : `"${d.text}" is not understood`}. Until it is corrected ${d.code} has no score.`,
  'decision.noReason': (d) =>
    `Decision on ${d.code}: the reason is missing, and without it the computed score holds. Write the reason.`,
  'decision.two': (d) =>
    `There are several decisions in force on ${d.code}: none is applied, and it has no score. Revoke all but one.`,
  'decision.incomplete': (d) =>
    `Decision on ${d.code}: ${d.column} is ${d.text === '' ? 'missing' : 'not understood'}. The decision is applied; complete it.`,
  'decision.valueUnused': (d) =>
    `Decision on ${d.code}: what is not assessable has no value, and "${d.text}" does not count.`,
  'table.unknownColumn': (d) =>
    `The column "${d.header}" of ${d.table} is not read: if a later version of PERF added it, update PERF; if it holds notes, call it Note.`,
  'dashboard.noName': (d) =>
    `The row does not say in which dashboard indicator ${d.indicator} is: write its name.`,
  'dashboard.nodeCode': (d) =>
    `${d.name} is a node of the tree already, and cannot be a dashboard too (${d.level}): give the dashboard another name. Its indicators are not gathered.`,
  'dashboard.twoKinds': (d) =>
    `${d.name} is written as ${d.level}, but is a dashboard already (${d.other}): give one of them another name. Nothing is gathered here.`,
  'dashboard.alike': (d) =>
    `"${d.name}" and "${d.first}" are read as two dashboards: if they are one, write them alike.`,
  'target.two': (d) => `Indicator ${d.indicator} has two different targets for the same year.`,
  'parameter.two': (d) =>
    `Two rows of indicator ${d.indicator} differ in the column ${d.column}: leave one value only.`,
  'target.noneForYear': (d) => `Indicator ${d.indicator} has no target for ${d.year}.`,
  'actual.two': (d) =>
    `Indicator ${d.indicator} has two different actuals${d.date ? ` of the same date (${d.date})` : ''}.`,
  'actual.badDate': (d) =>
    `"${d.text}" is not a date, and without one there is no telling which actual of indicator ${d.indicator} counts: write it as 30/06/2024.`,
  'actual.datedAndUndated': (d) =>
    `Indicator ${d.indicator} has an actual of ${d.date} and a different one without a date: date this one too, or remove the one that does not hold.`,
  'actual.severalYears': (d) =>
    `Indicator ${d.indicator} has different actuals of several years (${d.dates}): give the monitoring date, up to which they count, in the rules (Data di monitoraggio).`,
  'actual.latest': (d) =>
    `Indicator ${d.indicator} has several actuals: the last one counts, of ${d.date}. For an earlier one give the monitoring date in the rules (Data di monitoraggio).`,
  'actual.beforeYear': (d) =>
    `The actual of indicator ${d.indicator} is of ${d.date}, before the year in force (${d.year}): it does not count. If it is of that year, mend the date.`,
  'actual.unknownIndicator': (d) =>
    `The actual is of ${d.indicator}, which has neither a target nor a node.`,
  'indicator.repeated': (d) => `Indicator ${d.indicator} is repeated with the same data.`,
  'published.two': (d) =>
    `${d.code} is published in two different ways, ${d.first} and ${d.second}: it is not verified until one is left.`,
  'year.ambiguous': (d) =>
    `The plan has targets for several years (${d.years}): say which is in force.`,
  'year.unreadable': (d) => `"${d.text}" is not a year.`,
  'monitoring.beforeYear': (d) =>
    `The monitoring date (${d.date}) comes before the year in force (${d.year}) and is not used. Mend the date or the year.`,
  'history.unreadable': (d) =>
    `This row of Storico cannot be read ("${d.text}"): it takes a date, a code, a kind (nodo, indicatore or cruscotto) and a score, blank or a percentage.`,
  'history.repeated': (d) =>
    `${d.code} is twice in the snapshot of ${d.date}: the first row counts. Remove the other.`,
  'rule.unknown': (d) => `The rule "${d.rule}" does not exist.`,
  'rule.unreadable': (d) => `The rule "${d.rule}" cannot be "${d.value}".`,
  'rule.repeated': (d) => `The rule "${d.rule}" is repeated: the first row counts.`,
  'rule.unusable': (d) => `The rules do not hold together: profile ${d.profile} is used as it is.`,
  'rule.noScope': (d) =>
    `"${d.rule}" holds for nothing: no Tipologia and no level is called so; there are: ${d.known}.`,
  'rule.contradiction': (d) =>
    `Two rules say different things of indicator ${d.indicator} (${d.first}; ${d.second}): write its own value in its row.`,
  'node.noRow': (d) =>
    `Without a row in the tree, the scores of these nodes are not written: ${d.nodes}.`,
  'result.formula': (d) => `The column "${d.header}" holds formulas: those cells are not written.`,
  'result.tooLarge': (d) =>
    `"${d.header}" would be a number larger than a cell can hold: the cell stays blank. Check target and actual.`,
  'result.noRoom': (d) =>
    `There is no room on the right for the columns ${d.headers}: not written.`,

  'row.pageNumber': (d) =>
    `"${d.text}" looks like the number of a page: the row is not read. If it is none, complete it; otherwise it can be deleted.`,
  'row.goesOn': (d) =>
    `The row has nothing but the text "${d.text}": it is not read. If it goes on from the row above, move it there and delete the row; if it is an indicator, write its code.`,
  'heading.differs': (d) =>
    `Of ${d.code} this heading says "${d.text}" (${d.field}), but "${d.counts}" counts, which the tree or an earlier heading says: write the same in both.`,
  'result.merged': (d) =>
    `In the column "${d.header}" the cells of several results are merged: only the first one shows. Unmerge them to see the others.`,
};
