/** What `package-lock.json` tells of the packages that `npm ci` installs, by their folders. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly license?: string }>>;
}

/** Which licences a package may have, and the packages that may have another, each with its reason. */
export interface Allowed {
  readonly allowed: readonly string[];
  readonly others: readonly {
    readonly name: string;
    readonly licence: string | null;
    readonly why: string;
  }[];
}

/** What speaks against the licences of what is installed, a sentence each. */
export function licenceFaults({ packages }: Lock, { allowed, others }: Allowed): string[] {
  const installed = Object.entries(packages).flatMap(([folder, { license }]) =>
    folder === '' ? [] : [{ name: nameOf(folder), licence: license ?? null }],
  );
  const isNamed = (name: string, licence: string | null) =>
    others.some((other) => other.name === name && other.licence === licence);
  const faults = installed
    .filter(({ name, licence }) => !allows(allowed, licence) && !isNamed(name, licence))
    .map(({ name, licence }) => `${name} has a licence that is not allowed: ${licence ?? 'none'}.`);
  const surplus = others
    .filter(({ name, licence }) =>
      installed.every((one) => one.name !== name || one.licence !== licence),
    )
    .map(
      ({ name, licence }) => `${name} is listed with ${licence ?? 'none'}, and not installed so.`,
    );
  return [...new Set([...faults, ...surplus])];
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 13);

/** `A AND B` asks for both, `A OR B` lets choose. */
function allows(allowed: readonly string[], licence: string | null): boolean {
  const choices = (licence ?? '').replaceAll(/[()]/g, '').split(/ OR |\//);
  return choices.some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)));
}
