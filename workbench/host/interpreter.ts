import { isHostObject, type HostObject } from './define';
import { apiNotFound, HostError, invalidArgument } from './errors';
import type { Excel } from './excel';
import {
  ActionType,
  FUNCTIONS_SERVICE,
  PathType,
  type ActionInfo,
  type ArgumentInfo,
  type PathInfo,
  type QueryAnswer,
  type QueryBody,
} from './protocol';
import { query } from './query';
import { customFunctionsObject } from './types/custom-functions';
import { workbookObject } from './types/workbook';

/** A failure to be played: after so many actions, with this code. */
export interface PlannedFailure {
  readonly afterActions: number;
  readonly code: string;
}

/**
 * Carries a batch out, action by action. One that fails ends it; what was done before stays done,
 * for an Excel batch is no transaction.
 */
export function processQuery(
  excel: Excel,
  body: QueryBody,
  failure: PlannedFailure | null,
): QueryAnswer {
  const batch = new Batch(excel, body);
  const Results: { ActionId: number; Value: unknown }[] = [];
  const TraceIds: number[] = [];
  const answer = (error?: QueryAnswer['Error']): QueryAnswer => {
    excel.writer.flush();
    return error ? { Results, TraceIds, Error: error } : { Results, TraceIds };
  };
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (failure?.afterActions === index)
        throw new HostError(failure.code, 'A failure was wanted');
      Results.push({ ActionId: action.Id, Value: batch.run(action) });
    } catch (error) {
      return answer(errorInfo(error, index, batch.location(action)));
    }
    if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
  }
  if (!failure || failure.afterActions < body.Actions.length) return answer();
  return answer(errorInfo(new HostError(failure.code, 'A failure was wanted'), -1, ''));
}

function errorInfo(error: unknown, ActionIndex: number, Location: string) {
  if (!(error instanceof HostError)) throw error;
  const { code: Code, message: Message } = error;
  return { Code, Message, Location, ActionIndex, HttpStatusCode: 400 };
}

/** Methods that only name a place: what is written so far need not be there yet. */
const SEES_NO_CELL: ReadonlySet<string> = new Set([
  'getCell',
  'getEntireColumn',
  'getItem',
  'getLastRow',
  'getOffsetRange',
  'getRange',
  'getRanges',
  'getResizedRange',
]);

/** One request: each object is found once, in the order in which it is needed. */
class Batch {
  #objects = new Map<number, HostObject>();
  #kept = new Map<HostObject, string>();

  constructor(
    readonly excel: Excel,
    readonly body: QueryBody,
  ) {}

  run(action: ActionInfo): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.#withReference(object, identityOf(object));
      case ActionType.query:
        this.excel.writer.flush();
        return this.#withReference(object, query(object, action.QueryInfo ?? {}));
      case ActionType.method:
        return this.#call(object, action);
      case ActionType.setProperty:
        object.set(memberName(action.Name), this.#argumentsOf(action.ArgumentInfo)[0]);
        return null;
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  /** `Worksheet.getRange`, for the error's `debugInfo.errorLocation`. */
  location({ ObjectPathId, Name, ActionType: kind }: ActionInfo): string {
    const known = this.#objects.get(ObjectPathId)?.type;
    const path = this.body.ObjectPaths[ObjectPathId];
    if (kind === ActionType.instantiate || !known) {
      const parent = this.#objects.get(path?.ParentObjectPathId ?? -1)?.type ?? 'Workbook';
      return `${parent}.${memberName(path?.Name ?? '') || 'getItem'}`;
    }
    return Name === '' ? known : `${known}.${memberName(Name)}`;
  }

  #call(object: HostObject, { Name, ArgumentInfo }: ActionInfo): unknown {
    if (Name === '_KeepReference') {
      if (!object.isNull && !this.#kept.has(object)) {
        this.#kept.set(object, this.excel.references.keep(object));
      }
      return null;
    }
    const result = this.#invoke(object, memberName(Name), this.#argumentsOf(ArgumentInfo));
    return isHostObject(result) ? identityOf(result) : (result ?? null);
  }

  /** With the id of a kept object the library finds it in its next request. */
  #withReference(object: HostObject, value: object | null): object | null {
    const _ReferenceId = this.#kept.get(object);
    return _ReferenceId === undefined ? value : { ...value, _ReferenceId };
  }

  #invoke(object: HostObject, method: string, args: readonly unknown[]) {
    if (!SEES_NO_CELL.has(method)) this.excel.writer.flush();
    return object.call(method, args);
  }

  #object(id: number): HostObject {
    const known = this.#objects.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${id}`);
    const object = this.#find(path);
    this.#objects.set(id, object);
    return object;
  }

  #find(path: PathInfo): HostObject {
    const { ObjectPathType: kind, Name, ParentObjectPathId, ArgumentInfo } = path;
    if (kind === PathType.global) return workbookObject(this.excel, null);
    if (kind === PathType.service) return serviceObject(this.excel, Name);
    if (kind === PathType.reference) return this.#findKept(Name);
    const parent = this.#object(ParentObjectPathId ?? -1);
    const name = kind === PathType.indexer ? 'getItem' : memberName(Name);
    const found =
      kind === PathType.property
        ? parent.get(name)
        : this.#invoke(parent, name, this.#argumentsOf(ArgumentInfo));
    if (!isHostObject(found)) throw apiNotFound(`${parent.type}.${name} as an object`);
    return found;
  }

  #findKept(id: string): HostObject {
    const object = this.excel.references.get(id);
    this.#kept.set(object, id);
    return object;
  }

  #argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      if (reference === undefined || reference === null || reference === 0) return value;
      if (typeof reference !== 'number') throw invalidArgument('a list of objects');
      return this.#object(reference);
    });
  }
}

function serviceObject(excel: Excel, name: string): HostObject {
  if (name !== FUNCTIONS_SERVICE) throw apiNotFound(name);
  return customFunctionsObject(excel, null);
}

const identityOf = ({ isNull, id }: HostObject): object | null =>
  isNull ? null : id === undefined ? {} : { _Id: id };

/** The names of the wire begin with a capital, those of the documentation do not. */
const memberName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
