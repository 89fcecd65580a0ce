import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
});

interface TitleProps {
  readonly id?: string;
  readonly children: ReactNode;
  /** Of the title that takes the focus as its page is opened. */
  readonly head?: Ref<HTMLHeadingElement>;
}

/** The title of a page that has no score above it. */
export function Title({ id, children, head }: TitleProps) {
  const styles = useStyles();
  return (
    <h1 id={id} className={styles.title} ref={head} {...(head && { tabIndex: -1 })}>
      {children}
    </h1>
  );
}
