import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { spreadCsv } from '../../views/historyCsv.ts';

export const GET: APIRoute = async () => new Response(spreadCsv(await loadSite()));
