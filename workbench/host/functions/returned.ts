import type { UniverParts, UniverValue } from '../univer';
import type { Element, Outcome } from './outcomes';

/** A result as Univer takes it. */
export function returned(parts: UniverParts, outcome: Outcome): UniverValue {
  const values = outcome.map((row) => row.map((element) => valueOf(parts, element)));
  const [[first] = []] = values;
  const columnCount = values[0]?.length ?? 0;
  if (first && values.length === 1 && columnCount === 1) return first;
  return parts.ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

type ErrorName = Parameters<UniverParts['ErrorValueObject']['create']>[0];

/** An error by its name in Excel, which Univer shares. */
export const univerError = (parts: UniverParts, error: string): UniverValue =>
  parts.ErrorValueObject.create(error as unknown as ErrorName);

function valueOf(parts: UniverParts, element: Element): UniverValue {
  if ('error' in element) return univerError(parts, element.error);
  const { value, format } = element;
  if (typeof value === 'number') return parts.NumberValueObject.create(value, format);
  if (typeof value === 'boolean') return parts.BooleanValueObject.create(value);
  return parts.StringValueObject.create(value);
}
