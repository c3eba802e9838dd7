import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { attainmentCsv } from '../../views/historyCsv.ts';

export const GET: APIRoute = async () => new Response(attainmentCsv(await loadSite()));
