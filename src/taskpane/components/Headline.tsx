import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Look } from '../../excel';
import { percent, type PaneWords } from '../../messages';
import { decisionsInForce } from '../view-model/decisions-in-force';
import { headline } from '../view-model/ente';
import { pointsText } from '../view-model/points';
import { isOnPreset } from '../view-model/profile-draft';
import type { TreeRow } from '../view-model/tree-rows';
import { whenText } from '../view-model/when';
import { useCatalogue } from '../words';
import { DecidedMark } from './DecidedMark';
import { LightChip } from './LightChip';
import { ScoreBar } from './ScoreBar';
import { useTexts } from './ui/texts';

const useStyles = makeStyles({
  region: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  root: { display: 'flex', flexDirection: 'column', rowGap: '2px', paddingBottom: '4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  figures: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: '10px' },
  score: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  smaller: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

interface HeadlineProps {
  readonly look: Look;
  readonly rows: readonly TreeRow[];
}

/** The ente's score, its light, and when and on which profile it was computed. */
export function Headline({ look, rows }: HeadlineProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { pane } = useCatalogue();
  const words = pane.headline;
  const { rows: shown, more } = headline(rows, look.run.card);
  const decisions = useMemo(() => decisionsInForce(look.run), [look]);
  return (
    <section className={styles.region} aria-label={words.region}>
      {shown.map((row) => (
        <Root key={row.id} row={row} look={look} alone={shown.length === 1} />
      ))}
      {more > 0 && <p className={texts.quiet}>{words.moreRoots(more)}</p>}
      <p className={texts.quiet}>{runText(look, pane)}</p>
      {decisions > 0 && <p className={texts.quiet}>{words.decisions(decisions)}</p>}
    </section>
  );
}

function runText({ run, lastRun }: Look, { headline, locale }: PaneWords): string {
  const { profile } = run.card;
  const name = isOnPreset(profile) ? profile.name : `${profile.name} ${headline.changed}`;
  if (!lastRun) return headline.neverRun(name);
  const told = headline.lastRun(whenText(lastRun.at, locale), lastRun.profile);
  return lastRun.profile === profile.name ? told : `${told}; ${headline.nowOn(name)}`;
}

interface RootProps {
  readonly row: TreeRow;
  readonly look: Look;
  readonly alone: boolean;
}

function Root({ row, look, alone }: RootProps) {
  const styles = useStyles();
  const texts = useTexts();
  const catalogue = useCatalogue();
  const words = catalogue.pane.headline;
  const { profile } = look.run.card;
  const { code, name, outcome } = row;
  const isScored = outcome.kind === 'scored';
  const lost = pointsText(row.lost, catalogue.numbers);
  return (
    <div className={styles.root}>
      <h1 className={mergeClasses(styles.title, !alone && texts.clipped)} title={name}>
        {name === '' ? code : `${code} ${name}`}
      </h1>
      <div className={styles.figures}>
        <span className={mergeClasses(styles.score, !(alone && isScored) && styles.smaller)}>
          {isScored ? percent(outcome.score, catalogue.numbers) : words.noScore}
        </span>
        <LightChip outcome={outcome} profile={profile} />
        {row.decided && <DecidedMark />}
        {lost && <span className={texts.quiet}>{words.lost(lost)}</span>}
      </div>
      {alone && <ScoreBar outcome={outcome} profile={profile} />}
    </div>
  );
}
