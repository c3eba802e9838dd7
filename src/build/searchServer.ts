import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Slim } from '../search/document.ts';
import { indexFiles } from './searchIndex.ts';

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Answers for `pagefind/` while somebody works on the goal files: the index is made when the search is opened, and
 * made anew when it is opened after a change.
 */
export function searchServer(base: string, addressOf: () => string | AddressInfo | null | undefined) {
	const folder = `${base.endsWith('/') ? base : `${base}/`}pagefind/`;
	let made: { digest: string; files: Promise<Map<string, Uint8Array>> } | undefined;

	async function refresh(): Promise<Map<string, Uint8Array>> {
		const address = addressOf();
		if (!address || typeof address === 'string') throw new Error('The server has no address yet.');
		const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
		const answer = await fetch(
			`http://${host}:${address.port}${folder.replace(/pagefind\/$/, 'search/documents.json')}`,
		);
		const text = await answer.text();
		const digest = createHash('sha256').update(text).digest('hex');
		if (made?.digest !== digest) made = { digest, files: indexFiles(JSON.parse(text) as Slim[]) };
		return made.files;
	}

	return async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
		const { pathname } = new URL(request.url ?? '/', 'http://site.test');
		if (!pathname.startsWith(folder)) return next();
		try {
			const path = pathname.slice(folder.length);
			const files = path === 'pagefind-entry.json' || !made ? await refresh() : await made.files;
			const file = files.get(path);
			response.writeHead(file ? 200 : 404, {
				'content-type': types[extname(path)] ?? 'application/octet-stream',
				'cache-control': 'no-store',
			});
			response.end(file);
		} catch (error) {
			next(error);
		}
	};
}
