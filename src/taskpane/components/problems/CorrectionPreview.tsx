import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Run } from '../../../workbook';
import { cellKey, type Correction } from '../../../workbook/quality/corrections';
import { afterText } from '../../view-model/corrections';
import { cellName } from '../../view-model/problem-groups';
import { useCatalogue, usePageWords } from '../../words';
import { MoreButton, useFirst } from '../more';
import { Note } from '../Note';
import { Button } from '../ui/Button';
import { useQuestion } from '../use-question';
import { CorrectionEffects } from './CorrectionEffects';

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', rowGap: '8px', outlineStyle: 'none' },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '240px', overflowY: 'auto' },
  item: { display: 'flex', flexWrap: 'wrap', columnGap: '6px', padding: '2px 0' },
  cell: { minWidth: '88px', color: tokens.colorNeutralForeground2 },
  // Spaces are what many corrections are about.
  content: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
});

interface CorrectionPreviewProps {
  readonly corrections: readonly Correction[];
  readonly run: Run;
  readonly busy: boolean;
  readonly onWrite: () => void;
  readonly onLeave: () => void;
}

/** What each cell shows and will show, and what comes of it, before anything is written. */
export function CorrectionPreview(props: CorrectionPreviewProps) {
  const { corrections, run, busy, onWrite, onLeave } = props;
  const styles = useStyles();
  const { numbers } = useCatalogue();
  const { quality: words } = usePageWords();
  const id = useId();
  const question = useQuestion();
  const { shown, rest, showMore } = useFirst(corrections);
  return (
    <Note tone="warning">
      <div
        ref={question}
        tabIndex={-1}
        className={styles.question}
        role="alertdialog"
        aria-labelledby={id}
      >
        <strong id={id}>{words.previewTitle(corrections.length)}</strong>
        <ul className={styles.list} aria-label={words.list} tabIndex={0}>
          {shown.map((correction) => (
            <li key={cellKey(correction.place)} className={styles.item}>
              <span className={styles.cell}>{cellName(correction.place)}</span>{' '}
              <span className={styles.content}>«{correction.before}»</span>{' '}
              <span role="img" aria-label={words.to}>
                →
              </span>{' '}
              <span className={styles.content}>«{afterText(correction, numbers)}»</span>
            </li>
          ))}
        </ul>
        <MoreButton rest={rest} onClick={showMore} />
        <CorrectionEffects corrections={corrections} run={run} />
        <div className={styles.buttons}>
          <Button appearance="primary" size="small" disabledFocusable={busy} onClick={onWrite}>
            {words.write}
          </Button>
          <Button size="small" onClick={onLeave}>
            {words.dontWrite}
          </Button>
        </div>
      </div>
    </Note>
  );
}
