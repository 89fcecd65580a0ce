import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { isChanged, type MappingDraft } from '../../view-model/mapping-draft';
import type { MappingWords } from '../../../messages/mapping';
import { usePageWords } from '../../words';
import { Button } from '../ui/Button';
import { Footer } from '../ui/Footer';
import { useTexts } from '../ui/texts';
import type { MappingEditing } from './use-mapping-edits';

const useStyles = makeStyles({
  reads: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  automatic: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '4px' },
});

interface MappingFooterProps {
  readonly found: NonNullable<PaneState['mapping']>;
  readonly draft: MappingDraft;
  /** What would be read, in a few words. */
  readonly reads: string;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly editing: MappingEditing;
}

/** Saves the mapping, or takes back what was changed of it: always in reach. */
export function MappingFooter(props: MappingFooterProps) {
  const { found, draft, reads, state, actions, editing } = props;
  const styles = useStyles();
  const texts = useTexts();
  const words = usePageWords().mapping;
  const id = useId();
  const busy = state.task !== null;
  const changed = editing.edits !== null && isChanged(found.areas, draft);
  const { mapping, wrongYears } = draft;
  const byHeaders = draft.byHeaders && state.look !== null;
  const needed = changed || (!found.saved && !byHeaders);
  const canSave = !busy && wrongYears === 0 && mapping.areas.length > 0;
  const save = async () => {
    if (await actions.mapping.save(mapping)) editing.put(null);
  };
  return (
    <>
      <p className={texts.quiet} id={`${id}save`}>
        {found.saved ? words.willUpdate : words.willWrite}
      </p>
      {found.saved && <BackToHeaders busy={busy} actions={actions} editing={editing} />}
      <Footer
        standing={
          <>
            <div className={styles.reads}>{reads}</div>
            {standingOf({ ...draft, byHeaders }, changed, found.saved, words)}
          </>
        }
      >
        <Button
          {...(needed && { appearance: 'primary' })}
          disabledFocusable={!canSave || (found.saved && !changed)}
          aria-describedby={`${id}save`}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
        <Button disabledFocusable={!changed || busy} onClick={() => editing.put(null)}>
          {words.discard}
        </Button>
      </Footer>
    </>
  );
}

function standingOf(
  { wrongYears, toConfirm, byHeaders }: MappingDraft,
  changed: boolean,
  saved: boolean,
  words: MappingWords,
): string {
  if (wrongYears > 0) return words.wrong(wrongYears);
  const kept = saved ? words.isSaved : byHeaders ? words.byHeaders : words.notSaved;
  const told = changed ? words.unsaved : kept;
  return toConfirm > 0 ? `${told}; ${words.toConfirm(toConfirm)}` : told;
}

type BackToHeadersProps = Pick<MappingFooterProps, 'actions' | 'editing'> & {
  readonly busy: boolean;
};

function BackToHeaders({ busy, actions, editing }: BackToHeadersProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePageWords().mapping;
  const id = useId();
  const clear = async () => {
    if (await actions.mapping.clear()) editing.put(null);
  };
  return (
    <div className={styles.automatic}>
      <Button disabledFocusable={busy} aria-describedby={id} onClick={() => void clear()}>
        {words.automatic}
      </Button>
      <p className={texts.quiet} id={id}>
        {words.automaticHint}
      </p>
    </div>
  );
}
