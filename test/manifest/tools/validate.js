/**
 * Validates the manifest on standard input against a schema and prints what is wrong, one fault a
 * line: `node validate.js SCHEMA < MANIFEST`. A process of its own, because libxml2-wasm is an ES
 * module, which jest does not load.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

// The schema imports those beside it.
xmlRegisterFsInputProviders();

const schema = process.argv[2];
const validator = XsdValidator.fromDoc(
  XmlDocument.fromBuffer(readFileSync(schema), { url: schema }),
);
try {
  validator.validate(XmlDocument.fromBuffer(readFileSync(0)));
} catch (error) {
  if (!(error instanceof XmlValidateError)) throw error;
  for (const { line, message } of error.details)
    process.stdout.write(`${line}: ${message.trim()}\n`);
}
