/**
 * The version of the rules of scoring: to be raised with every change after which some plan scores
 * differently, so that a fingerprint stands for the scores, too.
 */
export const SCORING_VERSION = 2;
