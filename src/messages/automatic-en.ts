import type { FirstPageLater } from './automatic';

export const englishAutomatic: FirstPageLater = {
  automatic: {
    title: 'Automatic recalculation',
    unsupported:
      'Automatic recalculation is not available: this Excel does not tell who changed cells. Update Excel to have it.',
    why: {
      noRun: 'It begins after the first Recalculate tree, which asks for consent to write.',
      behind: 'The sheet is not up to date: press Recalculate tree, and it goes on by itself.',
      formulas:
        'Stopped: there are formulas in the result columns. Decide in Problems whether to replace them.',
      typed:
        'Stopped: a result was typed by hand. Recalculate tree replaces it; then this can be switched on again.',
    },
    refused: (reason) => `The last automatic recalculation failed: ${reason}`,
    stopped: (reason) => `Stopped: ${reason}`,
  },
  log: { fingerprint: 'Fingerprint of the data', open: 'Open the log' },
};
