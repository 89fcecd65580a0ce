import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { Look } from '../../../excel';
import { messageOf, percent } from '../../../messages';
import { explain, type Subject } from '../../view-model/explanation';
import { moneyText } from '../../view-model/money';
import type { PaneActions, PaneState } from '../../state/pane-state';
import type { TreeRow } from '../../view-model/tree-rows';
import { usePageWords, useWholeCatalogue } from '../../words';
import { DecisionSection } from '../decisions/DecisionSection';
import { LightChip } from '../LightChip';
import { ProblemList } from '../problems/ProblemList';
import type { Why } from './use-why';
import { WhyIndicator } from './WhyIndicator';
import { WhyNode } from './WhyNode';
import { BackButton } from '../ui/BackButton';
import { Heading } from '../ui/Heading';
import { useTexts } from '../ui/texts';
import { Title } from '../ui/Title';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  name: { fontWeight: tokens.fontWeightRegular },
  figures: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px' },
  score: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  money: { margin: 0 },
});

interface WhyPageProps {
  readonly subject: Subject;
  readonly look: Look;
  readonly rows: readonly TreeRow[];
  readonly why: Why;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** Why a node or an indicator scores what it scores, as an evaluator would redo it. */
export function WhyPage({ subject, look, rows, why, state, actions }: WhyPageProps) {
  const styles = useStyles();
  const texts = useTexts();
  const catalogue = useWholeCatalogue();
  const words = catalogue.pane.why;
  const { resources } = usePageWords();
  const title = useRef<HTMLHeadingElement>(null);
  const { kind, code } = subject;
  const explained = useMemo(
    () => explain({ kind, code }, look.run, rows, catalogue),
    [kind, code, look, rows, catalogue],
  );
  useEffect(() => title.current?.focus(), [kind, code]);
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') why.back();
  };
  if (!explained) return null;
  const { name, outcome, lostByRoot, problems } = explained;
  const { goTo: onGoTo } = actions;
  const { profile } = look.run.card;
  const moneyOf = (part: Subject) => moneyText(part, look.run, resources, catalogue.numbers);
  const money = moneyOf(subject);
  return (
    <section className={styles.page} aria-labelledby="why" onKeyDown={leave}>
      <BackButton onBack={why.back} />
      <Title id="why" head={title}>
        {words.title} {code} <span className={styles.name}>{name}</span>
      </Title>
      <div className={styles.figures}>
        {outcome.kind === 'scored' && (
          <span className={styles.score}>{percent(outcome.score, catalogue.numbers)}</span>
        )}
        <LightChip outcome={outcome} profile={profile} />
      </div>
      {money && (
        <p className={styles.money}>
          {resources.name}: {money}
        </p>
      )}
      {explained.kind === 'node' ? (
        <WhyNode node={explained} profile={profile} moneyOf={moneyOf} why={why} onGoTo={onGoTo} />
      ) : (
        <WhyIndicator indicator={explained} profile={profile} why={why} onGoTo={onGoTo} />
      )}
      {lostByRoot.map(({ root, points }) => (
        <p key={root} className={texts.small}>
          {words.lostByRoot(root, points)}
        </p>
      ))}
      <DecisionSection
        key={`${kind} ${code}`}
        subject={subject}
        look={look}
        state={state}
        actions={actions}
      />
      {problems.length > 0 && (
        <>
          <Heading>{words.problems}</Heading>
          <ProblemList
            problems={problems}
            textOf={(problem) => messageOf(problem, catalogue)}
            onGoTo={onGoTo}
          />
        </>
      )}
    </section>
  );
}
