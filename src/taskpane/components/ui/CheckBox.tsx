import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InputHTMLAttributes } from 'react';
import { useTexts } from './texts';

const useStyles = makeStyles({
  // As high as a finger needs it.
  label: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '24px',
    color: 'inherit',
    cursor: 'pointer',
  },
  box: {
    width: '16px',
    height: '16px',
    margin: 0,
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

interface CheckBoxProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'className' | 'onChange'
> {
  readonly label: string;
  readonly onCheck: (is: boolean) => void;
}

/** Something that is so or not. */
export function CheckBox({ label, onCheck, ...input }: CheckBoxProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <label className={mergeClasses(texts.small, styles.label)}>
      <input
        type="checkbox"
        className={styles.box}
        onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
        {...input}
      />
      {label}
    </label>
  );
}
