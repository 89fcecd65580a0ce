import type ExcelJS from 'exceljs';

/** Two vocabularies for one thing: the file's words and Univer's numbers. */
function vocabulary<Word extends string>(numbers: Readonly<Record<Word, number>>) {
  const words = new Map<number, Word>();
  for (const [word, number] of Object.entries(numbers) as [Word, number][]) {
    if (!words.has(number)) words.set(number, word);
  }
  return {
    fromFile: (word: string | undefined): number | undefined =>
      word !== undefined && Object.hasOwn(numbers, word) ? numbers[word as Word] : undefined,
    toFile: (number: number | null | undefined): Word | undefined => words.get(number ?? 0),
  };
}

export const horizontals = vocabulary({
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
  centerContinuous: 2,
} satisfies Partial<Record<ExcelJS.Alignment['horizontal'], number>>);

export const verticals = vocabulary({ top: 1, middle: 2, bottom: 3 });

export const borderStyles = vocabulary<ExcelJS.BorderStyle>({
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
});

/** Univer's wrap strategy for a text that goes on in the next line. */
export const WRAP = 3;
