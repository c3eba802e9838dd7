import type { Fragment, Result } from './pagefind.ts';

const readings = new Map<string, Promise<unknown>>();

/**
 * What Pagefind keeps of a page, with the words of this result. It has one object for a page and writes into it the
 * words of whoever reads, so a page is read by one after another.
 */
export function fragmentOf(result: Result): Promise<Fragment> {
	const read = async () => ({ ...(await result.data()) });
	const mine = (readings.get(result.id) ?? Promise.resolve()).then(read);
	const done: Promise<unknown> = mine
		.catch(() => undefined) // who reads is told; the next one need not wait for it
		.then(() => readings.get(result.id) === done && readings.delete(result.id));
	readings.set(result.id, done);
	return mine;
}
