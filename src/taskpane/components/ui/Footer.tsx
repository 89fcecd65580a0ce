import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from './texts';

const useStyles = makeStyles({
  // Over the edges of the pane, within which it stays as the page scrolls.
  footer: {
    position: 'sticky',
    bottom: '-12px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    margin: '0 -12px -12px',
    padding: '10px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // A low pane is for the page.
    '@media (max-height: 480px)': { position: 'static' },
    // Two of them in one line of the narrowest pane.
    '& button': { paddingLeft: '8px', paddingRight: '8px' },
  },
});

interface FooterProps {
  /** How things stand, told again whenever that changes. */
  readonly standing: ReactNode;
  /** The buttons, the one to be pressed first. */
  readonly children: ReactNode;
}

/** What saves a page or takes back what was changed in it: always in reach. */
export function Footer({ standing, children }: FooterProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.footer}>
      <div className={texts.quiet} role="status">
        {standing}
      </div>
      <div className={texts.buttons}>{children}</div>
    </div>
  );
}
