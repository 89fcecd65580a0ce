import { isHostObject, type HostObject } from './define';
import type { ActionInfo } from './protocol';

/** Names, each with what is asked for below it. */
class Selection extends Map<string, Selection> {}

/** What a query asks of an object, in the form from which the library fills its proxies. */
export function query(
  object: HostObject,
  { Select = [], Expand = [], Top, Skip }: NonNullable<ActionInfo['QueryInfo']>,
): object | null {
  const selection = new Selection();
  for (const path of [...Select, ...Expand]) {
    let level = selection;
    for (const name of path.split('/')) {
      let next = level.get(name);
      if (!next) level.set(name, (next = new Selection()));
      level = next;
    }
  }
  const first = Skip ?? 0;
  return read(object, selection, (items) => items.slice(first, Top && first + Top));
}

type Slice = (items: readonly HostObject[]) => readonly HostObject[];

const all: Slice = (items) => items;

function read(object: HostObject, selection: Selection, slice: Slice = all): object | null {
  if (object.isNull) return null;
  const items = object.items();
  return items
    ? readCollection(object, slice(items), selection)
    : readProperties(object, selection);
}

function readCollection(
  collection: HostObject,
  items: readonly HostObject[],
  selection: Selection,
): object {
  const own = new Selection();
  const ofItems = new Selection();
  for (const [name, below] of selection) {
    // `items/name` and `name` mean the same; a collection's own properties are told by name.
    if (name === 'items') for (const entry of below) ofItems.set(...entry);
    else (collection.scalars.includes(name) ? own : ofItems).set(name, below);
  }
  return {
    ...(own.size > 0 ? readProperties(collection, own) : {}),
    _Items: items.map((item) => ({ _Id: item.id, ...read(item, ofItems) })),
  };
}

function readProperties(object: HostObject, selection: Selection): Record<string, unknown> {
  const found: Record<string, unknown> = object.id === undefined ? {} : { _Id: object.id };
  const wanted =
    selection.size > 0
      ? selection
      : new Selection(object.scalars.map((name) => [name, new Selection()]));
  for (const [name, below] of wanted) {
    const value = object.get(name);
    found[wireName(name)] = isHostObject(value) ? read(value, below) : (value ?? null);
  }
  return found;
}

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
