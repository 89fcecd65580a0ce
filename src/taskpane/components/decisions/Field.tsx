import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type Ref } from 'react';
import { TextInput } from '../ui/TextInput';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  label: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground3 },
});

/** A cell takes more, and nobody reads it. */
const LONGEST = 2000;

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What follows the value, such as `%`. */
  readonly unit?: string;
  /** null when nothing is wrong. */
  readonly error: string | null;
  readonly field?: Ref<HTMLInputElement>;
  readonly onType: (text: string) => void;
}

/** A text as it is typed, with what is wrong with it right below. */
export function Field({ label, hint, value, unit, error, field, onType }: FieldProps) {
  const styles = useStyles();
  const id = useId();
  const described = [hint !== undefined && `${id}hint`, error !== null && `${id}error`];
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <TextInput
        id={id}
        value={value}
        maxLength={LONGEST}
        autoComplete="off"
        inputMode={unit === '%' ? 'decimal' : 'text'}
        after={unit}
        {...(field ? { field } : {})}
        aria-invalid={error !== null}
        aria-describedby={described.filter(Boolean).join(' ')}
        onType={onType}
      />
      {hint !== undefined && (
        <span className={styles.hint} id={`${id}hint`}>
          {hint}
        </span>
      )}
      {error !== null && (
        <span className={styles.error} id={`${id}error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
