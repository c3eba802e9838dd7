import type { APIRoute } from 'astro';
import { loadSite } from '../../load.ts';
import { runningGoals } from '../../views/running.ts';

export const GET: APIRoute = async () => Response.json(runningGoals(await loadSite()));
