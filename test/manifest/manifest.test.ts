import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionExamples } from '../../src/messages/function-words';
import { named, parse } from './xml';

const root = join(__dirname, '..', '..');
const path = join(root, 'manifest.xml');
const manifest = parse(readFileSync(path, 'utf8'));

test("Microsoft's own reader finds in it what was meant", () => {
  const reader = join(__dirname, 'tools', 'read.js');
  const info: unknown = JSON.parse(
    execFileSync(process.execPath, [reader, path], { cwd: root }).toString(),
  );
  expect(info).toMatchObject({
    // Another Id would be another add-in: installed twice, its settings in workbooks lost.
    id: '11f3f3da-e9bd-489f-b986-e4dc32a2b005',
    officeAppType: 'TaskPaneApp',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    defaultLocale: 'it-IT',
    displayName: 'PERF: albero della performance',
    appDomains: [],
    supportUrl: 'https://localhost:3000/addin/support.html',
    iconUrl: 'https://localhost:3000/addin/icons/tree-32.png',
    highResolutionIconUrl: 'https://localhost:3000/addin/icons/tree-64.png',
    defaultSettings: { sourceLocation: 'https://localhost:3000/addin/taskpane.html' },
  });
});

test('it asks for no more of Excel than the add-in needs', () => {
  const sets = named(manifest, 'Set').map(({ attributes }) => [
    attributes['Name'],
    attributes['MinVersion'],
  ]);
  expect(sets).toEqual([
    ['SharedRuntime', '1.1'],
    ['CustomFunctionsRuntime', '1.1'],
    ['ExcelApi', '1.9'],
  ]);
});

test('on the Home tab a group has the two buttons, one for the pane and one that runs at once', () => {
  const [tab] = named(manifest, 'OfficeTab');
  expect(tab?.attributes['id']).toBe('TabHome');
  const buttons = named(manifest, 'Control').map((control) => [
    labelOf(control.children[0]?.attributes['resid']),
    named(control, 'Action')[0]?.attributes['type'],
  ]);
  expect(buttons).toEqual([
    ['Albero', 'ShowTaskpane'],
    ['Ricalcola albero', 'ExecuteFunction'],
  ]);
});

test('the functions are PERF.… in every language, as in the formulas that the pane offers', () => {
  const [namespace] = named(manifest, 'Namespace');
  const prefix = `=${labelOf(namespace?.attributes['resid']) ?? ''}.`;
  expect(prefix).toBe('=PERF.');
  expect(functionExamples.filter(({ formula }) => !formula.startsWith(prefix))).toEqual([]);
});

test('the code answers to every action that a button names', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, 'src', name), 'utf8'));
  const actions = named(manifest, 'FunctionName').map(({ text }) => text);
  const unknown = actions.filter((action) => !sources.some((text) => text.includes(`'${action}'`)));
  expect(actions).toEqual(['recalculateTree']);
  expect(unknown).toEqual([]);
});

/** The Italian wording of a label. */
function labelOf(resid: string | undefined): string | undefined {
  const strings = named(manifest, 'String');
  return strings.find(({ attributes }) => attributes['id'] === resid)?.attributes['DefaultValue'];
}
