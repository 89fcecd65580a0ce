import { FIELD_GROUPS, type FieldGroup } from '../../messages/mapping';
import type { Field } from '../../workbook/headers';

const groupOf: Readonly<Record<Field, FieldGroup>> = {
  code: 'identity',
  name: 'identity',
  parent: 'identity',
  level: 'identity',
  node: 'identity',
  indicator: 'identity',
  weight: 'weights',
  rollup: 'weights',
  resources: 'weights',
  target: 'target',
  operator: 'target',
  unit: 'target',
  year: 'target',
  method: 'target',
  type: 'target',
  minimum: 'target',
  maximum: 'target',
  excellence: 'target',
  baseline: 'target',
  bands: 'target',
  tolerance: 'target',
  algorithm: 'target',
  measuredNode: 'target',
  previousTarget: 'target',
  act: 'target',
  actual: 'actual',
  numerator: 'actual',
  denominator: 'actual',
  date: 'actual',
  exclusion: 'actual',
  organisationalUnit: 'people',
  manager: 'people',
  dashboard: 'people',
  dashboardWeight: 'people',
  value: 'figures',
  yearValue: 'figures',
  reference: 'figures',
  published: 'published',
  publishedStatus: 'published',
  gap: 'results',
  score: 'results',
  status: 'results',
  rule: 'rules',
};

/** The fields of each group, in the order in which they are offered. */
export const fieldsByGroup: readonly {
  readonly group: FieldGroup;
  readonly fields: readonly Field[];
}[] = FIELD_GROUPS.map((group) => ({
  group,
  fields: (Object.keys(groupOf) as Field[]).filter((field) => groupOf[field] === group),
}));

/** The columns of which a workbook has often one for each year. */
const YEARLY: ReadonlySet<Field> = new Set([
  'target',
  'actual',
  'numerator',
  'denominator',
  'yearValue',
]);

/** Whether the year that a column tells of is to be asked. */
export const takesYear = (field: Field | null): boolean => field !== null && YEARLY.has(field);

/** Whether a column tells nothing without its year. */
export const needsYear = (field: Field | null): boolean => field === 'yearValue';
