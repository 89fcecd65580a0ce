import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
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
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  back: { alignSelf: 'flex-start', minWidth: 'auto', margin: '-4px 0 0 -8px', padding: '4px 8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  name: { fontWeight: tokens.fontWeightRegular },
  figures: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px' },
  score: { fontSize: tokens.fontSizeBase600, fontWeight: tokens.fontWeightSemibold },
  money: { margin: 0 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
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
      <Button
        className={styles.back}
        appearance="subtle"
        icon={<ArrowLeft16Regular />}
        onClick={why.back}
      >
        {words.back}
      </Button>
      <h1 id="why" className={styles.title} ref={title} tabIndex={-1}>
        {words.title} {code} <span className={styles.name}>{name}</span>
      </h1>
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
      <DecisionSection
        key={`${kind} ${code}`}
        subject={subject}
        look={look}
        state={state}
        actions={actions}
      />
      {lostByRoot.map(({ root, points }) => (
        <p key={root} className={styles.text}>
          {words.lostByRoot(root, points)}
        </p>
      ))}
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
