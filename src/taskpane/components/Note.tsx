import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Regular,
  Dismiss16Regular,
  ErrorCircle16Regular,
  Info16Regular,
  Warning16Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useCatalogue } from '../words';
import { Button } from './ui/Button';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    alignItems: 'flex-start',
    marginTop: '8px',
    columnGap: '8px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { display: 'flex', flexShrink: 0 },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  close: { margin: '-4px -4px -4px 0' },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
});

export type NoteTone = 'info' | 'success' | 'warning' | 'error';

const icons = {
  info: Info16Regular,
  success: CheckmarkCircle16Regular,
  warning: Warning16Regular,
  error: ErrorCircle16Regular,
};

interface NoteProps {
  readonly tone: NoteTone;
  readonly children: ReactNode;
  /** Puts it away; without it the note stays as long as what it says is true. */
  readonly onDismiss?: () => void;
}

/** A short message in the place where it matters. */
export function Note({ tone, children, onDismiss }: NoteProps) {
  const styles = useStyles();
  const { dismiss } = useCatalogue().pane.run;
  const Icon = icons[tone];
  return (
    <div className={mergeClasses(styles.note, tone !== 'info' && styles[tone])}>
      <span className={styles.icon}>
        <Icon />
      </span>
      <div className={styles.body}>{children}</div>
      {onDismiss && (
        <Button
          className={styles.close}
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={dismiss}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
