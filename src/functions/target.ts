import {
  BLANK,
  completeFormats,
  DAYS_TO_1904,
  isBlank,
  readTarget,
  textOf,
  type Input,
} from '../engine';
import type { Answer, Answers, ErrorAnswer, Inputs } from '../excel';
import { messageOf, shortNumber, type NumberStyle } from '../messages';
import { readYear } from '../workbook';
import { asWord } from './blank-cells';
import { columnsOf } from './columns';
import type { FunctionContext } from './context';
import { fault, notValue, unreadable } from './faults';
import { rulesOf } from './rules';

type Reading = Extract<ReturnType<typeof readTarget>, { ok: true }>;

/** PERF.TARGET: of each target, side by side: operator, value, unit, kind, remark. */
export function targetParts(
  text: Inputs | null,
  year: Inputs | null,
  context: FunctionContext,
): Answers {
  const inForce = yearOf(year, context);
  if (typeof inForce === 'object') return [[inForce]];
  const columns = columnsOf('TARGET', [text], context);
  if ('error' in columns) return [[columns]];
  return columns.cells.map(([input = BLANK]) => partsOf(input, inForce, context));
}

/** The year in force; undefined where nobody tells it. */
function yearOf(year: Inputs | null, context: FunctionContext): number | ErrorAnswer | undefined {
  const input = asWord(year?.[0]?.[0] ?? BLANK);
  if (isBlank(input)) {
    const rules = rulesOf(null, context);
    return 'error' in rules ? rules : rules.year;
  }
  const wrong = unreadable(input, context);
  if (wrong) return wrong;
  return readYear(input) ?? fault('function.notAYear', { text: textOf(input) }, context);
}

function partsOf(
  input: Input,
  year: number | undefined,
  context: FunctionContext,
): readonly Answer[] {
  const wrong = unreadable(input, context);
  if (wrong) return allOf(wrong);
  const isDated = context.rules?.date1904 === true;
  const written = { ...input, ...(isDated ? { from1904: true } : {}) };
  // Two numbers that may be two days are asked about; one alone is as it stands beside itself.
  const completed = completeFormats({ code: '', target: written, actual: written }, year);
  if (!completed.ok) return allOf(notValue(messageOf(completed.problem, context.catalogue)));
  const reading = readTarget({ target: written }, year);
  if (!reading.ok) return allOf(notValue(messageOf(reading.problem, context.catalogue)));
  const parts = partsOfTarget(reading.target, isDated, context.catalogue.numbers);
  return parts ?? allOf(fault('function.targetMissing', {}, context));
}

const allOf = (answer: ErrorAnswer): readonly Answer[] => [answer, answer, answer, answer, answer];

/** The words are data, as those of the lights are: the same in every language of Excel. */
function partsOfTarget(
  target: Reading['target'],
  isDated: boolean,
  numbers: NumberStyle,
): readonly Answer[] | null {
  switch (target.kind) {
    case 'threshold': {
      const { comparison, unit, remark } = target;
      const isPercent = unit === '%';
      const value = isPercent ? target.value.dividedBy(100) : target.value;
      const number = value.toNumber();
      return [
        comparison === 'none' ? '' : comparison,
        isPercent ? { number, format: '0.00%' } : number,
        unit === 'none' ? '' : unit,
        'soglia',
        remark ?? '',
      ];
    }
    case 'range': {
      const { low, high, unit, remark } = target;
      const isPercent = unit === '%';
      const sign = isPercent ? '%' : '';
      const [from, to] = [low, high].map((end) => `${shortNumber(end, numbers)}${sign}`);
      return ['', `${from} - ${to}`, unit === 'none' ? '' : unit, 'intervallo', remark ?? ''];
    }
    case 'deadline': {
      const serial = isDated ? target.day - DAYS_TO_1904 : target.day;
      const value = { number: serial, format: 'dd/mm/yyyy' };
      return [target.strict ? '<' : 'entro', value, '', 'scadenza', target.remark ?? ''];
    }
    case 'yesNo':
      return ['', target.expected ? 'sì' : 'no', '', 'sì/no', target.remark ?? ''];
    case 'past':
    case 'change':
    case 'benchmark': {
      const operator = target.comparison === 'none' ? '' : target.comparison;
      return [operator, '', '', 'confronto', ''];
    }
    case 'baselineYear':
      return ['', '', '', 'anno di rilevazione', ''];
    case 'undefined':
      return ['', '', '', 'da definire', ''];
    case 'none':
      return null;
  }
}
