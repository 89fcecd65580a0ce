import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import type { FunctionCard } from '../../view-model/function-cards';
import { usePageWords } from '../../words';
import { Example } from './Example';
import { Formula } from './Formula';

const useStyles = makeStyles({
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '&[open] > summary svg': { transform: 'rotate(90deg)' },
  },
  summary: {
    display: 'flex',
    columnGap: '6px',
    padding: '6px 0',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    listStyleType: 'none',
    // Safari draws its own marker in spite of the list style.
    '::-webkit-details-marker': { display: 'none' },
    ':hover h3': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  chevron: { display: 'flex', flexShrink: 0, height: '20px', alignItems: 'center' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    padding: '2px 0 14px 22px',
  },
  parameters: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface FunctionItemProps {
  readonly card: FunctionCard;
  /** Whether it is open to begin with. */
  readonly open: boolean;
  readonly busy: boolean;
  readonly onInsert: (formula: string) => Promise<void>;
}

/** What a function does; opened, how it is written and examples of it. */
export function FunctionItem({ card, open, busy, onInsert }: FunctionItemProps) {
  const styles = useStyles();
  const words = usePageWords().functions;
  const { name, description, syntax, parameters, examples } = card;
  const firstOnTables = examples.findIndex(({ needsTables }) => needsTables);
  return (
    <details className={styles.item} open={open}>
      <summary className={styles.summary}>
        <span className={styles.chevron}>
          <ChevronRight16Regular />
        </span>
        <div>
          <h3 className={styles.name}>PERF.{name}</h3>
          <p className={styles.quiet}>{description}</p>
        </div>
      </summary>
      <div className={styles.body}>
        <Formula text={syntax} />
        <ul className={styles.parameters}>
          {parameters.map((parameter) => (
            <li key={parameter.name}>
              <strong>{parameter.name}</strong>{' '}
              <span className={styles.quiet}>{parameter.description}</span>
            </li>
          ))}
        </ul>
        {examples.map((example, at) => (
          <Fragment key={example.formula}>
            {at === firstOnTables && <p className={styles.quiet}>{words.needsTables}</p>}
            <Example example={example} busy={busy} onInsert={onInsert} />
          </Fragment>
        ))}
      </div>
    </details>
  );
}
