import { readFileSync } from 'node:fs';
import { samples } from '../../assets/samples/build';
import { layOut } from '../../assets/samples/build/plan';
import { bookIn } from '../support/workbook';
import { command, jsonIn } from './fake';

const names = Object.keys(samples);
/** Plans, without a single actual: what is wrong in them is listed elsewhere. */
const PLANS = ['riviere-di-liguria-2023', 'maremma-e-tirreno-2019'];
const reports = names.filter((name) => !PLANS.includes(name));
const fileOf = (name: string) => `assets/samples/${name}.xlsx`;

/** A problem that names a code. */
const says = (code: string) => (issue: { readonly message: string }) =>
  issue.message.includes(code);

test.each(names)('%s.xlsx is what the published figures make', async (name) => {
  const made = samples[name];
  if (!made) throw new Error(`No sample ${name}`);
  const buffer = await layOut(made()).xlsx.writeBuffer();
  const built = await bookIn(new Uint8Array(buffer));
  expect(await bookIn(readFileSync(fileOf(name)))).toEqual(built);
});

test.each(reports)('%s.xlsx is scored without errors', async (name) => {
  const said = await command([fileOf(name), '--json']);
  const { nodes, indicators, issues } = jsonIn(said);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(said.status).toBe(0);
  expect(nodes.filter(({ status }) => status === 'Non calcolabile')).toEqual([]);
  const failed = indicators.filter(({ status }) => status === 'Non calcolabile');
  const told = issues.filter(({ code }) => code === 'actual.missingWithoutWeight');
  expect(failed.map(({ code }) => code).every((code) => told.some(says(code)))).toBe(true);
  expect(failed.length).toBeLessThanOrEqual(1);
});

test('Toscana Nord-Ovest 2023: the ente as printed, 98,96%', async () => {
  const path = fileOf('toscana-nord-ovest-2023');
  const { nodes } = jsonIn(await command([path, '--json']));
  const score = (code: string) => nodes.find((node) => node.code === code)?.score;
  expect(score('ENTE')).toMatch(/^0\.98962629\d+$/);
  expect(score('OS_02.03')).toBe('0.90125');
  const { stdout } = await command([path]);
  expect(stdout).toMatch(/^ENTE .* 98,96% {2}Raggiunto$/m);
  expect(stdout).toMatch(/^ +AS_02 .* 97,01% {2}Raggiunto$/m);
});

test('Pistoia-Prato 30/06/2024: targets of three years, of which 2024 is in force', async () => {
  const said = jsonIn(await command([fileOf('pistoia-prato-2024-06'), '--json']));
  const score = (code: string) =>
    [...said.nodes, ...said.indicators].find((one) => one.code === code)?.score;
  // (25 + 53,75 + 0 + 100 + 8,75) / 5, printed 25%, 54%, 0%, 100%, 8%
  expect(score('01_01_OS01')).toBe('0.375');
  // 63 of 80, printed 79%
  expect(score('01_04_OS01.I02')).toBe('0.7875');
  // All of its indicators are n.d.
  expect(score('03_01_OS06')).toBeNull();
  expect(said.indicators).toHaveLength(63);
});
