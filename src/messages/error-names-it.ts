/** The errors of cells as an Italian Excel calls them; the others have one name everywhere. */
const ERRORS = new Map([
  ['#N/A', '#N/D'],
  ['#VALUE!', '#VALORE!'],
  ['#REF!', '#RIF!'],
  ['#NAME?', '#NOME?'],
  ['#NULL!', '#NULLO!'],
  ['#SPILL!', '#ESPANSIONE!'],
]);

/** Such as `#N/D`. */
export const errorName = (name = '') => ERRORS.get(name) ?? name;
