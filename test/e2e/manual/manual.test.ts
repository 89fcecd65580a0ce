import { readFileSync } from 'node:fs';
import { screenshot } from '../../support/browser';
import { useSite } from '../site';
import { Reader } from './reader';
import { PICTURES } from './picture-names';
import { stepsOf } from './steps';

const site = useSite();

/** Some seventy steps; where one hangs, its own time ends first. */
const A_WHOLE_MANUAL = 300_000;

const manuals = [
  ['it', 'docs/it/analista.md'],
  ['en', 'docs/en/analyst.md'],
] as const;

test.each(manuals)(
  '%s: whoever does what the manual says sees what it says',
  async (lang, path) => {
    const bench = await site.open({ lang, width: 1640, height: 1200 });
    bench.page.setDefaultTimeout(10_000);
    const reader = new Reader(bench, lang);
    try {
      for (const step of stepsOf(readFileSync(path, 'utf8'))) await reader.follow(step);
    } catch (error) {
      await screenshot(bench.page, `manual-${lang}-stopped`);
      throw error;
    }
    expect(reader.pictures).toEqual(PICTURES);
  },
  A_WHOLE_MANUAL,
);
