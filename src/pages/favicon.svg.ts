import type { APIRoute } from 'astro';
import { loadSite } from '../load.ts';
import tokens from '../styles/tokens.css?raw';
import { accentOf, tokenPair } from '../views/accent.ts';
import { favicon } from '../views/favicon.ts';

/** The icon of every page, in the organisation's own colour where it has chosen one. */
export const GET: APIRoute = async () => {
	const { accent } = (await loadSite()).almanac.organisation;
	const mark = accent === undefined ? tokenPair(tokens, 'ink') : accentOf(accent, tokens);
	return new Response(favicon(mark, tokenPair(tokens, 'zone-edge')), { headers: { 'content-type': 'image/svg+xml' } });
};
