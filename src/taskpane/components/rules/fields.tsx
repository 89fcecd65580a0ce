import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { ErrorCircle16Regular } from '@fluentui/react-icons';
import { TextInput } from '../ui/TextInput';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({
  set: {
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  legend: { padding: '0 0 6px', fontWeight: tokens.fontWeightSemibold },
  choice: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  radio: {
    width: '16px',
    height: '16px',
    margin: '4px 0 0',
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  // As high as a finger needs it.
  label: { display: 'block', padding: '2px 0', cursor: 'pointer' },
  hint: { display: 'block' },
  field: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  name: { flex: '1 1 0', minWidth: '96px' },
  number: { width: '96px', flexShrink: 0 },
  error: {
    display: 'flex',
    columnGap: '4px',
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface FieldSetProps {
  readonly legend: string;
  readonly children: ReactNode;
}

/** Fields that belong together. */
export function FieldSet({ legend, children }: FieldSetProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  /** The choices that exclude one another. */
  readonly group: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

/** One of several exclusive choices. */
export function Choice({ group, label, hint, checked, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  return (
    <div className={styles.choice}>
      <input
        id={id}
        className={styles.radio}
        type="radio"
        name={group}
        checked={checked}
        onChange={onChoose}
        aria-describedby={hint === undefined ? undefined : `${id}hint`}
      />
      <div>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {hint !== undefined && (
          <span className={mergeClasses(texts.quiet, styles.hint)} id={`${id}hint`}>
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What the number counts, such as `%`. */
  readonly unit?: string;
  /** null when nothing is wrong. */
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

/** A number as it is typed, with what is wrong with it right below. */
export function NumberField({ label, hint, value, unit, error, onChange }: NumberFieldProps) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const described = [hint !== undefined && `${id}hint`, error !== null && `${id}error`];
  return (
    <div className={styles.field}>
      <div className={styles.row}>
        <label htmlFor={id} className={styles.name}>
          {label}
        </label>
        <TextInput
          id={id}
          className={styles.number}
          inputMode="decimal"
          value={value}
          after={unit}
          aria-invalid={error !== null}
          aria-describedby={described.filter(Boolean).join(' ')}
          onType={onChange}
        />
      </div>
      {hint !== undefined && (
        <span className={mergeClasses(texts.quiet, styles.hint)} id={`${id}hint`}>
          {hint}
        </span>
      )}
      {error !== null && (
        <span className={styles.error} id={`${id}error`} role="alert">
          <ErrorCircle16Regular />
          {error}
        </span>
      )}
    </div>
  );
}
