import { makeStyles, tokens } from '@fluentui/react-components';
import type { Place, Profile } from '../../../engine';
import type { Check } from '../../../engine/verify';
import { checkDetails } from '../../view-model/checks';
import type { Subject } from '../../view-model/explanation';
import { cellName } from '../../view-model/problem-groups';
import { useCatalogue, usePageWords } from '../../words';
import { useFacts } from '../ui/facts';
import { TextButton } from '../ui/TextButton';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: '6px 12px 12px 28px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  cause: {
    margin: 0,
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: { margin: 0, paddingLeft: '16px' },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px' },
});

interface CheckDetailsProps {
  readonly check: Check;
  readonly profile: Profile;
  readonly onGoTo: (place: Place) => Promise<void>;
  readonly onWhy: (subject: Subject) => void;
}

/** All that is known of a check: the figures, where they may lie, why, and what would mend it. */
export function CheckDetails({ check, profile, onGoTo, onWhy }: CheckDetailsProps) {
  const styles = useStyles();
  const facts = useFacts();
  const { numbers, pane } = useCatalogue();
  const { verification: words, verify } = usePageWords();
  const { name, code, place } = check;
  const { printed, computed, possible, cause, remedies } = checkDetails(
    check,
    profile,
    verify,
    numbers,
  );
  return (
    <div className={styles.details}>
      {name && <p className={styles.text}>{name}</p>}
      <dl className={facts.facts}>
        <dt className={facts.term}>{words.printed}</dt>
        <dd className={facts.value}>{printed}</dd>
        <dt className={facts.term}>{words.computed}</dt>
        <dd className={facts.value}>{computed}</dd>
        {possible && (
          <>
            <dt className={facts.term}>{words.possible}</dt>
            <dd className={facts.value}>{words.range(...possible)}</dd>
          </>
        )}
      </dl>
      {cause && <p className={styles.cause}>{cause}</p>}
      {remedies.length > 0 && (
        <>
          <strong>{verify.remedies}</strong>
          <ul className={styles.list} aria-label={verify.remedies}>
            {remedies.map((remedy) => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.links}>
        {place && (
          <TextButton
            aria-label={pane.problems.goTo(cellName(place))}
            onClick={() => void onGoTo(place)}
          >
            {cellName(place)}
          </TextButton>
        )}
        <TextButton aria-label={pane.tree.whyOf(code)} onClick={() => onWhy(check)}>
          {pane.tree.why}
        </TextButton>
      </div>
    </div>
  );
}
