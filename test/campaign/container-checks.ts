import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { readModel, runModel, type Workbook, type WritePlan } from '../../src/workbook';
import { applyPlan, fileProblems, readXlsx, type XlsxFile } from '../../src/xlsx';
import { checkPlain } from './plain-checks';

/** What became of a spoilt file: read, with or without something written into it, or a problem. */
export interface Read {
  readonly outcome: 'written' | 'read' | (string & {});
  readonly faults: readonly string[];
}

/** Reads a file, writes its results into it and reads what was written. */
export async function checkContainer(bytes: Uint8Array): Promise<Read> {
  const before = bytes.slice();
  const file = await readXlsx(bytes);
  const same = Buffer.from(before).equals(bytes) ? [] : ['Reading changed the bytes read'];
  if (!file.ok) {
    const known = file.problem.code in fileProblems ? [] : [`Unknown: ${file.problem.code}`];
    return { outcome: file.problem.code, faults: [...known, ...same] };
  }
  const { run, faults } = checkPlain(file.value.workbook);
  if (!run || run.writes.cells.length + run.writes.columns.length === 0) {
    return { outcome: 'read', faults: [...faults, ...same] };
  }
  const written = await writtenInto(file.value, before, run.writes);
  return { outcome: 'written', faults: [...faults, ...same, ...written] };
}

async function writtenInto(
  file: XlsxFile,
  before: Uint8Array,
  writes: WritePlan,
): Promise<string[]> {
  const output = await applyPlan(file, writes);
  const again = await readXlsx(output);
  if (!again.ok) return [`What was written is ${again.problem.code}`];
  return [
    ...unsettled(again.value.workbook),
    ...(await changedParts(before, output)),
    ...otherCells(file.workbook, again.value.workbook, writes),
  ];
}

function unsettled(book: Workbook): string[] {
  const model = readModel(book);
  if (!model.ok) return [`What was written has no plan: ${model.problem.code}`];
  const { columns, cells } = runModel(model.value).writes;
  return columns.length + cells.length === 0 ? [] : ['A second run writes again'];
}

/** What a run has to do with: the sheets it writes into, their tables, the styles. */
const OWN = /worksheets\/|tables\/|queryTables\/|styles|workbook\.xml|Content_Types/i;

async function changedParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [was, is] = [await packedParts(before), await packedParts(after)];
  const names = Object.keys(was).filter((name) => !OWN.test(name));
  return names.flatMap((name) =>
    is[name] && Buffer.from(was[name] ?? []).equals(is[name])
      ? []
      : [`${name} is another part now`],
  );
}

/** The bytes of each part as they are packed: of a spoilt file not all can be unpacked. */
async function packedParts(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const options = { useWebWorkers: false, checkLocalDirectory: false };
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    ...options,
    filenameValidation: 'tolerant',
  });
  const parts: Record<string, Uint8Array> = {};
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    parts[entry.filename] = await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
  }
  return parts;
}

/** Cells that changed and were not to be written. */
function otherCells(before: Workbook, after: Workbook, { columns, cells }: WritePlan): string[] {
  const asked = new Set(
    [...columns, ...cells].map(({ sheet, row, column }) => {
      return `${sheet} ${row} ${column}`;
    }),
  );
  return before.sheets.flatMap(({ name, rows }, index) =>
    rows.flatMap((line, row) =>
      (line ?? []).flatMap((cell, column) => {
        const is = after.sheets[index]?.rows[row]?.[column];
        const changed = JSON.stringify(cell) !== JSON.stringify(is);
        return changed && !asked.has(`${name} ${row} ${column}`)
          ? [`${name} row ${row} column ${column} changed`]
          : [];
      }),
    ),
  );
}
