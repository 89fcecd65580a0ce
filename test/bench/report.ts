/** A figure of the project beside its target. */
export interface Target {
  readonly what: string;
  readonly figure: string;
  readonly met: boolean;
}

/** Lines of a table: the first column to the left, the figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)];
}

export function targetLines(targets: readonly Target[]): string[] {
  return table(
    ['target', 'here', ''],
    targets.map(({ what, figure, met }) => [what, figure, met ? 'met' : 'NOT MET']),
  );
}

/** `1.23 s`, `45.6 ms`, `0.789 ms`: three digits are all that a shared machine tells. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${(milliseconds / 1_000).toFixed(2)} s`;
  return `${milliseconds.toPrecision(3)} ms`;
}

export function times(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} x`;
}

export function count(number: number): string {
  return number.toLocaleString('en');
}
