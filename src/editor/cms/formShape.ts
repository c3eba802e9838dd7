import type { ContentKind } from '../../source/contentFile.ts';

/** Data of a file, or part of it, as plain values. */
export type Data = Record<string, unknown>;

/**
 * The data of a file in the shape of its form. A form knows one shape for each field, and a file takes several: a limit is
 * one number or two, a step is done or has a day, a goal supports goals and key results in one list, a repository is an
 * address or more. Keys that no form has stay as they are.
 */
export function toForm(kind: ContentKind, data: Data): Data {
	if (kind === 'organisation')
		return typeof data.repository === 'string' ? { ...data, repository: { address: data.repository } } : data;
	if (kind !== 'objective') return data;
	const { supports, keyResults, ...rest } = data;
	const references = Array.isArray(supports) ? supports : undefined;
	return {
		...rest,
		...(references && {
			supports: references.filter((one) => !isKeyResult(one)),
			supportsKeyResults: references.filter(isKeyResult),
		}),
		...(keyResults !== undefined && {
			keyResults: Array.isArray(keyResults)
				? keyResults.map((one) => (isData(one) ? keyResultToForm(one) : one))
				: keyResults,
		}),
	};
}

function keyResultToForm(keyResult: Data): Data {
	const { limit, steps } = keyResult;
	return {
		...keyResult,
		...(Array.isArray(limit) && { limit: limit[0], upperLimit: limit[1] }),
		...(Array.isArray(steps) && { steps: steps.map((step) => (isData(step) ? stepToForm(step) : step)) }),
	};
}

function stepToForm({ done, ...step }: Data): Data {
	if (done === undefined) return step;
	if (typeof done === 'string') return { ...step, done: 'yes', doneOn: done };
	return { ...step, done: done === true ? 'yes' : 'no' };
}

/**
 * What a form holds as the data of a file. `before` is the data the form was opened with: whatever a form writes in another
 * way without meaning another thing stays as it was there, such as an empty list that it leaves out.
 */
export function fromForm(kind: ContentKind, form: Data, before: Data = {}): Data {
	return asBefore(shaped(kind, form), before) as Data;
}

function shaped(kind: ContentKind, form: Data): Data {
	if (kind === 'organisation') {
		const { repository, ...rest } = form;
		if (!isData(repository)) return form;
		const said = Object.entries(repository).filter(([key, value]) => key !== 'address' && !isNothing(value));
		return { ...rest, repository: said.length > 0 ? repository : repository.address };
	}
	if (kind !== 'objective') return form;
	const { supports, supportsKeyResults, keyResults, ...rest } = form;
	const references = [supports, supportsKeyResults].flatMap((list) => (Array.isArray(list) ? list : []));
	return {
		...rest,
		...((supports !== undefined || supportsKeyResults !== undefined) && { supports: references }),
		...(keyResults !== undefined && {
			keyResults: Array.isArray(keyResults)
				? keyResults.map((one) => (isData(one) ? keyResultOf(one) : one))
				: keyResults,
		}),
	};
}

function keyResultOf({ upperLimit, ...keyResult }: Data): Data {
	const { limit, steps } = keyResult;
	return {
		...keyResult,
		...(!isNothing(upperLimit) && { limit: [limit, upperLimit] }),
		...(Array.isArray(steps) && { steps: steps.map((step) => (isData(step) ? stepOf(step) : step)) }),
	};
}

function stepOf({ done, doneOn, ...step }: Data): Data {
	if (!isNothing(doneOn)) return { ...step, done: doneOn };
	return done === 'yes' || done === 'no' ? { ...step, done: done === 'yes' } : step;
}

/** A value as it was before, where it says the same; what says nothing and was not there stays away. */
function asBefore(value: unknown, before: unknown): unknown {
	if (typeof value === 'string' && typeof before === 'string') return value.trim() === before.trim() ? before : value;
	if (Array.isArray(value)) {
		const old = Array.isArray(before) ? before : [];
		if (isSameList(value, old)) return before;
		return value.map((item, i) =>
			asBefore(item, counterpart(item, old, value.length === old.length ? old[i] : undefined)),
		);
	}
	if (!isData(value)) return value;
	const old = isData(before) ? before : {};
	const kept = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
		const now = asBefore(item, old[key]);
		return isNothing(now) && !(key in old) ? [] : [[key, now]];
	});
	const left = Object.entries(old).filter(([key, item]) => !(key in value) && isNothing(item));
	return Object.fromEntries([...kept, ...left]);
}

/** Lists of references have no order that matters: a form may sort them. */
function isSameList(list: readonly unknown[], before: readonly unknown[]): boolean {
	const isPlain = [...list, ...before].every((item) => typeof item === 'string');
	return isPlain && list.length === before.length && list.every((item) => before.includes(item));
}

/** The item of a list before that an item goes back to: the one of the same name, else the one given. */
function counterpart(item: unknown, before: readonly unknown[], other: unknown): unknown {
	if (!isData(item)) return other;
	for (const key of ['id', 'date', 'period', 'title', 'url'])
		if (item[key] !== undefined) {
			const found = before.find((one) => isData(one) && one[key] === item[key]);
			if (found) return found;
		}
	return other;
}

/** What says nothing: no value, no words, no items, no keys that say something. */
export function isNothing(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	if (Array.isArray(value)) return value.length === 0;
	return isData(value) && Object.values(value).every(isNothing);
}

export function isData(value: unknown): value is Data {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKeyResult(reference: unknown): boolean {
	return typeof reference === 'string' && reference.includes('#');
}
