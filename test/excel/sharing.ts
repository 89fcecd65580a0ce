import { AsyncLocalStorage } from 'node:async_hooks';
import { Session, type OpenWorkbook, type RunReport } from '../../src/excel';
import { toA1, type Workbook } from '../../src/workbook';
import type { CellValue } from '../../workbench/host/cells';
import type { HostOptions } from '../../workbench/host';
import { joinExcel, openExcel, type OpenedExcel } from '../support/excel';
import { NOW, yes } from './open';

/** Somebody with the shared workbook open, and the add-in in their own Excel. */
export interface Colleague extends OpenedExcel {
  readonly session: OpenWorkbook;
  /** Whether their add-in is reading or writing. */
  isBusy(): boolean;
  /** Types into a cell: local to them, remote to the other. */
  type(sheet: string, a1: string, value: CellValue): void;
  /** Types the actual of an indicator, wherever its row is now. */
  measure(code: string, value: CellValue): void;
  insert(sheet: string, row: number): void;
  /** Exchanges two rows of a sheet, as sorting does: with all that is in them. */
  exchange(sheet: string, one: number, other: number): void;
  /** Runs, and expects it to end well. */
  run(): Promise<RunReport>;
}

const opened: OpenedExcel[] = [];

/** Whose add-in is at work: each would be alone in its page, and finds its own library there. */
const atWork = new AsyncLocalStorage<OpenedExcel>();
for (const name of ['Excel', 'OfficeExtension', 'Office'] as const) {
  Object.defineProperty(globalThis, name, { get: () => atWork.getStore()?.[name] });
}

/** Opens a workbook for two people who share it. */
export async function share(
  book: Workbook,
  options: HostOptions = {},
): Promise<readonly [Colleague, Colleague]> {
  const first = await openExcel(book, options);
  const second = joinExcel(first, options);
  opened.push(second, first);
  // No two clocks are in step.
  const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
  return [colleague(first, () => NOW), colleague(second, () => after(17))];
}

/** To be called after each test. */
export function closeShared(): void {
  for (const excel of opened.splice(0)) excel.close();
}

const WIDE = 12;

function colleague(excel: OpenedExcel, now: () => Date): Colleague {
  const { session, isBusy } = inPage(excel, new Session(now));
  const { host } = excel;
  const type = (sheet: string, a1: string, value: CellValue) =>
    host.localEdit(() => excel.setCell(sheet, a1, value));
  return {
    ...excel,
    session,
    isBusy,
    type,
    measure: (code, value) => {
      const rows = Array.from({ length: 40 }, (_, row) => row + 1);
      const row = rows.find((one) => excel.cell('Consuntivi', `A${one}`).value === code);
      if (row === undefined) throw new Error(`There is no ${code}`);
      type('Consuntivi', `B${row}`, value);
    },
    insert: (sheet, row) => host.localEdit(() => excel.insertRow(sheet, row)),
    exchange: (sheet, one, other) => {
      const line = (row: number) =>
        Array.from({ length: WIDE }, (_, column) => excel.cell(sheet, toA1(row, column)).value);
      const [first, second] = [line(one), line(other)];
      host.localEdit(() => {
        for (let column = 0; column < WIDE; column += 1) {
          excel.setCell(sheet, toA1(one, column), second[column] ?? '');
          excel.setCell(sheet, toA1(other, column), first[column] ?? '');
        }
      });
    },
    run: async () => {
      const result = await session.recalculate({ consent: yes });
      if (!result.ok) throw new Error(`Not recalculated: ${JSON.stringify(result.problem)}`);
      return result.value;
    },
  };
}

/** The session as it is in the page of one's own Excel: whatever it does finds that one's library. */
function inPage(excel: OpenedExcel, own: Session): Pick<Colleague, 'session' | 'isBusy'> {
  let underWay = 0;
  const ended = () => {
    underWay -= 1;
  };
  const session = new Proxy<OpenWorkbook>(own, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) =>
        atWork.run(excel, () => {
          const given = args.map((arg) => (name === 'onChange' ? heardIn(excel, arg) : arg));
          const answer: unknown = Reflect.apply(member, target, given);
          if (!(answer instanceof Promise)) return answer;
          underWay += 1;
          return answer.finally(ended) as unknown;
        });
    },
  });
  return { session, isBusy: () => underWay > 0 };
}

const heardIn =
  (excel: OpenedExcel, listener: unknown) =>
  (...told: unknown[]): unknown =>
    atWork.run(excel, () =>
      typeof listener === 'function' ? (Reflect.apply(listener, null, told) as unknown) : undefined,
    );
