import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { vocabulary } from '../../search/documents.ts';

/** Every word that search finds. It is fetched when nothing was found, to say what is near. */
export const GET: APIRoute = async () => Response.json(vocabulary(await loadSite()));
