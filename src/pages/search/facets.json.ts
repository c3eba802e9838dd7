import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { facetValues } from '../../search/facetValues.ts';

/** What every facet of the search can be set to. */
export const GET: APIRoute = async () => Response.json(facetValues(await loadSite()));
