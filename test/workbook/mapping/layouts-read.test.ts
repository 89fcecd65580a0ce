import { proposeMapping } from '../../../src/workbook/mapping/proposal';
import { faces, ran } from '../../support/workbook';
import { layouts } from './layouts';
import type { Layout } from './layouts/layout';
import { withMapping } from './saved';

/** The layout read with what is proposed, as it is. */
function scored({ book, options }: Layout) {
  const areas = proposeMapping(book).filter(({ roles }) => roles.length > 0);
  return ran(withMapping(book, { areas }), options);
}

const scoreOf = (face: string | undefined) => face?.split(' ')[0];

describe('with the proposal taken as it is, each layout is scored', () => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (_name, layout) => {
    const run = scored(layout);
    const { nodes, indicators } = run.card;
    const all = faces(run);
    const found = Object.keys(layout.scores).map((code) => [code, scoreOf(all[code])]);
    expect(Object.fromEntries(found)).toEqual(layout.scores);
    expect({ nodes: nodes.length, indicators: indicators.length }).toEqual(layout.counts);
  });
});
