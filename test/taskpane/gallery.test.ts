import { readdirSync, readFileSync } from 'node:fs';

const COMPONENTS = 'src/taskpane/components/';
const GALLERY = 'workbench/gallery/';

/**
 * Components that the gallery shows within another one alone: what they are given comes of that.
 * Each with the one that it is seen in.
 */
const WITHIN: Readonly<Record<string, string>> = {
  EmptyPane: 'Pane',
  ScoredPane: 'Pane',
  LightIcon: 'LightChip',
  Question: 'Consent',
  'decisions/DecisionItem': 'decisions/DecisionsPanel',
  'decisions/EffectView': 'decisions/DecisionForm',
  'formulas/Example': 'formulas/FunctionItem',
  'formulas/Formula': 'formulas/FunctionItem',
  'formulas/Freezing': 'formulas/FunctionsPanel',
  'formulas/FunctionItem': 'formulas/FunctionsPanel',
  'history/ChangesSection': 'history/HistoryPanel',
  'history/MovedItem': 'history/ChangesSection',
  'history/MovementTiles': 'history/ChangesSection',
  'history/SaveSnapshot': 'history/HistoryPanel',
  'history/SnapshotList': 'history/HistoryPanel',
  'mapping/AreaTable': 'mapping/AreaCard',
  'mapping/ColumnHead': 'mapping/AreaTable',
  'mapping/FieldSelect': 'mapping/ColumnHead',
  'mapping/MappingFooter': 'mapping/MappingPanel',
  'mapping/MappingPreview': 'mapping/MappingPanel',
  'problems/CorrectionEffects': 'problems/CorrectionPreview',
  'problems/KindSection': 'problems/ProblemsPanel',
  'problems/ProblemList': 'problems/KindSection',
  'problems/QualityFilters': 'problems/ProblemsPanel',
  'rules/BandFields': 'rules/RulesPanel',
  'rules/PresetChoice': 'rules/RulesPanel',
  'rules/ScoringFields': 'rules/RulesPanel',
  'tree/ComparisonLine': 'tree/TreePanel',
  'tree/ScoredRow': 'tree/TreeItem',
  'tree/SectionHead': 'tree/TreeItem',
  'tree/Tree': 'tree/TreePanel',
  'tree/TreeItem': 'tree/Tree',
  'tree/TreeToolbar': 'tree/TreePanel',
  'ui/BackButton': 'BackPage',
  'ui/CheckBox': 'automatic/AutomaticSwitch',
  'ui/Footer': 'rules/RulesPanel',
  'ui/Title': 'BackPage',
  'ui/Working': 'RunBar',
  'verification/CheckItem': 'verification/CheckList',
  'verification/CheckList': 'verification/VerificationReport',
  'verification/NothingPublished': 'verification/VerificationPanel',
  'verification/OutcomeTiles': 'verification/VerificationReport',
  'verification/VerificationReport': 'verification/VerificationPanel',
  'why/PartsTable': 'why/WhyNode',
  'why/WhyIndicator': 'why/WhyPage',
  'why/WhyNode': 'why/WhyPage',
};

/** They draw nothing: styles that others wear, which the build takes out of files of this kind alone. */
const STYLES = ['ui/facts', 'ui/texts', 'ui/lists'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );

const components = filesIn(COMPONENTS)
  .map((name) => name.replaceAll('\\', '/').replace(/\.tsx$/, ''))
  .filter((name) => !STYLES.includes(name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map(([, path = '']) => path);

const shown = new Set(
  filesIn(GALLERY)
    .flatMap((name) => importsOf(`${GALLERY}${name}`))
    .flatMap((path) => path.split('/taskpane/components/')[1] ?? []),
);

/** Whether a component's own file names another one. */
const holds = (parent: string, child: string): boolean =>
  importsOf(`${COMPONENTS}${parent}.tsx`).some(
    (path) => new URL(path, `file:///${parent}`).pathname === `/${child}`,
  );

test('the gallery shows every component, by itself or within another that it shows', () => {
  const isMissing = (name: string) => !shown.has(name) && WITHIN[name] === undefined;
  expect(components.filter(isMissing)).toEqual([]);
});

test('what is said to be within another one is, and is nowhere else to be seen', () => {
  const wrong = Object.entries(WITHIN).filter(([child, parent]) => {
    const isSeen = shown.has(parent) || WITHIN[parent] !== undefined;
    return !isSeen || shown.has(child) || !components.includes(child) || !holds(parent, child);
  });
  expect(wrong).toEqual([]);
});
