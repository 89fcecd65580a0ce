import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Extent } from '../../excel';
import { useCatalogue } from '../words';
import { Button } from './ui/Button';
import { useQuestion } from './use-question';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    marginTop: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  extent: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', columnGap: '8px', paddingTop: '4px' },
});

interface ConsentProps {
  readonly extent: Extent;
  readonly onAnswer: (consent: boolean) => void;
}

/** What the first run on a workbook would write, before it writes anything. */
export function Consent({ extent, onAnswer }: ConsentProps) {
  const styles = useStyles();
  const words = useCatalogue().pane.run;
  const id = useId();
  const card = useQuestion();
  return (
    <div
      ref={card}
      tabIndex={-1}
      className={styles.card}
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
    >
      <h2 className={styles.title} id={`${id}title`}>
        {words.consentTitle}
      </h2>
      <div id={`${id}text`}>
        <span className={styles.extent}>{words.consent(extent)}</span>
        <p className={styles.text}>{words.consentKept}</p>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => onAnswer(true)}>
          {words.write}
        </Button>
        <Button onClick={() => onAnswer(false)}>{words.dontWrite}</Button>
      </div>
    </div>
  );
}
