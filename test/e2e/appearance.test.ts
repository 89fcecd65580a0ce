import { axe, screenshot } from '../support/browser';
import { expectWellMade, useSite } from './site';
import type { Bench } from './workbench';

const site = useSite();

/** Univer's own grid is not ours to mend. */
const GRID = ['.univer-workbench', '[data-u-comp]', '#sheet', '.sheet'];

const words = {
  it: {
    problems: /^Problemi/,
    rules: 'Regole',
    functions: 'Funzioni',
    verification: 'Verifica',
    why: /^Perché\?/,
    decide: 'Decidi…',
  },
  en: {
    problems: /^Problems/,
    rules: 'Rules',
    functions: 'Functions',
    verification: 'Verify',
    why: /^Why\?/,
    decide: 'Decide…',
  },
};

/** Each view of the pane, one after the other. */
async function views(bench: Bench, lang: 'it' | 'en', look: (view: string) => Promise<void>) {
  const { pane } = bench;
  const { problems, rules, functions, verification, why, decide } = words[lang];
  await pane.getByRole('tree').waitFor();
  await look('tree');
  await bench.toPage(problems);
  await look('problems');
  await bench.toPage(rules);
  await look('rules');
  await bench.toPage(functions);
  await look('functions');
  const names = pane.locator('summary');
  const count = await names.count();
  for (let place = 1; place < count; place += 1) await names.nth(place).click();
  await look('functions-open');
  await bench.toPage(verification);
  await pane.getByRole('button', { name: /^OO_01\.05\.02 / }).click();
  await look('verification');
  await pane.getByRole('tab').first().click();
  await pane.getByRole('button', { name: why }).first().click();
  await look('why');
  await bench.button(decide).click();
  await look('decide');
}

// The gallery has every state in each theme and language; here it is the pane as it is shipped.
test.each([
  ['it', 'light', 'wide'],
  ['en', 'dark', 'narrow'],
  ['it', 'highContrast', 'narrow'],
] as const)('%s, %s, %s: all views can be read and used, whole', async (lang, theme, width) => {
  const bench = await site.open({ lang });
  await bench.page.locator('select').last().selectOption(theme);
  if (width === 'narrow') await bench.narrow();
  await views(bench, lang, (view) => expectWellMade(bench, `${lang}-${theme}-${view}`));
  expect(await axe(bench.page, { exclude: GRID })).toEqual([]);
});

test('the language can be changed, and the add-in follows', async () => {
  const bench = await site.open();
  await bench.button('Ricalcola albero').waitFor();
  await bench.page.locator('select').first().selectOption('en');
  await bench.button('Recalculate tree').waitFor();
  expect(await bench.pane.locator('html').getAttribute('lang')).toBe('en');
});

test('the picture of the README', async () => {
  const bench = await site.open({ width: 1700, height: 900 });
  await bench.recalculate();
  await bench.pane.getByLabel('Ordine').selectOption({ label: 'Punti persi' });
  // What the body published, and beside it what is computed.
  await bench.scrollTo(7);
  await screenshot(bench.page, 'workbench');
});
