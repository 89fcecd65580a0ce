const HEADER = '#1F4E78';
const WHITE = '#FFFFFF';
const STRIPE = '#EEF4FA';

/** How tables look: as in Excel's own blue style, whichever style the file gives them. */
export const tableTheme = {
  name: 'perf-blue',
  style: {
    headerRowStyle: { bg: { rgb: HEADER }, cl: { rgb: WHITE }, bl: 1 },
    secondRowStyle: { bg: { rgb: STRIPE } },
  },
};
