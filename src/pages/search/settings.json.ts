import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { searchSettings } from '../../search/settings.ts';
import style from '../../styles/search.css?url';

/** What the search in the browser needs to speak and to find its way. */
export const GET: APIRoute = async () => Response.json(searchSettings(await loadSite(), style));
