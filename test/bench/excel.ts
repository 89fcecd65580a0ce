import type { WritePlan } from '../../src/workbook';
import { open, recalculated, type Opened } from '../excel/open';
import type { Bench } from './bench';
import { Controller } from '../../src/taskpane/state/controller';
import { upToDate } from '../taskpane/support';
import { timing } from './measure';
import { count, duration, table, targetLines, times } from './report';
import { madeUpWorkbook } from './workbooks';

const SIZES = [500, 5_000, 50_000];

/** One run: what went to Excel and came back, and how long it took with engine and host. */
interface RunFigures {
  readonly what: string;
  readonly size: number;
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
  readonly written: number;
  /** Bytes sent to write, beside those of the cells that changed. */
  readonly ratio: number | null;
  readonly time: number;
}

/** Runs on made-up workbooks, through the genuine library, on the host without Excel. */
export const excel: Bench = {
  title: 'Recalculating made-up workbooks, through the genuine Excel library in Node',
  async run() {
    const figures: RunFigures[] = [];
    for (const size of SIZES) figures.push(...(await runsOn(size)));
    const automatic = await automaticRun(500);
    const first = figures.filter(({ what }) => what === FIRST);
    const all = figures.filter(({ ratio }) => ratio !== null);
    const worst = Math.max(...first.map(({ ratio }) => ratio ?? 0));
    const requests = (what: string, size: number) =>
      figures.find((one) => one.what === what && one.size === size)?.requests ?? 0;
    return [
      ...table(
        ['run', 'indicators', 'requests', 'sent', 'received', 'cells', 'ratio', 'time'],
        figures.map(({ what, size, requests: number, sent, received, written, ratio, time }) => [
          what,
          count(size),
          String(number),
          kilobytes(sent),
          kilobytes(received),
          count(written),
          ratio === null ? '-' : times(ratio),
          duration(time),
        ]),
      ),
      '',
      'Ratio: bytes of the write beside those of the cells that changed, each as its address,',
      'value, format and colours. Where few cells change, asking again for what was read weighs most.',
      '',
      ...targetLines([
        {
          what: '3 requests on a workbook not seen before (500)',
          figure: String(requests(FIRST, 500)),
          met: requests(FIRST, 500) === 3,
        },
        {
          what: '2 requests after (500)',
          figure: String(requests(ONE_ACTUAL, 500)),
          met: requests(ONE_ACTUAL, 500) === 2,
        },
        {
          what: 'automatic, from the edit to the cells written (500), under 200 ms',
          figure: duration(automatic),
          met: automatic < 200,
        },
        {
          what: 'bytes sent at most 1.3 x the cells that changed, first run',
          figure: times(worst),
          met: all.length > 0 && worst <= 1.3,
        },
      ]),
    ];
  },
};

const FIRST = 'first';
const NOTHING = 'nothing changed';
const ONE_ACTUAL = 'one actual changed';

async function runsOn(size: number): Promise<RunFigures[]> {
  const opened = await open(madeUpWorkbook(size));
  try {
    const first = await run(FIRST, size, opened);
    const nothing = await run(NOTHING, size, opened);
    opened.setCell('Consuntivi', 'B2', 1);
    return [first, nothing, await run(ONE_ACTUAL, size, opened)];
  } finally {
    opened.close();
  }
}

const EDITS = 7;

/** From an actual that somebody types to its results on the sheet, the pause included: the median. */
async function automaticRun(size: number): Promise<number> {
  const opened = await open(madeUpWorkbook(size));
  try {
    await recalculated(opened);
    const controller = new Controller(opened.session, upToDate);
    await controller.start();
    controller.automatic.toggle(true);
    const times: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      const { look } = controller.getSnapshot();
      const scored = new Promise<void>((resolve) => {
        const stop = controller.subscribe(() => {
          if (controller.getSnapshot().look === look) return;
          stop();
          resolve();
        });
      });
      const start = performance.now();
      opened.setCell('Consuntivi', 'B2', 1 + (edit % 2));
      await scored;
      times.push(performance.now() - start);
    }
    return timing(times).median;
  } finally {
    opened.close();
  }
}

async function run(what: string, size: number, opened: Opened): Promise<RunFigures> {
  const { traffic } = opened.host;
  traffic.reset();
  const start = performance.now();
  const report = await recalculated(opened);
  const time = performance.now() - start;
  const { requests, sent, received } = traffic;
  const changed = bytesOf(report.run.writes);
  return {
    what,
    size,
    requests,
    sent,
    received,
    written: report.written.cells,
    ratio: changed === 0 ? null : sent / changed,
    time,
  };
}

/** The cells of a write plan, each by itself. */
const bytesOf = ({ columns, cells }: WritePlan): number =>
  columns.length + cells.length === 0 ? 0 : JSON.stringify([...columns, ...cells]).length;

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
