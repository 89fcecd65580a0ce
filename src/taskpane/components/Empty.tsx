import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Heading } from './ui/Heading';

const useStyles = makeStyles({
  empty: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  text: { margin: 0 },
});

interface EmptyProps {
  readonly title: string;
  readonly text: string;
  /** What else there is to know before there is something. */
  readonly children?: ReactNode;
}

/** A page that has nothing to show yet: that it is so, what it is for, and what it needs. */
export function Empty({ title, text, children }: EmptyProps) {
  const styles = useStyles();
  return (
    <section className={styles.empty}>
      <Heading>{title}</Heading>
      <p className={styles.text}>{text}</p>
      {children}
    </section>
  );
}
