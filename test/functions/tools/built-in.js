/**
 * Prints which names are functions of a spreadsheet in some language, as JSON: `node built-in.js
 * NAME...`. A process of its own, because the engine is an ES module, which jest does not load.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { initSync, Model } from '@ironcalc/wasm';

const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
initSync({ module: readFileSync(wasm) });

/** What each language answers to a function that it does not have. */
const unknown = { en: '#NAME?', it: '#NOME?', de: '#NAME?', fr: '#NOM?', es: '#¿NOMBRE?' };

const books = Object.keys(unknown).map((language) => [
  language,
  new Model('names', language, 'UTC', language),
]);

const found = process.argv.slice(2).filter((name) =>
  books.some(([language, book]) => {
    book.setUserInput(0, 1, 1, `=${name}()`);
    return book.getFormattedCellValue(0, 1, 1) !== unknown[language];
  }),
);
process.stdout.write(JSON.stringify(found));
