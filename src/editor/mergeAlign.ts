import type { AnySchema } from '../source/schemaAt.ts';
import { isMap } from '../source/shape.ts';
import { likeness, means } from './mergeMeaning.ts';

/** What two items are known as the same by, the first of these that both have. Items with other ids are others. */
const names = ['id', 'date', 'period', 'title', 'url'] as const;

/**
 * Which old item each new one is: its index, or -1 for one that is new. Items that say the same belong together first, then
 * those of one name, then those that are alike for half of what they say, and last those that are left over in the same
 * place. Single values are the same only where they are equal.
 */
export function aligned(element: AnySchema | undefined, old: readonly unknown[], wanted: readonly unknown[]): number[] {
	const found = wanted.map(() => -1);
	const free = new Set(old.keys());
	const take = (i: number, j: number) => {
		found[i] = j;
		free.delete(j);
	};
	const each = (best: (item: unknown, i: number) => number | undefined) => {
		for (const [i, item] of wanted.entries()) {
			const j = (found[i] as number) < 0 ? best(item, i) : undefined;
			if (j !== undefined) take(i, j);
		}
	};
	const like = (item: unknown, other: unknown) => (isMap(item) && isMap(other) ? likeness(element, item, other) : 0);
	const most = (item: unknown, among: readonly number[]) =>
		among.toSorted((a, b) => like(item, old[b]) - like(item, old[a]) || a - b)[0];

	each((item) => [...free].find((j) => means(element, old[j], item)));
	each((item) =>
		most(
			item,
			[...free].filter((j) => sameName(old[j], item)),
		),
	);
	each((item) => {
		const best = most(
			item,
			[...free].filter((j) => mayBe(old[j], item)),
		);
		return best !== undefined && like(item, old[best]) >= 0.5 ? best : undefined;
	});
	each((item, place) => {
		const [from, to] = gapAround(found, place, old.length);
		const left = [...free].filter((j) => j > from && j < to && mayBe(old[j], item));
		const same = wanted.filter((other, i) => found[i] === -1 && mayBe(other, item) && inGap(found, i, from, to, old));
		return left.length === same.length ? left[0] : undefined;
	});
	return found;
}

function sameName(a: unknown, b: unknown): boolean {
	if (!isMap(a) || !isMap(b)) return false;
	const name = names.find((one) => a[one] !== undefined && b[one] !== undefined);
	return name !== undefined && a[name] === b[name];
}

/** Whether two items could be one at all. */
function mayBe(a: unknown, b: unknown): boolean {
	return isMap(a) && isMap(b) && (a.id === undefined || b.id === undefined || a.id === b.id || sameWords(a, b));
}

function sameWords(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
	return a.title !== undefined && a.title === b.title;
}

/** The old items between which a new one stands. */
function gapAround(found: readonly number[], i: number, end: number): [number, number] {
	const before = found.slice(0, i).findLast((j) => j >= 0) ?? -1;
	const behind = found.slice(i + 1).find((j) => j >= 0) ?? end;
	return [before, behind];
}

function inGap(found: readonly number[], i: number, from: number, to: number, old: readonly unknown[]): boolean {
	const [a, b] = gapAround(found, i, old.length);
	return a === from && b === to;
}
