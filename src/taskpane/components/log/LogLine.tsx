import { makeStyles, tokens } from '@fluentui/react-components';
import type { Look } from '../../../excel';
import { shortFingerprint } from '../../../workbook';
import type { PaneActions } from '../../state/pane-state';
import { usePageWords } from '../../words';
import { TextButton } from '../ui/TextButton';
import { useTexts } from '../ui/texts';
import { useFingerprint } from './use-fingerprint';

const useStyles = makeStyles({
  digits: { fontFamily: tokens.fontFamilyMonospace },
});

interface LogLineProps {
  readonly look: Look;
  readonly onGoTo: PaneActions['goTo'];
}

/** The fingerprint of the data that were read, and the way to the newest row of the log. */
export function LogLine({ look, onGoTo }: LogLineProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePageWords().log;
  const fingerprint = useFingerprint(look.run.model);
  const { log } = look;
  return (
    <div className={texts.line}>
      {fingerprint !== null && (
        <span title={fingerprint}>
          {words.fingerprint} <span className={styles.digits}>{shortFingerprint(fingerprint)}</span>
        </span>
      )}
      {log && <TextButton onClick={() => void onGoTo(log, 'row')}>{words.open}</TextButton>}
    </div>
  );
}
