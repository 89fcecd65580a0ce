import type { Catalogue, Message } from './catalogue';
import { englishFigures } from './figure-problems-en';
import { englishFunctions } from './function-words-en';
import { dressed, ENGLISH } from './numbers';
import { englishPane } from './pane-en';

const n = (text: string | undefined) => dressed(text ?? '', ENGLISH);

/** A target with the figure that it names. */
const promised: Message = (d) =>
  d.figure === undefined ? (d.target ?? '') : `${d.target} (${d.year}: ${n(d.figure)})`;

const unknownProfile: Message = (d) => `There is no profile "${d.name}"; there are: ${d.known}.`;
const unexpected: Message = (d) => `Unexpected error: ${d.reason}.`;

export const english: Catalogue = {
  numbers: ENGLISH,
  problems: {
    ...englishFigures,
    'input.formulaError': (d) => `The cell holds the error ${d.text}.`,
    'target.missing': (d) => `Indicator ${d.indicator} has no target.`,
    'target.unreadable': (d) => `The target "${d.text}" cannot be read.`,
    'target.twoOperators': (d) =>
      `The target "${d.text}" has two different operators, or an unknown one.`,
    'target.notBefore': (d) =>
      `"${d.text}": a deadline is written with Entro, <= or =, not with >= or >.`,
    'target.undefined': (d) =>
      `Indicator ${d.indicator} is excluded: its target ("${d.text}") is not defined yet.`,
    'target.dateOrNumber': (d) =>
      `The target ${d.text} may be a number or a date: write it as text (such as Entro 31/05/2023 or >= ${d.text}), or give the method.`,
    'date.impossible': (d) => `"${d.text}": there is no such date.`,
    'date.yearless': (d) => `"${d.text}": the year is missing, and the plan's year is not known.`,
    'actual.missing': (d) => `Indicator ${d.indicator} has no actual.`,
    'actual.missingWithoutWeight': (d) =>
      `Indicator ${d.indicator} has no actual; it weighs 0 and no score depends on it.`,
    'actual.missingExcluded': (d) =>
      `Indicator ${d.indicator} has no actual: excluded, as the profile says.`,
    'actual.missingScoredZero': (d) =>
      `Indicator ${d.indicator} has no actual: it scores 0%, as the profile says.`,
    'actual.unreadable': (d) => `The actual "${d.text}" cannot be read.`,
    'actual.looksLikeDate': (d) =>
      `The actual "${d.text}" is a date, but the target is a number: Excel may have turned a number such as 3/4 into a date.`,
    'actual.noDate': (d) =>
      `The target is a deadline: the actual "${d.text}" must be a date, or "no" if it was not done.`,
    'actual.notAScore': (d) =>
      `With the method valore the actual "${d.actual}" must be a score: a percentage, or a number from 0 to 1.`,
    'actual.ignoredByExclusion': (d) =>
      `Indicator ${d.indicator} is not assessable: its actual "${d.text}" does not count.`,
    'excluded.noReason': (d) => `Indicator ${d.indicator} is not assessable without a reason.`,
    'unit.mismatch': (d) =>
      `Target "${promised(d)}" and actual "${d.actual}" have different units: give both the same.`,
    'method.unknown': (d) => `The method "${d.text}" of indicator ${d.indicator} does not exist.`,
    'method.unsuitable': (d) => `The method ${d.method} does not apply to the target "${d.text}".`,
    'score.strictEquality': (d) =>
      `The actual "${d.actual}" equals the limit of "${promised(d)}", which would exclude it: it scores 100%.`,
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
    'link.duplicate': (d) => `${d.child} is under ${d.node} twice.`,
    'weight.missing': (d) => `${d.child} has no weight in ${d.node}, while others have one.`,
    'weight.unreadable': (d) => `The weight "${d.text}" cannot be read.`,
    'weight.negative': (d) => `The weight "${d.text}" is negative.`,
    'weight.mixedUnits': (d) =>
      `In ${d.node} some weights are percentages and some are not (${d.child}, for one): write them all alike.`,
    'weight.sum': (d) => `The weights of ${d.node} add up to ${n(d.sum)}${d.unit} instead of 100%.`,
    'weight.allZero': (d) => `All weights of ${d.node} are 0: it cannot have a score.`,
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

    'layout.none': () =>
      'No table recognised: the headers Codice and Padre, Nodo and Indicatore, Indicatore and Target, Indicatore and Consuntivo are expected, or one wide table.',
    'layout.noTargets': () =>
      'The tree was found, but no table has the columns Indicatore (or Codice) and Target.',
    'layout.noTree': () =>
      'Targets were found, but no table says under which node they are: Nodo and Indicatore are expected, or a column Obiettivo.',
    'header.repeated': (d) => `The column "${d.header}" is repeated: the first one counts.`,
    'code.missing': () => 'The row has no code: it is not read.',
    'code.error': (d) => `The code is the error ${d.text}: the row is not read.`,
    'code.looksLikeDate': () =>
      'The code has become a date: format the column as text and type it again.',
    'code.nodeAndIndicator': (d) =>
      `${d.code} has children and a target or an actual as well: it is read as a node.`,
    'link.noNode': (d) => `Indicator ${d.indicator} does not say which node it is under.`,
    'target.two': (d) => `Indicator ${d.indicator} has two different targets for the same year.`,
    'target.noneForYear': (d) => `Indicator ${d.indicator} has no target for ${d.year}.`,
    'actual.two': (d) => `Indicator ${d.indicator} has two different actuals.`,
    'actual.unknownIndicator': (d) =>
      `The actual is of ${d.indicator}, which has neither a target nor a node.`,
    'indicator.repeated': (d) => `Indicator ${d.indicator} is repeated with the same data.`,
    'year.ambiguous': (d) =>
      `The plan has targets for several years (${d.years}): say which is in force.`,
    'year.unreadable': (d) => `"${d.text}" is not a year.`,
    'rule.unknown': (d) => `The rule "${d.rule}" does not exist.`,
    'rule.unreadable': (d) => `The rule "${d.rule}" cannot be "${d.value}".`,
    'rule.repeated': (d) => `The rule "${d.rule}" is repeated: the first row counts.`,
    'rule.unusable': (d) =>
      `The rules do not hold together: profile ${d.profile} is used as it is.`,
    'node.noRow': (d) =>
      `Without a row in the tree, the scores of these nodes are not written: ${d.nodes}.`,
    'result.formula': (d) =>
      `The column "${d.header}" holds formulas: those cells are not written.`,
    'result.noRoom': (d) =>
      `There is no room on the right for the columns ${d.headers}: not written.`,

    'excel.cellEditing': () => 'A cell is being edited: press Enter or Esc in Excel and try again.',
    'excel.protectedSheet': (d) =>
      `Protected: ${d.sheets}. Nothing was written; unprotect it (Review > Unprotect Sheet) and try again.`,
    'excel.keptChanging': (d) =>
      `The data changed during the calculation ${d.attempts} times in a row: the previous results were put back. Try again when nobody is writing.`,
    'excel.misplaced': () =>
      'The results did not land in their cells, perhaps because of an active filter: the previous ones were put back. Clear the filters and try again.',
    'excel.requestFailed': (d) =>
      `Excel refused an operation (${d.reason}): the workbook is as it was. Try again.`,
    'excel.notPutBack': (d) =>
      `Excel refused an operation (${d.reason}) and not all the previous results could be put back (${d.sheets}): press Restore, or recalculate.`,
    'excel.readOnly': () =>
      'The workbook is read-only: open it for editing, or save a copy, and try again.',
    'excel.tooLarge': () =>
      'The workbook is too large for this version of Excel: nothing was written. Try Excel for desktop.',
    'excel.sheetNotSearched': (d) =>
      `Sheet ${d.sheet} is very large and has no recognised table: only its top left was read.`,
    'excel.cancelled': () => 'Calculation cancelled: nothing was written.',
    'excel.restoreKept': (d) =>
      `Cells changed or moved after the calculation, left as they are: ${d.count}.`,
    'excel.placeGone': (d) => `The cell is gone (${d.sheet}): recalculate the tree.`,
    'excel.noRoomForRules': (d) => `There are no free rows below table ${d.table} for more rules.`,
    'excel.sheetExists': (d) => `There is already a sheet ${d.sheet}: rename it and try again.`,
    'excel.freezeUnsupported': () =>
      'This version of Excel does not tell which cells a formula fills: nothing was frozen. Use Copy and Paste Values, or Excel 2021 or later.',
    'excel.frozenThisSession': () =>
      'The frozen formulas are too many for the workbook to remember: they can be put back only before it is closed.',
    'excel.formulasNotPutBack': (d) =>
      `Excel refused an operation (${d.reason}) and some PERF formulas are still values (${d.sheets}): clear any filters and press Put back the formulas.`,
    'excel.formulasKept': (d) =>
      `Formulas not put back, as their cells were changed, moved or removed meanwhile: ${n(d.count)}.`,
    'excel.formulasRefused': (d) =>
      `Formulas that Excel does not accept, still values: ${n(d.count)} (${d.cells}). Usually they name a table or a sheet that was renamed or removed meanwhile: give it its former name and press Put back the formulas again.`,
    'excel.formulasDiffer': (d) =>
      `Formulas put back that give another value than the frozen one: ${n(d.count)} (${d.cells}). The data or the rows changed meanwhile: check what the formulas refer to.`,
    'excel.formulasUnchecked': (d) =>
      `Formulas put back but not compared with the frozen values, as Excel has not given their results yet: ${n(d.count)} (${d.cells}). Check them when they show.`,
    'excel.notCalled': (d) =>
      `Formulas that show #NAME?, as Excel does not find PERF's functions: not frozen (${n(d.count)}).`,
    'excel.cellTaken': (d) => `Cell ${d.cell} is not blank: select one that is and try again.`,
    'excel.formulaRefused': () =>
      'Excel does not accept the formula: the tables that it names are not in this workbook.',

    'file.notXlsx': () => 'This is not an Excel file (.xlsx or .xlsm).',
    'file.truncated': () => 'The file is damaged or incomplete.',
    'file.encrypted': () => 'The file is protected by a password: remove it and try again.',
    'file.legacyXls': () =>
      'This is an .xls file of Excel 97-2003: save it as .xlsx and try again.',
    'file.notWorkbook': () => 'The file holds no Excel workbook (.xlsx or .xlsm).',
    'file.tooLarge': () => 'The file, once unpacked, is too large.',
    'file.badXml': () => "The file's content is not valid.",
    'file.missingPart': () => 'A part of the file is missing.',

    'command.noInput': () => 'Name a file to read (--help tells how).',
    'command.badOption': (d) => `Not a valid option: ${d.text} (--help tells how).`,
    'command.unknownProfile': unknownProfile,
    'command.badYear': (d) => `"${d.text}" is not a year.`,
    'command.sameFile': () => 'The file to write is the one to read: name another.',
    'command.cannotRead': (d) => `The file cannot be opened (${d.reason}).`,
    'command.cannotWrite': (d) => `${d.file} cannot be written (${d.reason}).`,
    'command.unexpected': unexpected,

    'function.actualMissing': () =>
      'missing actual: write the value, or N.V. or N.D. to exclude it.',
    'function.scoreMissing': (d) => `missing score (row ${n(d.row)}).`,
    'function.targetMissing': () => 'There is no target.',
    'function.noGap': () => 'no gap that can be said in numbers.',
    'function.noLoss': () => 'points lost cannot be told: a score further up is missing.',
    'function.nothingLost': () => 'no indicator costs any points.',
    'function.lengths': (d) =>
      `The lengths do not match: ${d.first} ${d.firstSize}, ${d.second} ${d.secondSize}.`,
    'function.tooMany': (d) => `Too many cells: ${n(d.most)} at a time at most.`,
    'function.tooLong': (d) => `Text too long: ${n(d.most)} characters at most.`,
    'function.unknownMethod': (d) => `There is no method "${d.text}"; there are: ${d.known}.`,
    'function.unknownProfile': unknownProfile,
    'function.noRules': () =>
      'The range holds no rules: two columns are needed, Regola and Valore.',
    'function.unknownRollup': (d) => `There is no roll-up "${d.text}"; there are: ${d.known}.`,
    'function.notAScore': (d) =>
      `"${d.text}" (row ${n(d.row)}) is not a score: write it as a percentage, such as 90%.`,
    'function.notAYear': (d) => `"${d.text}" is not a year.`,
    'function.notACount': (d) => `"${d.text}" is not a whole number from 1 up.`,
    'function.notAWeight': (d) =>
      `"${d.text}" is not a weight: write it as a percentage, such as 25%.`,
    'function.notWhole': (d) =>
      `The weights add up to ${n(d.sum)}: without the % sign there is no telling whether the whole is 1 or 100.`,
    'function.noRoot': () => 'The ente has no score: points lost cannot be told.',
    'function.zeroOrBlank': () =>
      'This Excel hands blank cells over as 0, and some weight, target or actual is 0: write each range as IF(ISBLANK(Albero[#All]),"",Albero[#All]).',
    'function.rulesUnread': () =>
      'PERF has not read the rules of the workbook yet: open the pane and press Read again.',
    'function.inputError': (d) => `An argument holds the error ${d.text}.`,
    'function.unexpected': unexpected,
  },
  reason: {
    on: 'against',
    by: 'by',
    foundIn: 'from the text',
    valueOf: 'value of',
    awayFrom: 'from',
    revisedFrom: 'revised from',
    act: 'act',
    notDone: 'not done',
    kept: 'achieved',
    zeroMissed: 'the target is 0 and was missed',
    notBelow: 'not below',
    notAbove: 'not above',
    daysLate: (days) => (days === 1 ? '1 day late' : `${days} days late`),
    onTime: 'on time',
    answer: 'answer',
    asIs: 'score as given',
    missingAsZero: 'no actual, scored 0',
    weight: 'weight',
    portion: 're-scaled to',
    equalWeights: 'equal weights',
    points: 'points',
    lost: 'lost',
    yes: 'yes',
    no: 'no',
    excluded: {
      notAssessable: 'not assessable',
      noPhenomenon: 'nothing to measure',
      undefinedTarget: 'target not defined',
      baselineYear: 'baseline year',
      missingActual: 'no actual, excluded',
      allChildrenExcluded: 'all it contains is excluded',
    },
    failed: 'cannot be scored: see the problems',
    excludedCount: (count) => `(${count} excluded)`,
  },
  command: {
    help: `Scores the performance tree of an Excel workbook.

  npm run --silent score -- IN.xlsx [options]

  --out OUT.xlsx   writes the results into a copy; IN never changes
  --json           one JSON object instead of the tree
  --profile NAME   the thresholds: "SMVP 90/50" or "Relazione 80/60"
  --year YYYY      the year in force, where the plan has several
  --help           this text

Exit status: 0 scored, 1 scored with errors in the data, 2 could not be read.`,
    problems: 'Problems',
    noProblems: 'No problems.',
    profile: 'Profile',
    year: 'year',
    written: (file, cells, columns) =>
      `Wrote ${file}: ${cells} cells${columns === 0 ? '' : `, ${columns} new columns`}.`,
    reading: 'Reading',
    scoring: (indicators) => `Scoring ${dressed(String(indicators), ENGLISH)} indicators`,
    writing: (cells) => `Writing ${dressed(String(cells), ENGLISH)} cells`,
    summary: (nodes, indicators) => `${nodes} nodes, ${indicators} indicators`,
    severities: {
      error: ['error', 'errors'],
      warning: ['warning', 'warnings'],
      remark: ['remark', 'remarks'],
    },
  },
  pane: englishPane,
  functions: englishFunctions,
  formulaNames: {},
};
