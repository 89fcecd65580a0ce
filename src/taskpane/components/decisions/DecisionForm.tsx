import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type SubmitEvent } from 'react';
import { dayText, type Ruling } from '../../../engine';
import type { Look } from '../../../excel';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { today } from '../../state/today';
import type { DecisionPageWords } from '../../../messages';
import type { DecisionFault, DecisionField } from '../../view-model/decision-draft';
import type { Subject } from '../../view-model/explanation';
import { usePageWords } from '../../words';
import { Choice, FieldSet } from '../rules/fields';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { useTexts } from '../ui/texts';
import { EffectView } from './EffectView';
import { Field } from './Field';
import { useDecisionDraft } from './use-decision-draft';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  effect: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

const KINDS: readonly Ruling['kind'][] = ['notAssessable', 'corrected'];

function textOf(
  field: DecisionField,
  fault: DecisionFault | undefined,
  { faults }: DecisionPageWords,
): string | null {
  if (!fault) return null;
  return field === 'value' ? faults.value[fault] : faults[field];
}

interface DecisionFormProps {
  readonly subject: Subject;
  readonly look: Look;
  readonly state: PaneState;
  readonly actions: PaneActions['decisions'];
  readonly onClose: () => void;
}

/** Decides on a node or an indicator, with the effect on all that is above it before confirming. */
export function DecisionForm({ subject, look, state, actions, onClose }: DecisionFormProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = usePageWords().decisions;
  const { draft, reading, effect, isTold, type, tellAll } = useDecisionDraft(
    subject,
    look,
    state.author,
  );
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const { ruling, faults } = reading;
  const faultOf = (field: DecisionField) =>
    isTold(field) ? textOf(field, faults.get(field), words) : null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    tellAll();
    if (!ruling || faults.size > 0 || state.task) return;
    const { kind, code } = subject;
    const [reason, author] = [draft.reason.trim(), draft.author.trim()];
    void actions
      .save({ subject: { kind, code }, ruling, reason, author })
      .then((isSaved) => isSaved && onClose());
  };
  return (
    <form ref={form} className={styles.form} aria-label={words.title} onSubmit={submit} noValidate>
      <FieldSet legend={words.what}>
        {KINDS.map((kind) => (
          <Choice
            key={kind}
            group="ruling"
            label={words.kinds[kind]}
            checked={draft.kind === kind}
            onChoose={() => type({ kind })}
          />
        ))}
      </FieldSet>
      {draft.kind === 'corrected' && (
        <Field
          label={words.value}
          unit="%"
          value={draft.value}
          error={faultOf('value')}
          onType={(value) => type({ value })}
        />
      )}
      <Field
        label={words.reason}
        hint={words.reasonHint}
        value={draft.reason}
        error={faultOf('reason')}
        onType={(reason) => type({ reason })}
      />
      <Field
        label={words.author}
        value={draft.author}
        error={faultOf('author')}
        onType={(author) => type({ author })}
      />
      <section className={styles.effect}>
        <Heading>{words.effect}</Heading>
        <EffectView effect={effect} run={look.run} />
      </section>
      <p className={texts.quiet}>{words.dated(dayText(today()))}</p>
      <div className={texts.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={state.task !== null}>
          {words.confirm}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}
