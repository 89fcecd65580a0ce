import type { DecisionPageWords } from './decision-pages';

export const englishDecisionPages: DecisionPageWords = {
  title: 'Decision of the evaluators',
  decide: 'Decide…',
  what: 'What is decided',
  kinds: {
    notAssessable: 'Not assessable',
    corrected: 'Correct the score',
  },
  value: 'Corrected score',
  reason: 'Reason',
  reasonHint: 'Compulsory: it is kept in the table Decisioni.',
  author: 'Author',
  dated: (date) => `The decision will be dated ${date}, that is today.`,
  faults: {
    value: {
      missing: 'Write the percentage, for instance 80 or 80.5.',
      unreadable: 'This is no percentage: write for instance 80 or 80.5.',
      outside: 'It must lie between 0% and the highest score of the rules.',
    },
    reason: 'Write the reason: without it the decision is not applied.',
    author: 'Write who decides.',
  },
  effect: 'Effect',
  effectHint: 'The score of now, then the one with the decision, up to the top.',
  to: 'becomes',
  points: (points) => `${points} points`,
  rescaled: 'Weights re-scaled',
  nothingAbove: 'Nothing changes above it.',
  noEffectYet: 'The effect is seen here as soon as the value is written.',
  confirm: 'Confirm',
  cancel: 'Cancel',
  revoke: 'Take decision back',
  revokeOf: (code) => `Take back the decision on ${code}`,
  list: 'Decisions',
  none: 'There are no decisions yet',
  purpose:
    'From "Why?" of an indicator or an objective the evaluators can make it not assessable or correct its score. Each decision is a row of the table Decisioni, with its reason, and can be taken back.',
  states: {
    inForce: 'In force',
    revoked: 'Revoked',
    notApplied: 'Not applied',
  },
  revokedOn: (date) => `Revoked on ${date}`,
  correctedTo: (score) => `Score corrected to ${score}`,
  unreadable: 'A decision that cannot be read',
  computed: (score) => `Computed: ${score}`,
};
