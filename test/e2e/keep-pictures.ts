import { cpSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PICTURES } from './manual/picture-names';

const ARTEFACTS = 'test/e2e/artefacts';

/** Puts the pictures that a run of the tests left behind where the documents show them. */
function keep(artefact: string, place: string): void {
  mkdirSync(dirname(place), { recursive: true });
  cpSync(`${ARTEFACTS}/${artefact}.png`, place);
}

keep('workbench', 'assets/screenshots/workbench.png');
for (const language of ['it', 'en']) {
  for (const name of PICTURES) {
    keep(`manual-${language}-${name}`, `docs/pictures/${language}/${name}.png`);
  }
}
