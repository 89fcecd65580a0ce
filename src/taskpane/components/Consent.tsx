import { makeStyles, tokens } from '@fluentui/react-components';
import type { Extent } from '../../excel';
import { useCatalogue } from '../words';
import { Question } from './Question';

const useStyles = makeStyles({
  extent: {
    display: 'block',
    paddingBottom: '4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface ConsentProps {
  readonly extent: Extent;
  readonly onAnswer: (consent: boolean) => void;
}

/** What the first run on a workbook would write, before it writes anything. */
export function Consent({ extent, onAnswer }: ConsentProps) {
  const styles = useStyles();
  const words = useCatalogue().pane.run;
  return (
    <Question
      title={words.consentTitle}
      yes={words.write}
      no={words.dontWrite}
      onYes={() => onAnswer(true)}
      onNo={() => onAnswer(false)}
    >
      <span className={styles.extent}>{words.consent(extent)}</span>
      {words.consentKept}
    </Question>
  );
}
