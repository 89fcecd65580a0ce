import { screenshot } from '../support/browser';
import { expectWellMade, useSite } from './site';

const site = useSite();

test('picture', async () => {
  const bench = await site.open();
  await bench.toPage('Tabelle');
  await bench.says('Tabelle e intervalli trovati');
  await screenshot(bench.page, 'mapping-wide');
  await bench.narrow();
  await expectWellMade(bench, 'mapping-320');
});
