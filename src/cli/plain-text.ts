/**
 * Controls, which a terminal obeys, line ends among them; and those that turn the direction of what
 * is written.
 */
// eslint-disable-next-line no-control-regex
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/**
 * A text of a workbook as it is printed on a line of its own: a cell must not be able to clear the
 * screen, to hide what follows or to look like a line of ours.
 */
export const plainText = (text: string): string => text.replace(OBEYED, ' ');
