import { addressOf, type Range, type Workbook } from '../workbook';
import { queuePart, type Block, type Raw } from './blocks';
import { workbookOf } from './cells';
import { Halt, requestErrorCode } from './halt';
import {
  cellsIn,
  historySheets,
  isTooLargeToSearch,
  partsOf,
  rangeIn,
  rangesIn,
  TOP,
  type Extents,
  type Known,
  type MeasuredPart,
} from './parts';
import { problem, type ExcelProblem } from './problems';
import { hasApi, request, sheetIn, type Answer } from './request';
import { queueStanding, sameStructure, type Standing, type Structure } from './structure';

/** A workbook as it was at one moment. */
export interface Reading {
  readonly known: Known & { readonly extents: Extents };
  readonly standing: Standing;
  readonly workbook: Workbook;
  readonly blocks: readonly Block[];
  readonly problems: readonly ExcelProblem[];
}

/** What may be queued after the reading, in its last request. */
export type Tail = (context: Excel.RequestContext) => void;

/** In bytes: Excel on the web refuses messages over 5 MB. */
export interface Limits {
  /** What one answer to a reading may weigh. */
  readonly read: number;
  /** What one request may write. */
  readonly write: number;
  /** What an answer may weigh that carries what was read again and the values written. */
  readonly answer: number;
}

const LIMITS: Limits = { read: 4_400_000, write: 3_500_000, answer: 4_800_000 };

/** What a cell takes in an answer: two colours and a pattern; contents, before they are known. */
const LOOK_BYTES = 90;
const CONTENT_BYTES = 70;
/** How many times the weights may turn out to be too light by half. */
const MOST_CAUTION = 64;
const ATTEMPTS = 6;

/** Reads workbooks, remembering between readings what makes the next one shorter. */
export class Reader {
  readonly limits: Limits;
  /** What an answer to the last reading weighed, the heaviest of them. */
  answerBytes = 0;
  #history = false;
  #known: Known | null = null;
  /** Bytes that a cell's contents took in the last answers, by sheet. */
  readonly #weights = new Map<string, number>();
  #caution = 1;

  readonly #onRead: (workbook: Workbook) => void;

  /** @param onRead called with each workbook that `read` gives */
  constructor(limits: Limits = LIMITS, onRead: (workbook: Workbook) => void = () => undefined) {
    this.limits = limits;
    this.#onRead = onRead;
  }

