import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Regular,
  CheckmarkCircleHint16Regular,
  Edit16Regular,
  QuestionCircle16Regular,
  Save16Regular,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import type { Standing } from '../../view-model/mapping-draft';
import { usePageWords } from '../../words';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    columnGap: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
  },
  icon: { display: 'flex', flexShrink: 0 },
  certain: { color: tokens.colorStatusSuccessForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground3 },
});

const icons = {
  certain: CheckmarkCircle16Regular,
  likely: CheckmarkCircleHint16Regular,
  doubtful: QuestionCircle16Regular,
  none: SubtractCircle16Regular,
  saved: Save16Regular,
  chosen: Edit16Regular,
};

interface StandingMarkProps {
  readonly standing: Standing;
  /** Why, in words; null where there is nothing to add. */
  readonly why: string | null;
}

/** How sure it is what something is, by a shape and a word. */
export function StandingMark({ standing, why }: StandingMarkProps) {
  const styles = useStyles();
  const words = usePageWords().mapping;
  const Icon = icons[standing];
  const word =
    standing === 'saved' || standing === 'chosen' ? words[standing] : words.confidence[standing];
  const colour = standing === 'certain' || standing === 'doubtful' ? styles[standing] : undefined;
  return (
    <span className={styles.mark}>
      <span className={mergeClasses(styles.icon, colour)}>
        <Icon />
      </span>
      {why === null ? word : `${word}: ${why}`}
    </span>
  );
}
