import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    height: '28px',
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
  },
  select: {
    appearance: 'none',
    width: '100%',
    height: '100%',
    padding: '0 24px 0 8px',
    textOverflow: 'ellipsis',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-1px',
    },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    // The list that the browser opens has the page's own colours.
    '& option, & optgroup': {
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
    },
  },
  icon: { position: 'absolute', right: '6px', display: 'flex', pointerEvents: 'none' },
});

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectProps<Value extends string> {
  readonly name: string;
  /** The first is the one that changes nothing. */
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly className: string;
  readonly onChoose: (value: Value) => void;
}

/** A choice among a few, which shows when it is not the usual one. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { name, options, value, className, onChoose } = props;
  return (
    <SelectBox
      name={name}
      value={value}
      chosen={value !== options[0]?.value}
      className={className}
      onPlace={(place) => {
        const option = options[place];
        if (option) onChoose(option.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectBox>
  );
}

interface SelectBoxProps {
  readonly name: string;
  readonly value: string;
  /** Something else than usual is chosen. */
  readonly chosen: boolean;
  readonly className: string;
  /** The options, also in groups. */
  readonly children: ReactNode;
  /** @param place the chosen option's among all, from 0 */
  readonly onPlace: (place: number) => void;
}

/** A choice whose options are drawn by whoever asks. */
export function SelectBox(props: SelectBoxProps) {
  const { name, value, chosen, className, children, onPlace } = props;
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.box, className)}>
      <select
        className={mergeClasses(styles.select, chosen && styles.chosen)}
        aria-label={name}
        value={value}
        onChange={({ target }) => onPlace(target.selectedIndex)}
      >
        {children}
      </select>
      <span className={styles.icon}>
        <ChevronDown16Regular />
      </span>
    </span>
  );
}
