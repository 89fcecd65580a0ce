import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  sub: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface HeadingProps {
  readonly id?: string;
  readonly children: ReactNode;
}

/** The heading of a part of a page: the same on every page. */
export function Heading({ id, children }: HeadingProps) {
  const styles = useStyles();
  return (
    <h2 id={id} className={styles.heading}>
      {children}
    </h2>
  );
}

/** The heading of a list within such a part. */
export function SubHeading({ id, children }: HeadingProps) {
  const styles = useStyles();
  return (
    <h3 id={id} className={mergeClasses(styles.heading, styles.sub)}>
      {children}
    </h3>
  );
}
