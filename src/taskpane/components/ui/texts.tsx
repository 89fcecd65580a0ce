import { makeStyles, tokens } from '@fluentui/react-components';
import { NARROW } from './narrow';

/** What every page says in the same way: small texts, quiet lines, rows of buttons. */
export const useTexts = makeStyles({
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** Several things in a quiet line, as long as there is room. */
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** In one line, with an ellipsis for what does not fit. */
  clipped: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  /** Told to those who listen, and shown only where there is room. */
  roomy: { [NARROW]: { position: 'absolute', left: 0, clipPath: 'inset(50%)' } },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});
