import type { APIRoute } from 'astro';
import { loadSite } from '../load.ts';
import tokens from '../styles/tokens.css?raw';
import { accentOf, accentStyle } from '../views/accent.ts';
import { accentFile } from '../views/addresses.ts';

/** The accent of an organisation that has chosen a colour, at `/accent.css`. */
export async function getStaticPaths() {
	const { accent } = (await loadSite()).almanac.organisation;
	return accent === undefined ? [] : [{ params: { style: accentFile.replace(/\.css$/, '') }, props: { accent } }];
}

export const GET: APIRoute = ({ props }) =>
	new Response(accentStyle(accentOf(props.accent as string, tokens)), { headers: { 'content-type': 'text/css' } });
