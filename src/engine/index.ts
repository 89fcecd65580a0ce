export { Dec, exactText, fromCellNumber, rounded } from './decimal';
export { completeFormats } from './bare-numbers';
export { completeWeights } from './bare-weights';
export { isOutside, type Decided, type Decision, type Ruling } from './decision';
export {
  decidedCard,
  effectOf,
  type Changed,
  type ChangedNode,
  type Effect,
  type Subject,
} from './decide';
export { scored } from './indicator';
export { BLANK, isBlank, shownText, textOf, type Input, type NumberKind } from './input';
export {
  methods,
  type BandsWorking,
  type Gap,
  type ProportionalWorking,
  type ThresholdPoint,
  type ThresholdsWorking,
  type Working,
} from './methods';
export type {
  BenchmarkPoint,
  MethodInputs,
  Plan,
  PlanIndicator,
  PlanLink,
  PlanNode,
  SeriesPoint,
} from './plan';
export { raiserOf, type Details, type Place, type Problem, type Severity } from './problem';
export { engineProblems, type EngineProblem, type EngineProblemCode } from './problems';
export {
  bandOf,
  checkProfile,
  defaultProfile,
  findPreset,
  presets,
  type Band,
  type Light,
  type MissingActualPolicy,
  type Profile,
  type Rounding,
} from './profile';
export {
  dateOf,
  dayOf,
  DAYS_TO_1904,
  dayText,
  isoText,
  readDate,
  readDay,
  type Day,
} from './reading/date';
export { readActual, type CountedActual } from './reading/actual';
export { readRatio } from './reading/ratio';
export {
  readTarget,
  targetReader,
  targetText,
  type Fraction,
  type Origin,
  type TargetReader,
  type Threshold,
} from './reading/target';
export type { Unit } from './reading/unit';
export type {
  ExclusionCause,
  IndicatorReason,
  IndicatorResult,
  NodeResult,
  Outcome,
  Share,
} from './result';
export { resourcesOf, type NodeResources, type Resources } from './resources';
export { rollupNames, type RollupWorking } from './rollups';
export { scoreSiblings } from './siblings';
export { reaches } from './score-meta';
export { problemsOf, readPlan, rescore, scoreIndicators, scorePlan, type Scorecard } from './score';
export type { Tree } from './tree';
export { SCORING_VERSION } from './version';
export { walk, type Step } from './walk';
export { readWeight, weightRatio, type Weight } from './weights';
