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

/** The rules that a theme can break; all others are about what stands in the page. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface AxeOptions {
  /** Selectors of the parts that are not ours to mend. */
  readonly exclude?: readonly string[];
  /** Looks at the colours alone, where all else was looked at in another theme. */
  readonly coloursOnly?: boolean;
  /**
   * Whether every target is large enough, too (WCAG 2.2), which axe asks for only where it is told to:
   * not where a page is scrolled, and what stands still above it covers half of a target.
   */
  readonly targets?: boolean;
}

/**
 * What axe finds wrong in a page, or in one frame of it: WCAG 2.2, levels A and AA, and the good
 * practices. Frames inside are not looked into: each is asked by itself.
 */
export async function axe(
  target: Page | Frame,
  { exclude = [], coloursOnly = false, targets = false }: AxeOptions = {},
): Promise<readonly Violation[]> {
  if (!(await target.evaluate(() => 'axe' in globalThis))) await target.evaluate(source);
  await settled(target);
  const rules: RunOptions = coloursOnly
    ? { runOnly: OF_COLOURS }
    : { rules: { 'target-size': { enabled: targets } } };
  const { violations } = await target.evaluate(
    ([excluded, options]) =>
      (globalThis as unknown as WithAxe).axe.run(
        { include: ['html'], exclude: [...excluded] },
        { ...options, iframes: false, resultTypes: ['violations'], preload: false },
      ),
    [exclude, rules] as const,
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
          const isEnding = typeof end === 'number' && Number.isFinite(end);
          // What is folded away does not go on, and would be waited for in vain.
          const { target: moved } = effect as KeyframeEffect;
          return playState === 'running' && isEnding && moved?.checkVisibility() !== false;
        })
        .map(({ finished }) => finished.catch(() => undefined));
    for (let running = ending(); running.length > 0; running = ending()) await Promise.all(running);
  });
