import type { IncomingMessage, ServerResponse } from 'node:http';
import { localApi as apiPlace } from '../editor/cms/backend.ts';
import { localApi } from '../editor/localApi.ts';
import type { Memory } from '../source/read.ts';
import { now, today } from './clock.ts';
import { places } from './places.ts';

/** The local API of the editor, while somebody works on the goal files; see editor/localApi.ts. */
export function editorServer(base: string) {
	const { content, contentShown } = places();
	const memory: Memory = new Map();
	const root = base.endsWith('/') ? base : `${base}/`;
	const answer = localApi(`${root}${apiPlace}`, content, () => ({ today, shownAs: contentShown, memory, now }));
	return async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
		try {
			if (!(await answer(request, response))) next();
		} catch (error) {
			next(error);
		}
	};
}
