import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Run } from '../../../workbook';
import { cellKey, type Correction } from '../../../workbook/quality/corrections';
import { afterText } from '../../view-model/corrections';
import { cellName } from '../../view-model/problem-groups';
import { useCatalogue, usePageWords } from '../../words';
import { MoreButton, useFirst } from '../more';
import { Question } from '../Question';
import { useLists } from '../ui/lists';
import { CorrectionEffects } from './CorrectionEffects';

const useStyles = makeStyles({
  list: { maxHeight: '240px', overflowY: 'auto' },
  item: { display: 'flex', flexWrap: 'wrap', columnGap: '6px', padding: '2px 0' },
  cell: { minWidth: '88px', color: tokens.colorNeutralForeground2 },
  // Spaces are what many corrections are about.
  content: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  effects: { paddingTop: '8px' },
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
  const lists = useLists();
  const { numbers } = useCatalogue();
  const { quality: words } = usePageWords();
  const { shown, rest, showMore } = useFirst(corrections);
  return (
    <Question
      title={words.previewTitle(corrections.length)}
      yes={words.write}
      no={words.dontWrite}
      busy={busy}
      onYes={onWrite}
      onNo={onLeave}
    >
      <ul className={mergeClasses(lists.list, styles.list)} aria-label={words.list} tabIndex={0}>
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
      <div className={styles.effects}>
        <CorrectionEffects corrections={corrections} run={run} />
      </div>
    </Question>
  );
}
