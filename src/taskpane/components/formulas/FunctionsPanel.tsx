import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { VERSION } from '../../../excel';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { blankSafeForm, functionCards } from '../../view-model/function-cards';
import { useWholeCatalogue, usePageWords } from '../../words';
import { Note } from '../Note';
import { Heading } from '../ui/Heading';
import { useTexts } from '../ui/texts';
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
  remarks: { paddingLeft: '16px' },
});

interface FunctionsPanelProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** The functions in cells: what to know before, each with its examples, and how to share them. */
export function FunctionsPanel({ state, actions }: FunctionsPanelProps) {
  const styles = useStyles();
  const texts = useTexts();
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
      <ul className={mergeClasses(texts.small, styles.remarks)}>
        {words.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      <section>
        <Heading>{words.title}</Heading>
        <p className={texts.quiet}>{words.insertHint}</p>
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
      <p className={texts.quiet}>PERF {VERSION}</p>
    </div>
  );
}
