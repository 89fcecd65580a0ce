import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** One rule of accessibility that a page breaks, and where. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  /** A selector for each element concerned. */
  readonly at: readonly string[];
}

/** What axe leaves in the page. */
interface WithAxe {
  readonly axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong in a page, or in one frame of it: WCAG 2.2, levels A and AA, and the good
 * practices. Frames inside are not looked into: each is asked by itself.
 *
 * @param exclude selectors of the parts that are not ours to mend
 */
export async function axe(
  target: Page | Frame,
  exclude: readonly string[] = [],
): Promise<readonly Violation[]> {
  await target.evaluate(source);
  await settled(target);
  const { violations } = await target.evaluate(
    (excluded) =>
      (globalThis as unknown as WithAxe).axe.run(
        { include: ['html'], exclude: excluded },
        { iframes: false, resultTypes: ['violations'] },
      ),
    [...exclude],
  );
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    at: nodes.map(({ target: path }) => path.flat().join(' ')),
  }));
}

/** Waits for what is on its way to another colour or place: half way there it may be hard to read. */
const settled = (target: Page | Frame): Promise<void> =>
  target.evaluate(async () => {
    const ending = () =>
      document
        .getAnimations()
        .filter(({ effect, playState }) => {
          const end = effect?.getComputedTiming().endTime;
          return playState === 'running' && typeof end === 'number' && Number.isFinite(end);
        })
        .map(({ finished }) => finished.catch(() => undefined));
    for (let running = ending(); running.length > 0; running = ending()) await Promise.all(running);
  });
