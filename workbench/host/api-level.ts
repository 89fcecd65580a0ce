/** Whether a version of an API, such as `1.17`, has what came with another. */
export function includes(level: string, version: string): boolean {
  const [major = 0, minor = 0] = level.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
