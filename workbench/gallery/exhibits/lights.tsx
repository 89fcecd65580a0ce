import type { Outcome } from '../../../src/engine';
import type { CheckOutcome } from '../../../src/engine/verify';
import type { Run } from '../../../src/workbook';
import { compareWith, snapshotsIn } from '../../../src/workbook';
import { DecidedMark } from '../../../src/taskpane/components/DecidedMark';
import { LightChip } from '../../../src/taskpane/components/LightChip';
import { StandingMark } from '../../../src/taskpane/components/mapping/StandingMark';
import { ProblemsBadge } from '../../../src/taskpane/components/problems/ProblemsBadge';
import { SeverityIcon } from '../../../src/taskpane/components/problems/SeverityIcon';
import { UnsavedDot } from '../../../src/taskpane/components/rules/UnsavedDot';
import { ScoreBar } from '../../../src/taskpane/components/ScoreBar';
import { ChangeMark } from '../../../src/taskpane/components/tree/ChangeMark';
import { OutcomeIcon } from '../../../src/taskpane/components/verification/OutcomeIcon';
import { books } from '../books';
import { Specimen, type Exhibit } from '../exhibit';
import { runOf } from '../runs';

const outcomesIn = ({ card }: Run): Outcome[] => [
  ...card.nodes.map(({ outcome }) => outcome),
  ...card.indicators.map(({ outcome }) => outcome),
];

/** One outcome for each light: the three bands, excluded, failed. */
const lights = [books.manyRoots, books.excluded, books.unscored].flatMap((book) => {
  const run = runOf(book);
  const byLight = new Map(
    outcomesIn(run).map((outcome) => [
      outcome.kind === 'scored' ? outcome.band.label : outcome.kind,
      outcome,
    ]),
  );
  return [...byLight.values()].map((outcome) => ({ outcome, profile: run.card.profile }));
});

const faulty = runOf(books.faulty);
const history = runOf(books.history);
const moved = snapshotsIn(books.history).snapshots.flatMap((snapshot) =>
  compareWith(history, snapshot),
);
const movements = [...new Map(moved.map((one) => [one.movement, one])).values()];

const severities = ['error', 'warning', 'remark'] as const;
const checks: readonly CheckOutcome[] = ['exact', 'compatible', 'incompatible', 'notComputable'];
const standings = ['certain', 'likely', 'doubtful', 'none', 'saved', 'chosen'] as const;

export const signs: readonly Exhibit[] = [
  {
    id: 'lights',
    title: 'Semafori e barre',
    as: 'page',
    show: () => (
      <>
        <Specimen label="Tutte le valutazioni">
          <div className="row">
            {lights.map(({ outcome, profile }, at) => (
              <LightChip key={at} outcome={outcome} profile={profile} />
            ))}
          </div>
        </Specimen>
        {lights.map(({ outcome, profile }, at) =>
          outcome.kind === 'scored' ? (
            <Specimen key={at} label={`Barra: ${outcome.score.times(100).toString()}%`}>
              <ScoreBar outcome={outcome} profile={profile} />
            </Specimen>
          ) : null,
        )}
      </>
    ),
  },
  {
    id: 'marks',
    title: 'Segni',
    as: 'page',
    show: () => (
      <>
        <Specimen label="Gravità di un problema">
          <div className="row">
            {severities.map((severity) => (
              <SeverityIcon key={severity} severity={severity} />
            ))}
          </div>
        </Specimen>
        <Specimen label="Problemi: nessuno, uno, con errori">
          <div className="row">
            <ProblemsBadge problems={[]} />
            <ProblemsBadge problems={runOf(books.one).problems} />
            <ProblemsBadge problems={faulty.problems} />
          </div>
        </Specimen>
        <Specimen label="Non salvato, deciso dai valutatori">
          <div className="row">
            <UnsavedDot />
            <DecidedMark />
          </div>
        </Specimen>
        <Specimen label="Variazioni">
          <div className="row">
            {movements.map((one) => (
              <ChangeMark key={one.movement} change={one} />
            ))}
          </div>
        </Specimen>
        <Specimen label="Esiti di una verifica">
          <div className="row">
            {checks.map((outcome) => (
              <OutcomeIcon key={outcome} outcome={outcome} />
            ))}
          </div>
        </Specimen>
        <Specimen label="Quanto è sicuro che cosa contiene una colonna">
          <div className="row">
            {standings.map((standing) => (
              <StandingMark key={standing} standing={standing} why={null} />
            ))}
          </div>
        </Specimen>
      </>
    ),
  },
];
