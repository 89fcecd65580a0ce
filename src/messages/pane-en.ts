import { dressed, ENGLISH } from './numbers';
import type { PaneWords } from './pane';

const n = (count: number) => dressed(String(count), ENGLISH);
const cells = (count: number) => (count === 1 ? '1 cell' : `${n(count)} cells`);
const newColumns = (count: number) => (count === 1 ? '1 new column' : `${n(count)} new columns`);
const extent = (columns: number, count: number) =>
  columns === 0 ? cells(count) : `${newColumns(columns)}, ${cells(count)}`;
/** How much of it somebody had typed. */
const byHand = (count = 0) =>
  count === 0 ? '' : ` (${count === 1 ? '1 was' : `${n(count)} were`} written by hand)`;

/** What the columns that name dashboards are headed. */
const LEVELS: Readonly<Record<string, string>> = {
  'unità organizzativa': 'organisational unit',
  responsabile: 'manager',
};

export const englishPane: PaneWords = {
  locale: 'en-GB',
  title: 'Performance tree',
  reload: 'Reload the pane',
  tabs: {
    name: 'Sections',
    more: 'More',
    tree: 'Tree',
    problems: 'Problems',
    rules: 'Rules',
    rulesUnsaved: 'unsaved changes',
    functions: 'Functions',
    history: 'History',
    verification: 'Verify',
    mapping: 'Tables',
    decisions: 'Decisions',
  },
  page: {
    loading: 'Loading the page',
    notLoaded:
      'The page could not be loaded. Check the connection and try again; if that is not enough, reload the pane.',
    retry: 'Try again',
  },
  run: {
    recalculate: 'Recalculate tree',
    cancel: 'Cancel',
    restore: 'Restore',
    look: 'Read again',
    steps: {
      layout: 'Finding the tables',
      reading: 'Reading the data',
      scoring: 'Working out the scores',
      writing: 'Writing the results',
      puttingBack: 'Putting back the previous values',
    },
    looking: 'Reading the workbook',
    restoring: 'Restoring',
    saving: 'Saving the rules',
    inserting: 'Inserting the example',
    freezing: 'Freezing the formulas',
    unfreezing: 'Putting back the formulas',
    writingVerification: 'Writing the sheet Verifica',
    stopping: 'Cancelling',
    written: ({ columns, cells: count, byHand: typed }) =>
      `Tree recalculated: wrote ${extent(columns, count)}${byHand(typed)}.`,
    repeated: (times) =>
      `The data changed during the calculation, which was repeated${times === 1 ? '' : ` ${n(times)} times`}.`,
    nothingToWrite: 'Tree recalculated: the sheet was up to date, nothing to write.',
    restored: (count) => `Put back the previous values: ${cells(count)}.`,
    profileSaved: 'Rules saved in the table Regole: the scores below follow them already.',
    sampleInserted: 'Example inserted in its own sheets: now recalculate.',
    frozen: (formulas, count) =>
      formulas === 0
        ? 'No PERF formula to freeze.'
        : `Formulas frozen: ${n(formulas)}. Cells that became values: ${n(count)}.`,
    unfrozen: (formulas) => `Formulas put back: ${n(formulas)}.`,
    formulaInserted: (cell) => `Formula inserted in ${cell}.`,
    savingDecision: 'Saving the decision',
    decisionSaved: (code) => `Decision on ${code} saved in the table Decisioni.`,
    decisionRevoked: (code) => `Decision on ${code} taken back: its row stays in Decisioni.`,
    savingSnapshot: 'Saving the snapshot',
    savingMapping: 'Saving the mapping',
    mappingSaved: 'Mapping saved in the table Mappatura: the plan is read like this.',
    mappingCleared: 'Mapping emptied: only the headers count again.',
    snapshotSaved: (date, entries, replaced) =>
      `Snapshot of ${date} ${replaced ? 'replaced' : 'saved'} in the table Storico: ${n(entries)} entries.`,
    verificationWritten: (sheet) => `Verification written to the sheet ${sheet}.`,
    correcting: 'Correcting',
    corrected: (count) => `Data corrected: ${cells(count)}. Restore takes it back.`,
    cancelled: 'Calculation cancelled: nothing was written.',
    unexpected: (reason) => `Unexpected error: ${reason}`,
    dismiss: 'Close the message',
    pending: ({ columns, cells: count }) =>
      `The sheet is not up to date: ${extent(columns, count)} to write.`,
    upToDate: 'The sheet is up to date.',
    stale: 'The data changed after the calculation.',
    consentTitle: 'Write the results into the sheet?',
    consent: ({ columns, cells: count, byHand: typed }) => extent(columns, count) + byHand(typed),
    consentKept:
      'Only the result columns are written (Scostamento, Raggiungimento, Valutazione), and a row in the sheet Registro, which is added. Restore takes it back.',
    write: 'Write',
    dontWrite: 'Cancel',
  },
  headline: {
    region: 'Score of the ente',
    lastRun: (when, profile) => `Recalculated on ${when}, profile ${profile}`,
    neverRun: (profile) => `Not written into the sheet yet, profile ${profile}`,
    nowOn: (profile) => `the profile is now ${profile}`,
    changed: '(thresholds changed)',
    decisions: (count) => (count === 1 ? '1 decision in force' : `${n(count)} decisions in force`),
    moreRoots: (count) =>
      count === 1 ? 'and one more root in the tree' : `and ${n(count)} more roots in the tree`,
    asOf: (date) => `As of ${date}`,
    allKnown: 'With all the data',
    changeDate: 'Change the date',
    noScore: 'No score',
    lost: (points) => `${points} points lost`,
  },
  tree: {
    name: 'Performance tree',
    search: 'Search by code or description',
    clear: 'Clear the search',
    light: 'Status',
    allLights: 'Every status',
    order: 'Order',
    structure: 'Structure',
    byLost: 'Points lost',
    expandAll: 'Expand all',
    collapseAll: 'Collapse all',
    found: (count) => `${n(count)} found`,
    noneFound: 'No node or indicator matches.',
    showAll: 'Show everything',
    weight: (weight) => `weight ${weight}`,
    weightIn: (weight, node) => `weight ${weight} in ${node}`,
    lost: (points) => `−${points} points`,
    why: 'Why?',
    decided: 'decided by the evaluators',
    whyOf: (code) => `Why? ${code}`,
    excluded: {
      notAssessable: 'N.V.',
      noPhenomenon: 'N/D',
      undefinedTarget: 'no target',
      baselineYear: 'baseline year',
      missingActual: 'no actual',
      notYetMeasured: 'measured later',
      notYetDue: 'not due yet',
      allChildrenExcluded: 'all excluded',
    },
    changes: {
      since: (date) => `Changes since ${date}, in points`,
      end: 'End',
      said: {
        up: (points) => `up by ${points} points`,
        down: (points) => `down by ${points} points`,
      },
      before: (score) => `was ${score}`,
      gained: 'no score before',
      new: 'new',
    },
    dashboards: {
      name: 'Dashboards',
      of: (level) => `by ${LEVELS[level.toLowerCase()] ?? level.toLowerCase()}`,
      count: (count) => (count === 1 ? '1 dashboard' : `${n(count)} dashboards`),
    },
  },
  why: {
    back: 'Back',
    title: 'Why?',
    target: 'Target',
    actual: 'Actual',
    goTo: (what) => `Go to: ${what}`,
    method: 'Method',
    formulas: {
      proporzionale:
        'proporzionale: 1 − what misses to the target / |target|, from 0% to the highest score',
      scadenza: 'scadenza: 100% on time, less the penalty for each day of delay',
      'si/no': 'si/no: 100% when the answer is the one promised, 0% otherwise',
      valore: 'valore: the actual is already a score',
      meta: "meta: the share of a node's indicators that reach the limit, against the target as in proporzionale",
      progresso: 'progresso: (actual − baseline) / (target − baseline)',
      soglie:
        'soglie: straight lines from 0% at the minimum to 100% at the target, and on to maximum and excellence',
      fasce: 'fasce: the score of the band in which the actual falls',
      'fasce pro rata':
        "fasce pro rata: a straight line from the band's score to that of the better band beside it",
      'fasce sul raggiungimento':
        'fasce sul raggiungimento: the score of the band in which 1 − what misses / |target| falls',
      'fasce sul raggiungimento pro rata':
        'fasce sul raggiungimento pro rata: a straight line towards the score of the better band beside it',
      intervallo: 'intervallo: 100% inside, then a straight line to 0% at minimum and maximum',
      scostamento: 'scostamento: 1 − what misses to the target / tolerance',
    },
    gap: 'Gap',
    shortfall: 'Shortfall',
    working: 'Working',
    nodes: 'What it counts for in its nodes',
    noNodes: 'It is under no node: it does not count.',
    node: 'Node',
    children: 'What it is made of',
    child: 'Child',
    nodeFormula: 'Weighted mean of the children that count: sum of portion × score.',
    weight: 'Weight',
    portion: 'Portion',
    score: 'Score',
    points: 'Points',
    lost: 'Lost',
    sum: 'Sum',
    equalWeights: 'No child has a weight: all count the same.',
    sumIs: (points, score) => `Sum of the points: ${points}, that is ${score}.`,
    roundedTo: (decimals) =>
      `The profile rounds it to ${n(decimals)} decimals before it enters the node above.`,
    rescaled: 'What is excluded does not count: the other weights are re-scaled.',
    lostByRoot: (root, points) => `${root} loses ${points} points here.`,
    problems: 'Problems',
  },
  problems: {
    goTo: (cell) => `Go to ${cell}`,
    more: (count) => `Show ${n(count)} more`,
  },
  empty: {
    title: 'No plan found in this workbook',
    expected: 'Tables or ranges with these headers are expected, in any order:',
    tables: [
      ['Albero', 'Codice, Padre, Peso'],
      ['Pesi', 'Nodo, Indicatore, Peso'],
      ['Target', 'Indicatore, Target'],
      ['Consuntivi', 'Indicatore, Consuntivo'],
    ],
    wide: 'Or one table: Codice, Obiettivo, Peso, Target, Consuntivo.',
    insertSample: 'Insert an example',
    sampleHint: 'Adds new sheets with a small plan; the other sheets do not change.',
    lookAgain: 'Search again',
    functions: 'Functions can be used without a plan too.',
    found: (areas) =>
      `There ${areas === 1 ? 'is one table' : `are ${n(areas)} tables`} with other headers: you can say what each column holds.`,
    map: 'Recognise the tables',
  },
};
