import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Run } from '../../../workbook';
import { effectsOf } from '../../../workbook/quality/corrected';
import type { Correction } from '../../../workbook/quality/corrections';
import { effectTexts } from '../../view-model/corrections';
import { useCatalogue, usePageWords } from '../../words';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '16px', overflowWrap: 'anywhere' },
});

/** As many as can be read before a decision; of the others, how many. */
const MOST_TOLD = 10;

interface CorrectionEffectsProps {
  readonly corrections: readonly Correction[];
  readonly run: Run;
}

/** The scores that corrections change, or that they change none. */
export function CorrectionEffects({ corrections, run }: CorrectionEffectsProps) {
  const styles = useStyles();
  const { numbers } = useCatalogue();
  const { quality: words } = usePageWords();
  const effects = useMemo(() => effectsOf(run, corrections), [run, corrections]);
  if (effects.length === 0) return <span>{words.noEffect}</span>;
  const told = effectTexts(effects.slice(0, MOST_TOLD), run.card.profile, words, numbers);
  return (
    <div>
      {words.effects(effects.length)}
      <ul className={styles.list}>
        {told.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {effects.length > MOST_TOLD && <li>{words.moreEffects(effects.length - MOST_TOLD)}</li>}
      </ul>
    </div>
  );
}
