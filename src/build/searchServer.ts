import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Searchable } from '../search/documents.ts';
import { searchFiles } from './searchIndex.ts';

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Answers for `pagefind/` while somebody works on the goal files: the index is made when the search is opened, and
 * made anew when it is opened after a change. `searchable` gives what there is to find now.
 */
export function searchServer(base: string, searchable: () => Searchable) {
	const folder = `${base.endsWith('/') ? base : `${base}/`}pagefind/`;
	let made: { digest: string; files: Promise<Map<string, Uint8Array>> } | undefined;

	function refresh(): Promise<Map<string, Uint8Array>> {
		const now = searchable();
		const digest = createHash('sha256').update(JSON.stringify(now.documents)).digest('hex');
		if (made?.digest !== digest) made = { digest, files: searchFiles(now) };
		return made.files;
	}

	return async (
		request: IncomingMessage & { originalUrl?: string },
		response: ServerResponse,
		next: (error?: unknown) => void,
	): Promise<void> => {
		// What hands the request on may have taken the site's folder off the address.
		const { pathname } = new URL(request.originalUrl ?? request.url ?? '/', 'http://site.test');
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
