import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { causesCsv } from '../../views/lessons.ts';

export const GET: APIRoute = async () => new Response(causesCsv(await loadSite()));
