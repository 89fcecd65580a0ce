/**
 * Prints what Microsoft's own reader finds in a manifest, as JSON: `node read.js MANIFEST`. A process
 * of its own, because that reader's packages are ES modules, which jest does not load.
 */
import process from 'node:process';
import manifests from 'office-addin-manifest';

const info = await manifests.OfficeAddinManifest.readManifestFile(process.argv[2]);
process.stdout.write(JSON.stringify(info));