  /** Readings leave snapshots and log out, but for the work that is about them. */
  async withHistory<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#history;
    this.#history = true;
    try {
      return await work();
    } finally {
      this.#history = before;
    }
  }

  /** The result columns of plain ranges, as the model of the last reading found them. */
  rememberPlainResults(plainResults: Known['plainResults']): void {
    if (this.#known) this.#known = { ...this.#known, plainResults };
  }

  /** The name of a sheet as it was last read; undefined where it was not. */
  sheetName(sheetId: string): string | undefined {
    return this.#known?.structure.sheets.find(({ id }) => id === sheetId)?.name;
  }

  /** What is where after a write; null makes the next reading look for everything again. */
  remember(known: Known | null): void {
    this.#known = known;
  }

  /**
   * Reads the workbook, however much it takes.
   * @param beforeEach called before each step; what it throws ends the reading
   * @throws Halt, or Excel's error
   */
  async read(beforeEach: (step: 'layout' | 'reading') => void = () => undefined): Promise<Reading> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (!this.#known) beforeEach('layout');
      const known = { ...(this.#known ??= await structureOf()), history: this.#history };
      beforeEach('reading');
      const reading = await this.readKnown(known).catch((error: unknown) => {
        return this.#giveWay(error, known);
      });
      if (reading && isWhole(reading, known)) {
        this.#known = reading.known;
        this.#onRead(reading.workbook);
        return reading;
      }
      // What is where is now known, and the next attempt asks for that.
      if (reading) this.#known = reading.known;
    }
    throw new Halt('excel.keptChanging', { attempts: String(ATTEMPTS) });
  }

  /**
   * Reads what is known to be there, in as many requests as it takes, and queues `tail` behind the
   * last one. It is up to the caller to see whether the workbook is still what it was.
   */
  async readKnown(known: Known, tail: Tail = () => undefined): Promise<Reading> {
    const requests = partsOf(known, (part) => this.#weightOf(part), this.limits.read);
    const blocks: Block[] = [];
    const sizes: number[] = [];
    let checks: Checks | null = null;
    for (const [index, parts] of requests.entries()) {
      const answer = await request((context) => {
        const state = index === 0 ? queueChecks(context, known) : null;
        const queued = parts.map((part) => queuePart(context, part));
        if (index === requests.length - 1) tail(context);
        return () => ({ state: state?.(), blocks: queued.flatMap((read) => read() ?? []) });
      });
      checks ??= answer.state ?? null;
      blocks.push(...answer.blocks);
      sizes.push(this.#weigh(answer.blocks));
    }
    if (!checks) throw new Error('A reading has at least one request');
    this.answerBytes = Math.max(...sizes);
    return readingOf(known, checks, blocks);
  }

  #weightOf({ kind, sheetId }: MeasuredPart): number {
    const weight = kind === 'looks' ? LOOK_BYTES : (this.#weights.get(sheetId) ?? CONTENT_BYTES);
    return weight * this.#caution;
  }

  /** @returns what an answer with these blocks weighed, about */
  #weigh(blocks: readonly Block[]): number {
    let sum = 0;
    for (const block of blocks) {
      const cells = cellsIn(block.range);
      const bytes = block.kind === 'looks' ? cells * LOOK_BYTES : JSON.stringify(block).length;
      if (block.kind === 'cells') this.#weights.set(block.sheetId, bytes / cells);
      sum += bytes;
    }
    return sum;
  }

  /** What to do about a failed reading: forget, ask for less, or give up. */
  async #giveWay(error: unknown, known: Known): Promise<null> {
    const code = requestErrorCode(error);
    if (code === 'ItemNotFound' || code === 'InvalidReference') {
      this.#known = null;
      return null;
    }
    if (code !== 'ResponsePayloadSizeLimitExceeded' || this.#caution > MOST_CAUTION) throw error;
    if (known.extents) this.#caution *= 2;
    else this.#known = await measured(known);
    return null;
  }
}

async function structureOf(): Promise<Known> {
  const { structure } = await request(queueStanding);
  return { structure, extents: null, plainResults: [] };
}

/** Where things are, without what is in them: for a workbook too large to be read at once. */
async function measured(known: Known): Promise<Known> {
  const { extents } = await request((context) => queueChecks(context, known));
  return { ...known, extents };
}

interface Checks {
  readonly standing: Standing;
  readonly extents: Extents;
  readonly merges: ReadonlyMap<string, Range[]>;
}

function queueChecks(context: Excel.RequestContext, { structure }: Known): Answer<Checks> {
  const standing = queueStanding(context);
  const extents = queueExtents(context, structure);
  const merges = hasApi('1.13') ? structure.sheets.map(({ id }) => queueMerges(context, id)) : [];
  return () => ({
    standing: standing(),
    extents: extents(),
    merges: new Map(merges.map((read) => read())),
  });
}

export function queueExtents(
  context: Excel.RequestContext,
  { sheets, tables }: Structure,
): Answer<Extents> {
  const used = sheets.map(({ id }) => {
    const range = sheetIn(context, id).getUsedRangeOrNullObject(true);
    range.load('address');
    return { id, range };
  });
  const places = tables.map(({ id }) => {
    const range = context.workbook.tables.getItem(id).getRange();
    range.load('address');
    return { id, range };
  });
  return () => ({
    used: new Map(
      used.flatMap(({ id, range }): [string, Range][] =>
        range.isNullObject ? [] : [[id, rangeIn(range.address)]],
      ),
    ),
    tables: new Map(places.map(({ id, range }) => [id, rangeIn(range.address)])),
  });
}

function queueMerges(context: Excel.RequestContext, sheetId: string): Answer<[string, Range[]]> {
  const top = sheetIn(context, sheetId).getRange(addressOf(TOP));
  const areas = top.getMergedAreasOrNullObject();
  areas.load('address');
  return () => [sheetId, areas.isNullObject ? [] : rangesIn(areas.address)];
}

function readingOf(known: Known, checks: Checks, read: readonly Block[]): Reading {
  const { standing, extents, merges } = checks;
  const { structure } = standing;
  const unread = known.history ? new Set() : historySheets(structure, extents);
  // The first reading has no way of knowing: what it reads is what the next ones will.
  const blocks = unread.size > 0 ? read.filter(({ sheetId }) => !unread.has(sheetId)) : read;
  const workbook = workbookOf(structure, extents, merges, blocks);
  const problems = structure.sheets.flatMap((sheet) => {
    const used = extents.used.get(sheet.id);
    if (!used || !isTooLargeToSearch(used)) return [];
    return [problem('excel.sheetNotSearched', { sheet: sheet.name })];
  });
  return { known: { ...known, structure, extents }, standing, workbook, blocks, problems };
}

/** Whether everything there is was asked for. */
function isWhole({ known: found }: Reading, asked: Known): boolean {
  if (!sameStructure(found.structure, asked.structure)) return false;
  if (asked.extents) return sameExtents(found.extents, asked.extents);
  return found.structure.sheets.every(({ id }) => {
    const used = found.extents.used.get(id);
    return !used || (used.bottom <= TOP.bottom && used.right <= TOP.right);
  });
}

export function sameExtents(a: Extents, b: Extents): boolean {
  const text = ({ used, tables }: Extents) => JSON.stringify([[...used], [...tables]]);
  return text(a) === text(b);
}

/** What a cell holds, its formula where it has one; undefined outside what was read. */
export function rawAt(
  { blocks }: Reading,
  sheetId: string,
  row: number,
  column: number,
): Raw | undefined {
  for (const block of blocks) {
    if (block.kind !== 'cells' || block.sheetId !== sheetId) continue;
    const found = block.formulas[row - block.range.top]?.[column - block.range.left];
    if (found !== undefined) return found;
  }
  return undefined;
}
