import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { loadSite } from '../load.ts';
import { logoFile } from '../views/addresses.ts';

/** The organisation's logo, at `/logo.png` or with another ending. */
export async function getStaticPaths() {
	const { logo } = await loadSite();
	return logo ? [{ params: { ending: logoFile(logo.id).replace(/^logo\./, '') }, props: { source: logo.source } }] : [];
}

export const GET: APIRoute = async ({ props }) => new Response(new Uint8Array(await readFile(props.source as string)));
