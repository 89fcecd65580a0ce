import { NAMESPACE } from '../host/functions/metadata';

/**
 * The functions younger than the file format, which a file calls by a longer name; Univer and people
 * call them by the short one. A file with the short name shows `#NAME?` in Excel.
 * Source: "Issue: An _xlfn. prefix is displayed in front of a formula", Microsoft support.
 */
const young = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE ' +
    'BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST ' +
    'CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT ' +
    'CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ' +
    'ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST ' +
    'FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ' +
    'ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT ' +
    'MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE ' +
    'PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI ' +
    'POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH ' +
    'SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE ' +
    'TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S ' +
    'VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);

/** The two that a file writes with one prefix more. */
const younger = new Set(['FILTER', 'SORT']);

/** What a file calls the functions of the add-in by, so that it stays known whose they are. */
const OF_ADDIN = `_xldudf_${NAMESPACE}_`;
const fromAddin = new RegExp(`${OF_ADDIN}(?=[A-Z][A-Z0-9._]*\\()`, 'gi');

/** Texts and quoted sheet names in a formula, which are no places for functions. */
const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** A file's formula as Univer takes it, with its equals sign. */
export const formulaFromFile = (formula: string): string =>
  `=${outsideQuotes(formula, (part) => part.replace(/_xlfn\.(_xlws\.)?/gi, '').replace(fromAddin, `${NAMESPACE}.`))}`;

/** A formula of Univer as a file takes it. */
export const formulaToFile = (formula: string): string =>
  outsideQuotes(formula.replace(/^=/, ''), (part) =>
    part.replace(/(?<![\w.])([A-Z][A-Z0-9._]*)(?=\()/gi, (name) => longName(name)),
  );

function longName(name: string): string {
  const known = name.toUpperCase();
  if (known.startsWith(`${NAMESPACE}.`)) return OF_ADDIN + known.slice(NAMESPACE.length + 1);
  if (younger.has(known)) return `_xlfn._xlws.${known}`;
  return young.has(known) ? `_xlfn.${known}` : name;
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(quoted)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

/** Whether a file's formula calls a function of the add-in. */
export const callsAddin = (formula: string): boolean =>
  formula.split(quoted).some((part, index) => index % 2 === 0 && part.search(fromAddin) >= 0);
