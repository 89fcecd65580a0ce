import { makeStyles, tokens } from '@fluentui/react-components';
import type { Place } from '../../../engine';
import { messageOf } from '../../../messages';
import type { Trial, TriedItem } from '../../../workbook/mapping/trial';
import { usePageWords, useWholeCatalogue } from '../../words';
import { Note } from '../Note';
import { ProblemList } from '../problems/ProblemList';
import { Heading } from '../ui/Heading';

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    paddingTop: '4px',
    paddingBottom: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  code: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface MappingPreviewProps {
  readonly trial: Trial;
  /** How much it is, in words. */
  readonly reads: string;
  readonly onGoTo: (place: Place) => Promise<void>;
}

/** What would be read as things stand: how much, the first of it as understood, and what is wrong. */
export function MappingPreview({ trial, reads, onGoTo }: MappingPreviewProps) {
  const styles = useStyles();
  const catalogue = useWholeCatalogue();
  const words = usePageWords().mapping;
  const { layout, problems, firstNodes, firstIndicators } = trial;
  return (
    <section className={styles.preview} aria-label={words.preview}>
      <Heading>{words.preview}</Heading>
      {layout ? (
        <Note tone="warning">
          {words.nothing} {messageOf(layout, catalogue)}
        </Note>
      ) : (
        <p className={styles.text}>{reads}</p>
      )}
      <Items title={words.firstNodes} items={firstNodes} />
      <Items title={words.firstIndicators} items={firstIndicators} />
      {problems.length > 0 ? (
        <>
          <h3 className={styles.head}>{words.problems(problems.length)}</h3>
          <ProblemList
            problems={problems}
            textOf={(problem) => messageOf(problem, catalogue)}
            onGoTo={onGoTo}
          />
        </>
      ) : (
        !layout && <p className={styles.quiet}>{words.noProblems}</p>
      )}
    </section>
  );
}

interface ItemsProps {
  readonly title: string;
  readonly items: readonly TriedItem[];
}

function Items({ title, items }: ItemsProps) {
  const styles = useStyles();
  const words = usePageWords().mapping;
  if (items.length === 0) return null;
  return (
    <div>
      <h3 className={styles.head}>{title}</h3>
      <ul className={styles.list}>
        {items.map(({ code, name, parents, target, actual }) => (
          <li key={code} className={styles.item}>
            <span className={styles.code}>{code}</span> {name}
            <div className={styles.quiet}>
              {[
                ...parents.map((parent) => words.under(parent.code, parent.weight)),
                ...(target === '' ? [] : [words.targetIs(target)]),
                ...(actual === '' ? [] : [words.actualIs(actual)]),
              ].join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
