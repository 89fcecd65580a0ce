import { readFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import {
  explains,
  ratioOf,
  scoresIn,
  type Explanation,
  type Report,
  type Survivor,
} from './report';
import { Types } from './types';

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

const scores = scoresIn(read(REPORT) as Report);
for (const { file, mutants, found } of scores) {
  say(`${percentage(found / mutants).padStart(7)}  ${found}/${mutants}  ${file}`);
}
const survivors = scores.flatMap((score) => score.survivors);
const explanations = read(EXPLANATIONS) as Explanation[];
const types = new Types();
const forbidden: Survivor[] = [];
const unexplained: Survivor[] = [];
for (const survivor of survivors) {
  if (explanations.some((explanation) => explains(explanation, survivor))) continue;
  (types.forbid(survivor) ? forbidden : unexplained).push(survivor);
}
say('');
for (const { file, line, source, start, end, replacement } of unexplained) {
  say(`not found: ${file}:${line} ${source.slice(start, end)} -> ${replacement}`);
}
const explained = survivors.length - forbidden.length - unexplained.length;
say(
  `\nOf ${survivors.length} mutants that no test finds, the types forbid ${forbidden.length}, ${explained} are`,
);
say(`explained in ${EXPLANATIONS}, ${unexplained.length} are not explained.`);
const score = ratioOf(scores);
say(`Mutation score: ${percentage(score)} (aim: ${percentage(AIM)}).`);
process.exitCode = score < AIM ? 1 : 0;
