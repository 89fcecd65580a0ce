/** The pictures of the manuals, in their order: each is taken in both languages. */
export const PICTURES = [
  'first-score-pane',
  'first-score-sheet',
  'why',
  'problems',
  'decision',
  'history',
  'rules',
  'verify',
  'mapping',
] as const;
