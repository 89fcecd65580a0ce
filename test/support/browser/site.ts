import { serve, type Site } from '../../../workbench/server/serve';

export type { Site } from '../../../workbench/server/serve';

/**
 * Serves what the build made, on a free port of this machine.
 *
 * @throws Error where nothing was built
 */
export async function startSite(): Promise<Site> {
  const site = await serve({ port: 0 });
  if (typeof site === 'string') throw new Error('dist lacks the workbench: `npm run build` first.');
  return site;
}
