import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place, Profile } from '../../../engine';
import type { ExplainedIndicator } from '../../view-model/explanation';
import { cellName } from '../../view-model/problem-groups';
import { useCatalogue } from '../../words';
import { Heading } from '../ui/Heading';
import { useFacts } from '../ui/facts';
import { TextButton } from '../ui/TextButton';
import { PartsTable } from './PartsTable';
import type { Why } from './use-why';

const useStyles = makeStyles({
  text: { margin: 0 },
  working: {
    margin: 0,
    padding: '8px 10px',
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  link: { marginLeft: '8px', fontSize: tokens.fontSizeBase200 },
});

interface WhyIndicatorProps {
  readonly indicator: ExplainedIndicator;
  readonly profile: Profile;
  readonly why: Why;
  readonly onGoTo: (place: Place) => Promise<void>;
}

/** An indicator: what was promised and measured, the rule, and what it counts for. */
export function WhyIndicator({ indicator, profile, why, onGoTo }: WhyIndicatorProps) {
  const styles = useStyles();
  const facts = useFacts();
  const words = useCatalogue().pane.why;
  const { target, actual, rule, gap, shortfall, sentence, nodes } = indicator;
  const cellLink = (place: Place | undefined) =>
    place && (
      <TextButton className={styles.link} onClick={() => void onGoTo(place)}>
        {cellName(place)}
      </TextButton>
    );
  return (
    <>
      <dl className={facts.facts}>
        <Fact term={words.target}>
          {target.text || '–'} {cellLink(target.place)}
        </Fact>
        <Fact term={words.actual}>
          {actual.text || '–'} {cellLink(actual.place)}
        </Fact>
        {rule && <Fact term={words.method}>{words.formulas[rule]}</Fact>}
        {gap && <Fact term={words.gap}>{gap}</Fact>}
        {shortfall && <Fact term={words.shortfall}>{shortfall}</Fact>}
      </dl>
      <Heading>{words.working}</Heading>
      <p className={styles.working}>{sentence}</p>
      <Heading>{words.nodes}</Heading>
      {nodes.length === 0 ? (
        <p className={styles.text}>{words.noNodes}</p>
      ) : (
        <PartsTable
          parts={nodes}
          head={words.node}
          sums={null}
          profile={profile}
          onWhy={why.open}
        />
      )}
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const facts = useFacts();
  return (
    <>
      <dt className={facts.term}>{term}</dt>
      <dd className={facts.value}>{children}</dd>
    </>
  );
}
