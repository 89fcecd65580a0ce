import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { VERSION } from '../../../excel';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { blankSafeForm, functionCards } from '../../view-model/function-cards';
import { useWholeCatalogue, usePageWords } from '../../words';
import { Note } from '../Note';
import { Heading } from '../ui/Heading';
import { Freezing } from './Freezing';
import { FunctionItem } from './FunctionItem';

const useStyles = makeStyles({
  // It scrolls by itself, so that what comes of a button is seen above it.
  panel: {
    flex: '1 1 0',
    minHeight: '300px',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '14px',
    margin: '0 -12px -12px',
    padding: '2px 12px 12px',
  },
  text: { margin: 0 },
  small: {
    margin: 0,
    paddingLeft: '16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface FunctionsPanelProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** The functions in cells: what to know before, each with its examples, and how to share them. */
export function FunctionsPanel({ state, actions }: FunctionsPanelProps) {
  const styles = useStyles();
  const catalogue = useWholeCatalogue();
  const words = usePageWords().functions;
  const { task, functionsInfo } = state;
  const separator = functionsInfo?.decimalSeparator ?? catalogue.numbers.decimal;
  const cards = useMemo(
    () => functionCards(catalogue, words.results, separator),
    [catalogue, words, separator],
  );
  useEffect(() => void actions.formulas.read(), [actions]);
  return (
    <div className={styles.panel}>
      <div>
        <p className={styles.text}>{words.intro}</p>
        <Note tone="warning">
          <strong>{words.blankCells}</strong>
          <br />
          {words.blank(blankSafeForm(catalogue, separator))}
        </Note>
      </div>
      <ul className={styles.small}>
        {words.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      <section>
        <Heading>{words.title}</Heading>
        <p className={styles.hint}>{words.insertHint}</p>
        {cards.map((card, at) => (
          <FunctionItem
            key={card.name}
            card={card}
            open={at === 0}
            busy={task !== null}
            onInsert={actions.formulas.insert}
          />
        ))}
      </section>
      <Freezing state={state} actions={actions} />
      <p className={styles.hint}>PERF {VERSION}</p>
    </div>
  );
}
