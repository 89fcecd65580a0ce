/** No piece of work may take longer, of the machine's own time: a hang, not a speed. */
const HANG_MS = 5_000;

export async function timed<T>(work: () => Promise<T>): Promise<{ value: T; faults: string[] }> {
  const start = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(start);
  const time = (user + system) / 1_000;
  return { value, faults: time > HANG_MS ? [`It takes ${Math.round(time)} ms`] : [] };
}
