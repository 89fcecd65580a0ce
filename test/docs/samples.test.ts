import { command } from '../cli/fake';
import { casesOf } from './documents';

/** No name is cut short. */
const WIDTH = 200;

const tidy = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');

test.each(casesOf('printed'))('%s: what the command prints of a sample', async (...of) => {
  const [, block, { language }] = of;
  const [sample = '', ...verify] = block.about.split(' ');
  const { stdout } = await command([...verify, `assets/samples/${sample}.xlsx`], {
    locale: language,
    width: WIDTH,
  });
  const lines = tidy(stdout);
  expect(tidy(block.text).filter((line) => !lines.includes(line))).toEqual([]);
});
