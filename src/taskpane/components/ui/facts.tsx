import { makeStyles, tokens } from '@fluentui/react-components';
import { NARROW } from './narrow';

/** A list of terms and of what each of them is: side by side where there is room. */
export const useFacts = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'fit-content(60%) minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    overflowWrap: 'anywhere',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});
