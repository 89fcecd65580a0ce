import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { Button } from './ui/Button';
import { Heading } from './ui/Heading';
import { useTexts } from './ui/texts';
import { useQuestion } from './use-question';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    marginTop: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  buttons: { paddingTop: '4px' },
});

interface QuestionProps {
  readonly title: string;
  /** What there is to know before the answer. */
  readonly children?: ReactNode;
  readonly yes: string;
  readonly no: string;
  /** Nothing else can be begun just now. */
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something is written, where the button was that asked for it. */
export function Question(props: QuestionProps) {
  const { title, children, yes, no, busy = false, onYes, onNo } = props;
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const card = useQuestion();
  return (
    <div
      ref={card}
      tabIndex={-1}
      className={mergeClasses(texts.small, styles.card)}
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={children === undefined ? undefined : `${id}text`}
    >
      <Heading id={`${id}title`}>{title}</Heading>
      {children !== undefined && <div id={`${id}text`}>{children}</div>}
      <div className={mergeClasses(texts.buttons, styles.buttons)}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button onClick={onNo}>{no}</Button>
      </div>
    </div>
  );
}
