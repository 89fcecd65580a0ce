import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderManifest } from '../../assets/manifest.js';
import packageJson from '../../package.json';

const root = join(__dirname, '..', '..');
const xml = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** Microsoft's schemas, which are not ours to copy: they are used where they lie. */
const schema = join(root, '..', 'shared', 'schemas', 'OfficeAppManifestV1_1.xsd');
const present = existsSync(schema);

/** What the schema finds wrong, one fault a line. */
function validate(manifest: string): string {
  const tool = join(__dirname, 'tools', 'validate.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, schema], {
    cwd: root,
    input: manifest,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const suite = present
  ? "the manifest against Microsoft's schemas"
  : "the manifest against Microsoft's schemas (skipped: ../shared/schemas is not here)";

(present ? describe : describe.skip)(suite, () => {
  test.each([
    ['as it stands', xml],
    ['for an address', renderManifest(xml, 'https://perf.example.it/addin/', packageJson.version)],
  ])('it is valid %s', (_, manifest) => {
    expect(validate(manifest)).toBe('');
  });

  // Each in a part described by another schema, to be sure that none of them is passed over.
  test.each([
    ['the base', '<ProviderName>PERF</ProviderName>', '', 'ProviderName'],
    ['the overrides', '<TaskpaneId>', '<Other /><TaskpaneId>', 'Other'],
    ['the runtimes', 'lifetime="long"', 'lifetime="eternal"', "'eternal'"],
    ['the functions', '<Page>', '<Other /><Page>', 'Other'],
    ['the resources', '<bt:Url id="Pane.Url"', '<bt:Url', "'id' is required"],
  ])('a fault in %s is found', (_, from, to, fault) => {
    expect(validate(xml.replace(from, to))).toContain(fault);
  });
});
