import { Later } from '../../src/taskpane/state/later';
import { promised } from './support';

test('is loaded once, however often it is asked for', async () => {
  const fetch = jest.fn(() => Promise.resolve('page'));
  const later = new Later(fetch);
  expect(later.getSnapshot()).toEqual({ kind: 'loading' });
  await Promise.all([later.load(), later.load()]);
  await later.load();
  expect(later.getSnapshot()).toEqual({ kind: 'ready', value: 'page' });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('what could not be loaded says why, and can be asked for again', async () => {
  const fetch = jest
    .fn<Promise<string>, []>()
    .mockRejectedValueOnce(new Error('no network'))
    .mockResolvedValueOnce('page');
  const later = new Later(fetch);
  const told: string[] = [];
  later.subscribe(() => told.push(later.getSnapshot().kind));
  await later.load();
  expect(later.getSnapshot()).toEqual({ kind: 'failed', reason: 'no network' });
  await later.load();
  expect(later.getSnapshot()).toEqual({ kind: 'ready', value: 'page' });
  expect(told).toEqual(['failed', 'loading', 'ready']);
});

test('whoever asks while it comes waits for the same', async () => {
  const { promise, keep } = promised<string>();
  const later = new Later(() => promise);
  const loaded = [later.load(), later.load()];
  keep('page');
  await Promise.all(loaded);
  expect(later.getSnapshot()).toEqual({ kind: 'ready', value: 'page' });
});
