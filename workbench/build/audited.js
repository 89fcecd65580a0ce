/**
 * What speaks against shipping some packages: one that nobody has looked at in this version, one with
 * a known finding of a high severity, a licence that is not among those allowed or not as it was.
 *
 * @param {readonly import('./audited').Package[]} shipped
 * @param {import('./audited').Audit} audit
 * @returns {string[]} a sentence each
 */
export const faultsOf = (shipped, { packages, licences }) =>
  shipped.flatMap(({ name, version, licence }) => {
    const id = `${name}@${version}`;
    const known = packages.find((one) => one.name === name && one.version === version);
    if (!known) return [`${id} is not among the audited packages: look at it, then list it.`];
    return [
      ...known.highFindings.map((finding) => `${id} has a known high finding: ${finding}.`),
      ...(known.licence === licence
        ? []
        : [`${id} says its licence is ${licence}, and not ${known.licence}.`]),
      ...(licences.includes(licence)
        ? []
        : [`${id} has a licence that is not allowed: ${licence}.`]),
    ];
  });

/**
 * Audited packages that are shipped no longer: to be taken from the list, so that nobody takes it
 * for what it is not.
 */
export const surplusOf = (shipped, { packages }) => {
  const ids = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  return packages.map(({ name, version }) => `${name}@${version}`).filter((id) => !ids.has(id));
};
