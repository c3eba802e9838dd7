import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { loadPictures } from '../../load.ts';

/** The pictures of goals that readers may see, at `/pictures/<id>`. */
export async function getStaticPaths() {
	const pictures = await loadPictures();
	return pictures.map(({ id, source }) => ({ params: { picture: id }, props: { source } }));
}

export const GET: APIRoute = async ({ props }) => new Response(new Uint8Array(await readFile(props.source as string)));
