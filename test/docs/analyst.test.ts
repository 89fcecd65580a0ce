import { catalogues, functionExamples } from '../../src/messages';
import { stepsOf } from '../e2e/manual/steps';
import { documentAt, textOf } from './documents';

const NAMES = [...new Set(functionExamples.map(({ name }) => `PERF.${name}`))];

describe.each([
  ['it', 'docs/it/analista.md'],
  ['en', 'docs/en/analyst.md'],
] as const)('%s', (language, path) => {
  const manual = documentAt(path);
  const text = textOf(manual);

  test('every function has its example', () => {
    expect(NAMES.filter((name) => !text.includes(`=${name}(`))).toEqual([]);
    expect(NAMES).toHaveLength(8);
  });

  test('every page of the pane is told, and opened by a step', () => {
    const { tree, problems, history, decisions, rules, functions, verification, mapping } =
      catalogues[language].pane.tabs;
    const pages = [tree, problems, history, decisions, rules, functions, verification, mapping];
    expect(pages.filter((page) => !text.includes(`**${page}**`))).toEqual([]);
    const pressed = stepsOf(manual.prose.join('\n')).flatMap(({ acts }) =>
      acts.flatMap((act) => (act.kind === 'press' ? act.name : [])),
    );
    // The steps come to the tables by the other way, where no plan is found.
    expect(pages.filter((page) => !pressed.includes(page))).toEqual([mapping]);
  });
});
