/** The messages of the bridge, as far as the host reads them. */
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: QueryBody | string };
}

/** A batch: what to do, and how the objects that it is done to are found. */
export interface QueryBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, PathInfo>>;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

export interface PathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside arguments that are objects of the API. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;
export const PathType = {
  global: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
} as const;

/** Request flags: Excel is to wait until a cell that is being edited is left. */
export const DELAY_FOR_CELL_EDIT = 64;

export interface QueryAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** The trace actions that were passed. */
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** What the host tells by itself: an event, or that a custom function is wanted. */
export interface MessageEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId?: string;
  /** JSON. */
  readonly message: string;
}

/** The object to which the library hands what custom functions gave. */
export const FUNCTIONS_SERVICE = 'Microsoft.ExcelServices.CustomFunctions';

/** Whether a request hands over what custom functions gave. */
export const bringsResults = ({ ObjectPaths }: QueryBody): boolean =>
  Object.values(ObjectPaths).some(({ Name }) => Name === FUNCTIONS_SERVICE);

/** Gives up an object kept between requests: sent when a batch is over, and answers nothing. */
export const REMOVE_REFERENCE = '_RemoveReference';

/** Whether a request only gives up what an earlier one kept. */
export function isCleanup({ Actions }: QueryBody): boolean {
  const isPart = ({ ActionType: kind, Name }: ActionInfo) =>
    kind === ActionType.instantiate || Name === REMOVE_REFERENCE;
  return Actions.every(isPart) && Actions.some(({ Name }) => Name === REMOVE_REFERENCE);
}
