import { makeStyles } from '@fluentui/react-components';
import { TableAdd16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Look } from '../../../excel';
import { findingText, sheetTexts, verifyProblemText } from '../../../messages/verify';
import type { VerifiedRun } from '../../../workbook/verification';
import { verificationSheet } from '../../../workbook/verification-sheet';
import type { PaneActions } from '../../state/pane-state';
import { ALL_CHECKS, isNarrowed } from '../../view-model/check-query';
import { outcomeCounts, shownChecks } from '../../view-model/checks';
import { usePageWords, useWholeCatalogue } from '../../words';
import { Found } from '../Found';
import { Note } from '../Note';
import { ProblemList } from '../problems/ProblemList';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { SearchInput } from '../ui/SearchInput';
import { useTexts } from '../ui/texts';
import type { Why } from '../why/use-why';
import { CheckList } from './CheckList';
import { OutcomeTiles } from './OutcomeTiles';
import type { ChecksView } from './use-checks-view';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  // As wide as its words, like the one that saves a snapshot.
  write: { alignSelf: 'flex-start' },
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
  const texts = useTexts();
  const catalogue = useWholeCatalogue();
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
        <p className={texts.small}>{verify.summary(checks.length)}.</p>
        <OutcomeTiles
          counts={counts}
          outcome={query.outcome}
          onChoose={(outcome) => ask({ outcome })}
        />
        <Findings texts={verification.findings.map((finding) => findingText(finding, verify))} />
        <Button
          className={styles.write}
          icon={<TableAdd16Regular />}
          disabledFocusable={busy}
          onClick={write}
        >
          {words.write}
        </Button>
        {problems.length > 0 && (
          <section>
            <Heading>{words.problems}</Heading>
            <ProblemList
              problems={problems}
              textOf={(problem) => verifyProblemText(problem, verify, catalogue)}
              onGoTo={actions.goTo}
            />
          </section>
        )}
        <SearchInput text={query.text} onType={(text) => ask({ text })} />
        <Found
          count={shown.length}
          narrowed={isNarrowed(query)}
          onShowAll={() => ask(ALL_CHECKS)}
        />
      </div>
    </CheckList>
  );
}

/** What holds for the report as a whole. */
function Findings({ texts }: { readonly texts: readonly string[] }) {
  const { findings } = usePageWords().verify;
  if (texts.length === 0) return null;
  return (
    <Note tone="info">
      <strong>{findings}</strong>
      {texts.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </Note>
  );
}
