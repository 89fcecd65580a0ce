import { makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, Search16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Look } from '../../../excel';
import { findingText, sheetTexts, verifyProblemText } from '../../../messages/verify';
import type { VerifiedRun } from '../../../workbook/verification';
import { verificationSheet } from '../../../workbook/verification-sheet';
import type { PaneActions } from '../../state/pane-state';
import { ALL_CHECKS, isNarrowed } from '../../view-model/check-query';
import { outcomeCounts, shownChecks } from '../../view-model/checks';
import { useCatalogue, usePageWords } from '../../words';
import { Note } from '../Note';
import { ProblemList } from '../problems/ProblemList';
import { Button } from '../ui/Button';
import { TextInput } from '../ui/TextInput';
import type { Why } from '../why/use-why';
import { CheckList } from './CheckList';
import { OutcomeTiles } from './OutcomeTiles';
import type { ChecksView } from './use-checks-view';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  summary: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  findings: { margin: 0, paddingLeft: '16px' },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    color: tokens.colorNeutralForeground2,
  },
});

interface VerificationReportProps {
  readonly verified: VerifiedRun;
  readonly look: Look;
  readonly view: ChecksView;
  readonly why: Why;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** What came of a verification: the whole in figures, then its checks, the worst first. */
export function VerificationReport(props: VerificationReportProps) {
  const { verified, look, view, why, busy, actions } = props;
  const styles = useStyles();
  const catalogue = useCatalogue();
  const { verification: words, verify } = usePageWords();
  const { verification, problems } = verified;
  const { checks } = verification;
  const { profile } = look.run.card;
  const { query, ask } = view;
  const counts = useMemo(() => outcomeCounts(checks), [checks]);
  const shown = useMemo(() => shownChecks(checks, query), [checks, query]);
  const write = () => {
    const texts = sheetTexts(profile, verify, catalogue.numbers);
    void actions.writeVerification(verificationSheet(verification, texts));
  };
  return (
    <CheckList checks={shown} view={view} profile={profile} why={why} onGoTo={actions.goTo}>
      <div className={styles.head}>
        <p className={styles.summary}>{verify.summary(checks.length)}.</p>
        <OutcomeTiles
          counts={counts}
          outcome={query.outcome}
          onChoose={(outcome) => ask({ outcome })}
        />
        <Findings texts={verification.findings.map((finding) => findingText(finding, verify))} />
        <Button disabledFocusable={busy} onClick={write}>
          {words.write}
        </Button>
        {problems.length > 0 && (
          <section>
            <h2 className={styles.heading}>{words.problems}</h2>
            <ProblemList
              problems={problems}
              textOf={(problem) => verifyProblemText(problem, verify, catalogue)}
              onGoTo={actions.goTo}
            />
          </section>
        )}
        <Search view={view} />
        <div role="status">
          {isNarrowed(query) && shown.length > 0 && (
            <div className={styles.count}>{words.found(shown.length)}</div>
          )}
          {shown.length === 0 && (
            <div className={styles.none}>
              {words.noneFound}
              <Button size="small" onClick={() => ask(ALL_CHECKS)}>
                {words.showAll}
              </Button>
            </div>
          )}
        </div>
      </div>
    </CheckList>
  );
}

/** What holds for the report as a whole. */
function Findings({ texts }: { readonly texts: readonly string[] }) {
  const styles = useStyles();
  const { findings } = usePageWords().verify;
  if (texts.length === 0) return null;
  return (
    <Note tone="info">
      <strong>{findings}</strong>
      {texts.map((text) => (
        <div key={text} className={styles.summary}>
          {text}
        </div>
      ))}
    </Note>
  );
}

function Search({ view: { query, ask } }: { readonly view: ChecksView }) {
  const words = usePageWords().verification;
  return (
    <TextInput
      role="searchbox"
      aria-label={words.search}
      placeholder={words.search}
      value={query.text}
      before={<Search16Regular />}
      after={
        query.text !== '' && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={words.clear}
            onClick={() => ask({ text: '' })}
          />
        )
      }
      onType={(text) => ask({ text })}
    />
  );
}
