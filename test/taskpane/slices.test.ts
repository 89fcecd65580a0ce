import { inSlices } from '../../src/taskpane/state/slices';

/** A job of so many steps, each of which takes a millisecond of a clock that only they move. */
function job(count: number) {
  let time = 0;
  function* steps(): Generator<number, string, undefined> {
    for (let done = 1; done <= count; done += 1) {
      time += 1;
      yield done / count;
    }
    return 'finished';
  }
  return { steps: steps(), now: () => time };
}

/** What the work told, and how long it kept the page at most. */
async function worked(count: number, stopAfter = Infinity) {
  const { steps, now } = job(count);
  const told: number[] = [];
  const stops: number[] = [0];
  const stopper = new AbortController();
  const value = await inSlices(steps, {
    onProgress: (done) => told.push(done),
    signal: stopper.signal,
    now,
    pause: () => {
      stops.push(now());
      if (stops.length > stopAfter) stopper.abort();
      return Promise.resolve();
    },
  });
  const longest = Math.max(...stops.map((at, place) => at - (stops[place - 1] ?? 0)));
  return { value, told, longest, pauses: stops.length - 1 };
}

test('short work is done at once, and tells no progress', async () => {
  expect(await worked(10)).toMatchObject({ value: 'finished', told: [], pauses: 0 });
});

test('long work lets the page live between its slices, and tells how far it has come', async () => {
  const { value, told, longest, pauses } = await worked(1000);
  expect(value).toBe('finished');
  expect(longest).toBeLessThanOrEqual(24);
  expect(pauses).toBeGreaterThan(1000 / 25);
  expect(told).toHaveLength(pauses);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.every((done) => done > 0 && done < 1)).toBe(true);
});

test('stopped, it goes no further and has nothing to give', async () => {
  expect(await worked(1000, 3)).toMatchObject({ value: null, pauses: 3 });
});

test('a fault in the work reaches whoever asked for it', async () => {
  function* broken(): Generator<number, string, undefined> {
    yield 0.5;
    throw new Error('broken');
  }
  const asked = inSlices(broken(), {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  await expect(asked).rejects.toThrow('broken');
});
