import { makeStyles } from '@fluentui/react-components';
import { PROBLEM_KINDS, type ProblemKind } from '../../../messages/quality';
import type { PaneProblem } from '../../view-model/problem-groups';
import { kindOf, severityCounts, SEVERITIES, type QualityQuery } from '../../view-model/quality';
import { usePageWords } from '../../words';
import { SearchInput } from '../ui/SearchInput';
import { Select } from '../ui/Select';
import { Tiles } from '../ui/Tiles';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  kind: { width: '100%' },
});

interface QualityFiltersProps {
  readonly problems: readonly PaneProblem[];
  readonly query: QualityQuery;
  readonly onAsk: (change: Partial<QualityQuery>) => void;
}

/** How many problems there are of each severity and kind, and the way to those alone. */
export function QualityFilters({ problems, query, onAsk }: QualityFiltersProps) {
  const styles = useStyles();
  const { quality: words } = usePageWords();
  const counts = severityCounts(problems);
  const tiles = SEVERITIES.map((severity) => ({
    key: severity,
    icon: <SeverityIcon severity={severity} />,
    count: counts[severity],
    label: words.severities[severity](counts[severity]),
  }));
  const kinds = PROBLEM_KINDS.flatMap((kind) => {
    const count = problems.filter(({ code }) => kindOf(code) === kind).length;
    return count === 0 ? [] : [{ value: kind, label: `${words.kinds[kind]} (${count})` }];
  });
  return (
    <div className={styles.filters}>
      <Tiles
        name={words.severity}
        tiles={tiles}
        pressed={query.severity}
        onPress={(severity) => onAsk({ severity })}
      />
      <Select<ProblemKind | ''>
        className={styles.kind}
        name={words.kind}
        options={[{ value: '', label: words.allKinds }, ...kinds]}
        value={query.kind ?? ''}
        onChoose={(kind) => onAsk({ kind: kind === '' ? null : kind })}
      />
      <SearchInput text={query.text} label={words.search} onType={(text) => onAsk({ text })} />
    </div>
  );
}
