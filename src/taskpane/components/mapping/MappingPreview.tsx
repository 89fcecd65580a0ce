import { makeStyles, tokens } from '@fluentui/react-components';
import type { Place } from '../../../engine';
import { messageOf } from '../../../messages';
import type { Trial, TriedItem } from '../../../workbook/mapping/trial';
import { usePageWords, useWholeCatalogue } from '../../words';
import { Note } from '../Note';
import { ProblemList } from '../problems/ProblemList';
import { Heading, SubHeading } from '../ui/Heading';
import { useLists } from '../ui/lists';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  code: { fontWeight: tokens.fontWeightSemibold },
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
  const texts = useTexts();
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
        <p className={texts.small}>{reads}</p>
      )}
      <Items title={words.firstNodes} items={firstNodes} />
      <Items title={words.firstIndicators} items={firstIndicators} />
      {problems.length > 0 ? (
        <>
          <SubHeading>{words.problems(problems.length)}</SubHeading>
          <ProblemList
            problems={problems}
            textOf={(problem) => messageOf(problem, catalogue)}
            onGoTo={onGoTo}
          />
        </>
      ) : (
        !layout && <p className={texts.quiet}>{words.noProblems}</p>
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
  const lists = useLists();
  const texts = useTexts();
  const words = usePageWords().mapping;
  if (items.length === 0) return null;
  return (
    <div>
      <SubHeading>{title}</SubHeading>
      <ul className={lists.list}>
        {items.map(({ code, name, parents, target, actual }) => (
          <li key={code} className={lists.item}>
            <span className={styles.code}>{code}</span> {name}
            <div className={texts.quiet}>
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
