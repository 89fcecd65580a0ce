import type { IFunction } from 'custom-functions-metadata';
import type { FunctionWords } from '../../src/messages/function-words';
import type { FunctionsJson } from '../../workbench/build/functions-json.js';
import { reservedAmong } from './reserved-names';

/** Lists in words where the metadata break one documented requirement. */
export type Check = (metadata: FunctionsJson) => string[];

/**
 * 128 characters are allowed by Microsoft's generator, 64 by the schema of the unified manifest, into
 * which Office turns ours in places; both want three at least, as the page on naming does.
 */
const NAME = { least: 3, most: 64 };

/**
 * Excel keeps no more of the description of a macro's argument, and its function wizard shows no more.
 * For add-ins there is only the schema of the unified manifest, with 1024 for a function and 512 for
 * a parameter.
 */
const TEXT = 255;

export const namesAllowed: Check = ({ functions }) =>
  functions
    .flatMap(({ id, name }) => [id, name])
    // The documents differ on the underscore and only advise capitals; with a dot a name could meet
    // one of the hundreds of macro functions of several words. This satisfies all.
    .filter((name) => !/^[A-Z][A-Z0-9]*$/.test(name) || !lengthAllowed(name));

const lengthAllowed = ({ length }: string) => length >= NAME.least && length <= NAME.most;

export const namesUnique: Check = ({ functions }) => [
  ...repeatedIn(functions.map(({ id }) => id)),
  ...repeatedIn(functions.map(({ name }) => name)),
];

function repeatedIn(names: readonly string[]): string[] {
  const plain = names.map((name) => name.toUpperCase());
  return names.filter((_, at) => plain.indexOf(plain[at] ?? '') !== at);
}

/** A name in another language would break the formulas that code writes. */
export const namesAreIds: Check = ({ functions }) =>
  functions.filter(({ id, name }) => id !== name).map(({ name }) => name);

export const namesNotReserved: Check = ({ functions }) =>
  reservedAmong(functions.flatMap(({ id, name }) => [id, name].map((one) => one.toUpperCase())));

export const textsPresentAndShort: Check = ({ functions }) =>
  functions
    .flatMap(({ id, description, parameters }) => [
      { of: id, text: description },
      ...parameters.map((one) => ({ of: `${id} ${one.name}`, text: one.description })),
    ])
    .flatMap(({ of, text = '' }) => {
      if (text.trim() === '') return [`${of}: no text`];
      if (/[\r\n]/.test(text)) return [`${of}: more than a line`];
      return text.length > TEXT ? [`${of}: ${text.length} characters`] : [];
    });

export const parametersWellNamed: Check = ({ functions }) =>
  functions.flatMap(({ id, parameters }) => {
    const names = parameters.map(({ name }) => name);
    const bad = names.filter((name) => !/^\p{L}+$/u.test(name) || name.length > NAME.most);
    return [...bad, ...repeatedIn(names)].map((name) => `${id}: ${name}`);
  });

const types = ['boolean', 'number', 'string', 'any'];
const dimensionalities = ['scalar', 'matrix'];

export const typesAllowed: Check = ({ functions }) =>
  functions.flatMap(({ id, parameters, result }) =>
    [...parameters, { name: 'result', ...result }].flatMap(
      ({ name, type = 'any', dimensionality = 'scalar' }) =>
        types.includes(type) && dimensionalities.includes(dimensionality)
          ? []
          : [`${id} ${name}: ${type}, ${dimensionality}`],
    ),
  );

/** Of another type, Excel would turn what is in a cell into it before the function sees it. */
export const parametersTakeAnyRange: Check = ({ functions }) =>
  functions.flatMap(({ id, parameters }) =>
    parameters
      .filter(({ type, dimensionality }) => type !== 'any' || dimensionality !== 'matrix')
      .map(({ name }) => `${id} ${name}`),
  );

export const optionalLast: Check = ({ functions }) =>
  functions
    .filter(({ parameters }) => {
      const first = parameters.findIndex(({ optional }) => optional === true);
      return first >= 0 && parameters.slice(first).some(({ optional }) => optional !== true);
    })
    .map(({ id }) => id);

export const resultsSpill: Check = ({ functions }) =>
  functions.filter(({ result }) => result?.dimensionality !== 'matrix').map(({ id }) => id);

export const nothingVolatile: Check = ({ functions }) =>
  functions.flatMap(({ id, options = {} }) =>
    Object.entries(options)
      .filter(([, set]) => set === true)
      .map(([option]) => `${id}: ${option}`),
  );

export const errorsLetIn: Check = (metadata) =>
  (['allowCustomDataForDataTypeAny', 'allowErrorForDataTypeAny'] as const).filter(
    (property) => !metadata[property],
  );

/** What code depends on, which no translation may change. */
const shapeOf = ({ id, name, parameters, result, options }: IFunction) => ({
  id,
  name,
  result,
  options,
  parameters: parameters.map((parameter) => ({ ...parameter, name: '', description: '' })),
});

/** The functions that differ from those of another language in more than their words. */
export const shapedOtherwise = (metadata: FunctionsJson, other: FunctionsJson): string[] =>
  differing(metadata.functions.map(shapeOf), other.functions.map(shapeOf));

const wordsOf = ({ id, description = '', parameters }: IFunction) => ({
  id,
  description,
  parameters: parameters.map((one) => [one.name, one.description, one.optional === true]),
});

/** The functions whose words are not those that the pane shows, or that stand in another order. */
export const wordedOtherwise = (
  metadata: FunctionsJson,
  catalogue: Readonly<Record<string, FunctionWords>>,
): string[] =>
  differing(
    metadata.functions.map(wordsOf),
    Object.entries(catalogue).map(([id, { description, parameters }]) => ({
      id,
      description,
      parameters: parameters.map((one) => [one.name, one.description, one.optional === true]),
    })),
  );

/** The ids of those that differ, place by place; of the second, unless they are missing there. */
function differing<One extends { id: string }>(ours: readonly One[], theirs: readonly One[]) {
  const places = Math.max(ours.length, theirs.length);
  return Array.from({ length: places }, (_, at) => [theirs[at], ours[at]])
    .filter(([one, other]) => JSON.stringify(one) !== JSON.stringify(other))
    .map(([one, other]) => (one ?? other)?.id ?? '');
}
