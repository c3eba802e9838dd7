import type { APIRoute } from 'astro';
import { loadSite } from '../../../load.ts';
import type { Team } from '../../../okr/team.ts';
import { teamCsv } from '../../../views/historyCsv.ts';

export async function getStaticPaths() {
	const { almanac } = await loadSite();
	return almanac.teams.map((team) => ({ params: { team: team.id }, props: { team } }));
}

export const GET: APIRoute = async ({ props }) => new Response(teamCsv(await loadSite(), props.team as Team));
