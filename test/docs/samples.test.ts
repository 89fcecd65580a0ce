import type { VerifyJson } from '../../src/cli/verify-json';
import { Dec } from '../../src/engine';
import { ITALIAN, percent } from '../../src/messages/numbers';
import { command, jsonIn } from '../cli/fake';
import { casesOf, documentAt, tableUnder } from './documents';
import { tidy } from './plan-block';

/** No name is cut short. */
const WIDTH = 200;
const REPORT = 'toscana-nord-ovest-2023';

const said = new Map<string, ReturnType<typeof command>>();

/** What the command says of a sample: documents show the same few over and over. */
function saidOf(args: readonly string[], locale = 'it'): ReturnType<typeof command> {
  const asked = [locale, ...args].join(' ');
  const known = said.get(asked) ?? command(args, { locale, width: WIDTH });
  said.set(asked, known);
  return known;
}

const fileOf = (sample: string) => `assets/samples/${sample}.xlsx`;

test.each(casesOf('printed'))('%s: what the command prints of a sample', async (...of) => {
  const [, block, { language }] = of;
  const [sample = '', ...verify] = block.about.split(' ');
  const { stdout } = await saidOf([...verify, fileOf(sample)], language);
  const lines = tidy(stdout.split('\n'));
  expect(tidy(block.text.split('\n')).filter((line) => !lines.includes(line))).toEqual([]);
});

/** What the report prints, checked. */
async function verified(): Promise<VerifyJson> {
  const { stdout } = await saidOf(['verify', '--json', fileOf(REPORT)]);
  return JSON.parse(stdout) as VerifyJson;
}

test('the scores that README shows beside the published ones', async () => {
  const { checks } = await verified();
  const { nodes } = jsonIn(await saidOf(['--json', fileOf(REPORT)]));
  const shown = (ratio: string | null | undefined) => percent(new Dec(ratio ?? NaN), ITALIAN);
  const { rows } = tableUnder(documentAt('README.md'), 'Try it');
  const expected = rows.map(([node = '']) => {
    const [code = ''] = node.split(' ');
    const check = checks.find((one) => one.code === code);
    const status = nodes.find((one) => one.code === code)?.status;
    return [node, shown(check?.computed), shown(check?.published), status];
  });
  expect(rows).toEqual(expected);
});

test.each([
  ['README.md', /(\d+) exact, (\d+) compatible \(one a tie\) and (\d+) incompatible/],
  ['docs/it/smvp.md', /(\d+) riprodotti, (\d+) compatibili e (\d+) incompatibile/],
  ['docs/en/smvp.md', /(\d+) come out reproduced, (\d+) compatible and (\d+) incompatible/],
])('%s counts the outcomes of a verification as it finds them', async (path, counts) => {
  const told = counts.exec(documentAt(path).prose.join('\n'))?.slice(1).map(Number);
  const { counts: found } = await verified();
  expect(told).toEqual([found.exact, found.compatible, found.incompatible]);
});
