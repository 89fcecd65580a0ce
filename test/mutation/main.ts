import { readFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { ratioOf, scoresIn, unexplainedIn, type Explanation, type Report } from './report';

/** The share of the mutants that the tests are to find. */
const AIM = 0.9;
const REPORT = 'mutation/report.json';
const EXPLANATIONS = 'test/mutation/explained.json';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const say = (text: string) => process.stdout.write(`${text}\n`);
const percentage = (ratio: number) => `${(ratio * 100).toFixed(2)}%`;

/** What is asked for: files or patterns of files of the engine; nothing is all of it. */
const sample = process.argv.slice(2);

await new Stryker({
  configFile: 'test/mutation/stryker.config.js',
  ...(sample.length > 0 ? { mutate: sample } : {}),
}).runMutationTest();

const scores = scoresIn(read(REPORT) as Report, read(EXPLANATIONS) as Explanation[]);
for (const { file, source, line, start, end, replacement } of scores.flatMap(unexplainedIn)) {
  say(`not found: ${file}:${line} ${source.slice(start, end)} -> ${replacement}`);
}
say('');
for (const score of scores) say(`${percentage(ratioOf([score])).padStart(7)}  ${score.file}`);

const survivors = scores.reduce((sum, score) => sum + score.survivors.length, 0);
const unexplained = scores.flatMap(unexplainedIn).length;
say(
  `\nNo test finds ${survivors} mutants. Of these ${EXPLANATIONS} explains ${survivors - unexplained}:`,
);
say('they change nothing that anybody could notice, and do not count.');
say(`Mutation score: ${percentage(ratioOf(scores))} (aim: ${percentage(AIM)}).`);
process.exitCode = ratioOf(scores) < AIM ? 1 : 0;
