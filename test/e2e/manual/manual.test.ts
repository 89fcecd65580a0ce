import { readFileSync } from 'node:fs';
import { useSite } from '../site';
import { Reader } from './reader';
import { stepsOf } from './steps';

const site = useSite();

const manuals = [['it', 'docs/it/analista.md']] as const;

test.each(manuals)('%s: whoever does what the manual says sees what it says', async (lang, path) => {
  const bench = await site.open({ lang });
  bench.page.setDefaultTimeout(10_000);
  const reader = new Reader(bench, lang);
  for (const step of stepsOf(readFileSync(path, 'utf8'))) await reader.follow(step);
});
