import type { APIRoute } from 'astro';
import { knownOf } from '../../editor/client/known.ts';
import { loadSite } from '../../load.ts';

export const GET: APIRoute = async () => Response.json(knownOf(await loadSite(), OKR_AUTHORING));
