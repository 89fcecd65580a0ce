import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xlsxOf } from '../cli/fake';
import { bytesOf, relationships, unzip } from '../xlsx/support';
import { four, indicatori } from '../workbook/small-plan';

/** The parts of a workbook file, by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const binary = (seed: number): Uint8Array =>
  Uint8Array.from({ length: 2_000 }, (_, index) => (index * index * seed + index) % 256);

/** What Excel puts into files beside sheets, and what nobody has heard of. */
const others: Parts = {
  'xl/vbaProject.bin': binary(3),
  'xl/media/image1.png': binary(5),
  'xl/externalLinks/externalLink1.xml': bytesOf('<externalLink/>'),
  'xl/externalLinks/_rels/externalLink1.xml.rels': bytesOf(
    relationships(['rId1', 'externalLinkPath', 'file:///C:/altro.xlsx']),
  ),
  'xl/charts/chart1.xml': bytesOf('<c:chartSpace xmlns:c="urn:c"/>'),
  'customXml/item1.xml': bytesOf('<!DOCTYPE x><x/>'),
  'unknown/part.dat': binary(7),
};

const SAMPLES = join('assets', 'samples');

/** Good files, to be spoilt: a small plan in tables, the same in one, and the reports of real bodies. */
export async function goodFiles(): Promise<Parts[]> {
  const small = [await xlsxOf(four), await xlsxOf({ Indicatori: indicatori })];
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => new Uint8Array(readFileSync(join(SAMPLES, name))));
  const parts = await Promise.all([...small, ...samples].map((bytes) => unzip(bytes)));
  return parts.map((own) => ({ ...own, ...others }));
}
