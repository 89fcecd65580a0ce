import { includes } from './api-level';
import { apiNotFound, itemNotFound } from './errors';
import type { Excel } from './excel';

/** What travels in answers: JSON, and undefined for nothing. */
export type Plain =
  | undefined
  | null
  | boolean
  | number
  | string
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** An object of the API, whatever its type. */
export interface HostObject {
  readonly type: string;
  /** What finds it again in its collection. */
  readonly id: string | undefined;
  readonly isNull: boolean;
  /** null for all that is no collection. */
  readonly items: () => readonly HostObject[] | null;
  /** The names of the properties that are no objects. */
  readonly scalars: readonly string[];
  get(property: string): Plain | HostObject;
  set(property: string, value: unknown): void;
  call(method: string, args: readonly unknown[]): Plain | HostObject;
}

/** A member that a version of ExcelApi after 1.9 brought; one without is as old as 1.9 or older. */
export interface Since<F> {
  readonly version: string;
  readonly run: F;
}

export const since = <F>(version: string, run: F): Since<F> => ({ version, run });

type Members<F> = Readonly<Record<string, F | Since<F>>>;

/** A type of the API as a table: what it has, by the names of its documentation. */
export interface TypeTable<T> {
  readonly type: string;
  readonly id?: (target: T, excel: Excel) => string;
  /** Values. */
  readonly properties?: Members<(target: T, excel: Excel) => Plain>;
  /** Properties that lead to other objects. */
  readonly objects?: Members<(target: T, excel: Excel) => HostObject>;
  readonly setters?: Members<(target: T, excel: Excel, value: unknown) => void>;
  readonly methods?: Members<
    (target: T, excel: Excel, args: readonly unknown[]) => Plain | HostObject
  >;
  readonly items?: (target: T, excel: Excel) => readonly HostObject[];
}

/** Makes the object of a type that stands for some target. */
export type ObjectMaker<T> = (excel: Excel, target: T) => HostObject;

/** Makes a type of its table. */
export function defineType<T>(table: TypeTable<T>): ObjectMaker<T> {
  const { type } = table;
  return (excel, target) => {
    const member = <F>(members: Members<F> | undefined, name: string): F => {
      const found = memberOf(members, name);
      if (found === undefined) throw apiNotFound(`${type}.${name}`);
      if (typeof found === 'function') return found;
      const { version, run } = found as Since<F>;
      if (!includes(excel.apiLevel, version)) throw apiNotFound(`${type}.${name} (${version})`);
      return run;
    };
    return {
      type,
      id: table.id?.(target, excel),
      isNull: false,
      items: () => table.items?.(target, excel) ?? null,
      scalars: Object.keys(table.properties ?? {}),
      get: (name) => {
        const isObject = memberOf(table.objects, name) !== undefined;
        if (isObject) return member(table.objects, name)(target, excel);
        return member(table.properties, name)(target, excel);
      },
      set: (name, value) => {
        member(table.setters, name)(target, excel, value);
      },
      call: (name, args) => member(table.methods, name)(target, excel, args),
    };
  };
}

const memberOf = <F>(members: Members<F> | undefined, name: string): F | Since<F> | undefined =>
  members && Object.hasOwn(members, name) ? members[name] : undefined;

/** What the methods named `...OrNullObject` give when there is nothing: all it leads to is null too. */
export function nullObject(type: string): HostObject {
  return {
    type,
    id: undefined,
    isNull: true,
    items: () => null,
    scalars: [],
    get: () => nullObject(type),
    set: (name) => {
      throw itemNotFound(`${type}.${name} of a null object`);
    },
    call: () => nullObject(type),
  };
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'scalars' in value && 'call' in value;
