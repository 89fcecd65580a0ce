import { makeStyles, tokens } from '@fluentui/react-components';
import { usePageWords } from '../../words';
import { Empty } from '../Empty';

const useStyles = makeStyles({
  columns: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  column: { fontWeight: tokens.fontWeightSemibold },
  what: { margin: '0 0 4px' },
});

/** Where nothing is published: what a verification is, and the columns that it needs. */
export function NothingPublished() {
  const styles = useStyles();
  const words = usePageWords().verification;
  return (
    <Empty title={words.emptyTitle} text={words.empty}>
      <dl className={styles.columns}>
        {words.columns.map(([column, what]) => (
          <div key={column}>
            <dt className={styles.column}>{column}</dt>
            <dd className={styles.what}>{what}</dd>
          </div>
        ))}
      </dl>
    </Empty>
  );
}
