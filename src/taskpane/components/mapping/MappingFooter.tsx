import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { isChanged, type MappingDraft } from '../../view-model/mapping-draft';
import { usePageWords } from '../../words';
import { Button } from '../ui/Button';
import type { MappingEditing } from './use-mapping-edits';

const useStyles = makeStyles({
  footer: {
    position: 'sticky',
    bottom: '-12px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '6px',
    margin: '0 -12px -12px',
    padding: '10px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  state: { flexBasis: '100%', fontSize: tokens.fontSizeBase200 },
  automatic: { paddingBottom: '12px' },
  hint: {
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface MappingFooterProps {
  readonly found: NonNullable<PaneState['mapping']>;
  readonly draft: MappingDraft;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly editing: MappingEditing;
}

/** Saves the mapping, or takes back what was changed of it, always in reach. */
export function MappingFooter({ found, draft, state, actions, editing }: MappingFooterProps) {
  const styles = useStyles();
  const words = usePageWords().mapping;
  const id = useId();
  const busy = state.task !== null;
  const changed = editing.edits !== null && isChanged(found.areas, draft);
  const { mapping, wrongYears, toConfirm } = draft;
  const canSave = !busy && wrongYears === 0 && mapping.areas.length > 0;
  const save = async () => {
    if (await actions.mapping.save(mapping)) editing.put(null);
  };
  const clear = async () => {
    if (await actions.mapping.clear()) editing.put(null);
  };
  const standing = changed ? words.unsaved : found.saved ? words.isSaved : words.notSaved;
  const told = wrongYears > 0 ? words.wrong(wrongYears) : standing;
  return (
    <>
      {found.saved && (
        <div className={styles.automatic}>
          <Button
            disabledFocusable={busy}
            aria-describedby={`${id}automatic`}
            onClick={() => void clear()}
          >
            {words.automatic}
          </Button>
          <p className={styles.hint} id={`${id}automatic`}>
            {words.automaticHint}
          </p>
        </div>
      )}
      <div className={styles.footer}>
        <span className={styles.state} role="status">
          {toConfirm > 0 && wrongYears === 0 ? `${told}; ${words.toConfirm(toConfirm)}` : told}
        </span>
        <Button
          appearance="primary"
          disabledFocusable={!canSave || (found.saved && !changed)}
          aria-describedby={`${id}save`}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
        <Button disabledFocusable={!changed} onClick={() => editing.put(null)}>
          {words.discard}
        </Button>
        <span className={styles.hint} id={`${id}save`}>
          {found.saved ? words.willUpdate : words.willWrite}
        </span>
      </div>
    </>
  );
}
