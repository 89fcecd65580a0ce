import { answerIn } from '../../assets/audit/answer';
import audit from '../../assets/audit/audited.json';
import { faultsOf, surplusOf, type Package } from '../../workbench/build/audited.js';

const shipped: readonly Package[] = audit.packages;

const other = (change: Partial<Package>): readonly Package[] => [
  { name: 'react', version: '19.3.1', licence: 'MIT', ...change },
];

test.each([
  ['another version', { version: '19.3.2' }, 'react@19.3.2 is not among the audited packages'],
  ['another package', { name: 'left-pad' }, 'left-pad@19.3.1 is not among the audited packages'],
  ['another licence', { licence: 'GPL-3.0' }, 'react@19.3.1 says its licence is GPL-3.0'],
])('%s does not ship', (_, change, fault) => {
  expect(faultsOf(other(change), audit)[0]).toContain(fault);
});

test('a licence that is not allowed, and a known high finding, do not ship', () => {
  const packages = audit.packages.map((one) => ({ ...one, highFindings: ['GHSA-x'] }));
  expect(faultsOf(other({}), { ...audit, licences: [], packages })).toEqual([
    'react@19.3.1 has a known high finding: GHSA-x.',
    'react@19.3.1 has a licence that is not allowed: MIT.',
  ]);
});

test('what was looked at may ship; what ships no longer is told', () => {
  expect(faultsOf(shipped, audit)).toEqual([]);
  expect(surplusOf(other({}), audit)).toHaveLength(audit.packages.length - 1);
});

test.each([
  ['{"vulnerabilities":{}}', 0, 'No known high finding'],
  ['{"vulnerabilities":{"a":{"severity":"moderate","range":"<1"}}}', 0, 'No known high finding'],
  ['{"vulnerabilities":{"a":{"severity":"high","range":"<1"}}}', 1, 'a <1: high'],
  ['{"error":{"summary":"offline"}}', 2, 'could not be asked: offline'],
  ['{"message":"405","error":{"summary":""}}', 2, 'could not be asked: 405'],
  ['', 2, 'could not be asked: it gave no report'],
])('the registry says %s', (printed, status, text) => {
  expect(answerIn(printed).status).toBe(status);
  expect(answerIn(printed).text).toContain(text);
});
