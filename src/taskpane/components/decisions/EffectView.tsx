import { makeStyles, tokens } from '@fluentui/react-components';
import type { Effect } from '../../../engine';
import type { Run } from '../../../workbook';
import { effectLines, isWithoutEffect, type EffectLine } from '../../view-model/decision-effect';
import { usePageWords, useWholeCatalogue } from '../../words';
import { useLists } from '../ui/lists';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({
  figures: { fontVariantNumeric: 'tabular-nums' },
  after: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface EffectViewProps {
  /** null while the decision cannot be told. */
  readonly effect: Effect | null;
  readonly run: Run;
}

/** What a decision would change, from what it is about to the top, before it is taken. */
export function EffectView({ effect, run }: EffectViewProps) {
  const lists = useLists();
  const texts = useTexts();
  const catalogue = useWholeCatalogue();
  const words = usePageWords().decisions;
  if (!effect) return <p className={texts.quiet}>{words.noEffectYet}</p>;
  return (
    <>
      <p className={texts.quiet}>{words.effectHint}</p>
      <ul className={lists.list}>
        {effectLines(effect, run, catalogue).map((line) => (
          <EffectItem key={`${line.kind} ${line.code}`} line={line} />
        ))}
      </ul>
      {isWithoutEffect(effect) && <p className={texts.quiet}>{words.nothingAbove}</p>}
    </>
  );
}

function EffectItem({ line }: { readonly line: EffectLine }) {
  const styles = useStyles();
  const lists = useLists();
  const words = usePageWords().decisions;
  const { code, name, before, after, points, rescaled } = line;
  return (
    <li className={lists.item}>
      <div>
        {code} <span className={styles.quiet}>{name}</span>
      </div>
      <div className={styles.figures}>
        {before} <Arrow /> <span className={styles.after}>{after}</span>
        {points && <span className={styles.quiet}> ({words.points(points)})</span>}
      </div>
      {rescaled.length > 0 && (
        <div className={styles.quiet}>
          {words.rescaled}:{' '}
          {rescaled.map((part, place) => (
            <span key={part.code}>
              {place > 0 && '; '}
              {part.code} {part.before} <Arrow /> {part.after}
            </span>
          ))}
        </div>
      )}
    </li>
  );
}

/** An arrow is read aloud as a word. */
function Arrow() {
  const words = usePageWords().decisions;
  return (
    <span role="img" aria-label={words.to}>
      →
    </span>
  );
}
