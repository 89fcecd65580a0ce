import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ButtonHTMLAttributes, MouseEvent, ReactElement } from 'react';

/** Where the system forces its colours, it draws the edge; a hover then takes the highlight. */
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  button: {
    boxSizing: 'border-box',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '6px',
    margin: 0,
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    cursor: 'pointer',
    transitionProperty: 'background-color, border-color, color',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
    },
    [FORCED]: { ':hover': { border: '1px solid Highlight', color: 'Highlight' } },
  },
  medium: {
    minWidth: '96px',
    padding: '5px 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: {
    minWidth: '64px',
    padding: '3px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  icon: { display: 'inline-flex', flexShrink: 0 },
  square: { minWidth: '32px', height: '32px', padding: 0, flexShrink: 0 },
  smallSquare: { minWidth: '24px', height: '24px' },
  primary: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': {
      border: '1px solid transparent',
      backgroundColor: tokens.colorBrandBackgroundHover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed },
    // Within the brand's colour the ring needs one of its own.
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorNeutralForegroundOnBrand}` },
    [FORCED]: {
      forcedColorAdjust: 'none',
      border: '1px solid HighlightText',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      ':hover': {
        border: '1px solid Highlight',
        backgroundColor: 'HighlightText',
        color: 'Highlight',
      },
    },
  },
  subtle: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorSubtleBackground,
    color: tokens.colorNeutralForeground2,
    ':hover': {
      border: '1px solid transparent',
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  disabled: {
    border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    cursor: 'not-allowed',
    ':hover': {
      border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
      color: tokens.colorNeutralForegroundDisabled,
    },
    ':active': { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    [FORCED]: {
      border: '1px solid GrayText',
      backgroundColor: 'ButtonFace',
      color: 'GrayText',
      ':hover': { border: '1px solid GrayText', backgroundColor: 'ButtonFace', color: 'GrayText' },
    },
  },
  // What has no edge when it can be pressed has none when it cannot.
  disabledSubtle: {
    border: '1px solid transparent',
    backgroundColor: 'transparent',
    ':hover': { border: '1px solid transparent', backgroundColor: 'transparent' },
    ':active': { backgroundColor: 'transparent' },
  },
});

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** What is most to be done here; in a line with other things; otherwise as usual. */
  readonly appearance?: 'primary' | 'subtle';
  readonly size?: 'small';
  readonly icon?: ReactElement;
  /** It does nothing, and keeps the focus that it may have. */
  readonly disabledFocusable?: boolean;
}

/** A button with Fluent's look, whose own would weigh as much as all functions in cells. */
export function Button(props: ButtonProps) {
  const { appearance, size, icon, disabledFocusable, className, children, onClick, ...rest } =
    props;
  const styles = useStyles();
  const iconOnly = icon !== undefined && children === undefined;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (!disabledFocusable) onClick?.(event);
    // Neither does it send the form that it stands in.
    else event.preventDefault();
  };
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.button,
        size === 'small' ? styles.small : styles.medium,
        iconOnly && styles.square,
        iconOnly && size === 'small' && styles.smallSquare,
        appearance && styles[appearance],
        disabledFocusable && styles.disabled,
        disabledFocusable && appearance === 'subtle' && styles.disabledSubtle,
        className,
      )}
      aria-disabled={disabledFocusable ? true : undefined}
      onClick={press}
      {...rest}
    >
      {icon && <span className={styles.icon}>{icon}</span>}
      {children}
    </button>
  );
}
