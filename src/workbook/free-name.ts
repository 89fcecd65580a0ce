/**
 * A name that nothing has, for a sheet and its table: the wanted one, or with the first number that
 * is free: `Verifica`, `Verifica_2`. Excel does not tell names apart by case.
 */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  let name = wanted;
  for (let count = 2; names.has(name.toLowerCase()); count += 1) name = `${wanted}_${count}`;
  return name;
}
