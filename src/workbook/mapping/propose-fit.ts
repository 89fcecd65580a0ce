import type { Field } from '../headers';
import type { Profile, Trait } from './propose-profile';

/** How well a column's cells suit a field: 1 as only that field's do, 0 as any, -1 not at all. */
type Fit = (profile: Profile) => number;

const most = (profile: Profile, ...traits: readonly Trait[]): number =>
  Math.min(
    1,
    traits.reduce((sum, trait) => sum + profile.share(trait), 0),
  );

/** From all of the cells being something to none of them. */
const balance = (share: number): number => 2 * share - 1;

const names: Fit = (profile) => {
  if (most(profile, 'promise', 'percent', 'money', 'date') > 0.5) return -0.8;
  return profile.share('code') - 0.3 * profile.share('words');
};

/** What names the row itself is another in each. */
const namesRow: Fit = (profile) =>
  profile.distinct < 0.5 ? Math.min(-0.3, names(profile)) : names(profile);

/** What names something above is the same in many rows. */
const namesOther: Fit = (profile) =>
  Math.min(1, names(profile) + (profile.distinct < 0.9 ? 0.3 : 0));

const text: Fit = (profile) =>
  most(profile, 'figure', 'date', 'promise') > 0.5 ? -0.6 : 0.3 * profile.share('words');

const figure: Fit = (profile) => balance(most(profile, 'figure', 'absent')) * 0.7;

const measured: Fit = (profile) => {
  if (profile.share('promise') > 0.3) return -0.8;
  return balance(most(profile, 'figure', 'date', 'answer', 'absent', 'status')) * 0.7;
};

const scored: Fit = (profile) => balance(most(profile, 'share', 'percent', 'absent')) * 0.7;

const traits =
  (...wanted: readonly Trait[]): Fit =>
  (profile) =>
    balance(most(profile, ...wanted));

const fits: Readonly<Partial<Record<Field, Fit>>> = {
  code: namesRow,
  indicator: (profile) => Math.max(names(profile), 0.3 * profile.share('words')),
  node: namesOther,
  parent: namesOther,
  measuredNode: namesOther,
  name: (profile) =>
    most(profile, 'figure', 'date', 'promise', 'unit') > 0.5
      ? -0.9
      : profile.share('words') - 0.7 * profile.share('code'),
  weight: (profile) => (profile.share('money') > 0.5 ? -0.8 : traits('share')(profile)),
  dashboardWeight: traits('share'),
  target: (profile) =>
    Math.min(1, balance(most(profile, 'target')) * 0.6 + profile.share('promise')),
  previousTarget: (profile) => balance(most(profile, 'target')) * 0.6,
  actual: measured,
  yearValue: figure,
  value: () => 0,
  unit: (profile) =>
    profile.share('figure') > 0.5 ? -0.8 : profile.share('unit') - 0.5 * profile.share('words'),
  operator: traits('operator'),
  year: traits('year'),
  date: (profile) => balance(profile.share('date')),
  score: scored,
  published: scored,
  gap: (profile) => (profile.share('promise') > 0.3 ? -0.8 : figure(profile)),
  status: traits('status', 'absent'),
  publishedStatus: traits('status', 'absent'),
  resources: (profile) =>
    Math.max(balance(profile.share('money')), 0.3 * profile.share('figure'), -0.4),
  numerator: figure,
  denominator: figure,
  minimum: figure,
  maximum: figure,
  excellence: figure,
  baseline: figure,
  tolerance: figure,
  level: text,
  type: text,
  method: text,
  algorithm: text,
  act: text,
  manager: text,
  organisationalUnit: text,
  dashboard: text,
  reference: text,
  exclusion: text,
};

/** How well a column's cells suit a field; a blank column suits what is filled in later. */
export function fitOf(field: Field, profile: Profile): number {
  if (profile.filled === 0) return NAMING.has(field) ? -0.8 : 0;
  return Math.max(-1, Math.min(1, fits[field]?.(profile) ?? 0));
}

/** The fields that cannot be blank: they say what a row is about. */
const NAMING: ReadonlySet<Field> = new Set(['code', 'indicator', 'node', 'parent', 'target']);
