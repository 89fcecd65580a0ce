import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  box: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    height: '32px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    ':focus-within': {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-1px',
    },
  },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  input: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    textOverflow: 'ellipsis',
    border: 'none',
    outlineStyle: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
});

interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly field?: Ref<HTMLInputElement>;
  readonly onType: (text: string) => void;
}

/**
 * A line of text with Fluent's look. Its own Input, Select, Link and ProgressBar are as good, but
 * together they weigh more than the tree and its reasons.
 */
export function TextInput({ before, after, className, field, onType, ...input }: TextInputProps) {
  const styles = useStyles();
  const wrong = input['aria-invalid'] === true;
  return (
    <span className={mergeClasses(styles.box, wrong && styles.wrong, className)}>
      {before}
      <input
        ref={field}
        type="text"
        className={styles.input}
        onChange={({ target }) => onType(target.value)}
        {...input}
      />
      {after}
    </span>
  );
}
