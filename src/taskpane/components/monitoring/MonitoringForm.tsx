import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type SubmitEvent } from 'react';
import { dayText, type Day } from '../../../engine';
import type { Look } from '../../../excel';
import { messageOf } from '../../../messages';
import { dateTyped, usualDays, type DateProblem } from '../../view-model/monitoring';
import { refusedDay } from '../../view-model/refused-day';
import { usePageWords, useWholeCatalogue } from '../../words';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { TextInput } from '../ui/TextInput';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    margin: '6px 0 4px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '6px' },
  label: { fontWeight: tokens.fontWeightSemibold },
  date: { flex: '1 1 96px', minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground3 },
});

interface MonitoringFormProps {
  readonly look: Look;
  /** The day chosen here; null where the workbook's own rule tells, if any. */
  readonly chosen: Day | null;
  readonly busy: boolean;
  readonly onChoose: (day: Day | null) => Promise<void>;
}

/** The day as of which the tree is scored, as it is typed or chosen among the usual ones. */
export function MonitoringForm({ look, chosen, busy, onChoose }: MonitoringFormProps) {
  const styles = useStyles();
  const catalogue = useWholeCatalogue();
  const words = usePageWords().monitoring;
  const id = useId();
  const { on, year } = look.run.model.plan;
  const inUse = chosen ?? on;
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<DateProblem | null>(null);
  const text = typed ?? (inUse === undefined ? '' : dayText(inUse));
  const refused = refusedDay(look);
  const error = wrong ? words[wrong] : refused && messageOf(refused, catalogue);

  const choose = (day: Day | null) => {
    if (busy) return;
    setTyped(null);
    setWrong(null);
    void onChoose(day);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const date = dateTyped(text, year);
    if (text.trim() === '') choose(null);
    else if (date.ok) choose(date.day);
    else setWrong(date.problem);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.label} htmlFor={id}>
        {words.label}
      </label>
      <div className={styles.row}>
        <TextInput
          id={id}
          className={styles.date}
          placeholder={words.placeholder}
          autoComplete="off"
          autoFocus
          value={text}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}hint ${id}error`}
          onType={(date) => {
            setTyped(date);
            setWrong(null);
          }}
        />
        <Button type="submit" disabledFocusable={busy}>
          {words.apply}
        </Button>
      </div>
      {error !== undefined && (
        <span id={`${id}error`} className={styles.error} role="alert">
          {error}
        </span>
      )}
      <span id={`${id}hint`} className={styles.hint}>
        {words.hint} {chosen === null && on !== undefined && words.ofRules}
      </span>
      {year !== undefined && (
        <div className={styles.row} role="group" aria-label={words.usual}>
          {usualDays(year).map((day) => (
            <Chip key={day} chosen={day === inUse} onChoose={() => choose(day)}>
              {dayText(day)}
            </Chip>
          ))}
        </div>
      )}
      {chosen !== null && (
        <div className={styles.row}>
          <Button size="small" disabledFocusable={busy} onClick={() => choose(null)}>
            {words.withdraw}
          </Button>
        </div>
      )}
    </form>
  );
}
