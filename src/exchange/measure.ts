import type { ContentData } from '../source/contentFile.ts';
import { ids } from '../source/ids.ts';
import { asId } from '../source/place.ts';
import type { JsonKeyResult } from './goalsJson.ts';

type Written = NonNullable<ContentData<'objective'>['keyResults']>[number];
type Fields<K extends Written['kind']> = Omit<Extract<Written, { kind: K }>, 'id' | 'title'>;

/** A kind of key result with its own fields, and which keys of the source are in them. */
export interface Measure {
	fields: Fields<'metric'> | Fields<'milestones'> | Fields<'levels'> | Fields<'judged'>;
	uses: readonly (keyof JsonKeyResult)[];
	/** What check-ins name levels by, and the level that they mean. */
	level?: { by: 'zone' | 'score'; of(named: unknown): string | undefined };
}

/**
 * What a key result is measured by: a target that differs from the baseline makes a metric, words for zones or
 * scores make levels, a done or sub-results make steps; nothing of it, and it is judged. `titled` writes a title as inline Markdown.
 */
export function measureOf(keyResult: JsonKeyResult, titled: (title: string) => string): Measure {
	const ways = [
		{ kind: 'metric', way: metric },
		{ kind: 'ordinal', way: levels },
		{ kind: 'binary', way: steps },
	];
	for (const { way } of ways.sort((a, b) => Number(b.kind === keyResult.kind) - Number(a.kind === keyResult.kind))) {
		const found = way(keyResult, titled);
		if (found) return found;
	}
	return { fields: { kind: 'judged' }, uses: [] };
}

/** A number, also where it is written as a text. */
export function numberOf(value: unknown): number | undefined {
	if (typeof value === 'number') return value;
	const number = typeof value === 'string' && /^[-+]?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : Number.NaN;
	return Number.isFinite(number) ? number : undefined;
}

function metric({ kind, baseline, target, unit }: JsonKeyResult): Measure | undefined {
	const [from, to] = [numberOf(baseline), numberOf(target)];
	if (to === undefined || from === to) return undefined;
	return {
		fields: { kind: 'metric', from, to, unit },
		uses: ['target', 'unit', ...(from === undefined ? [] : ['baseline' as const]), ...usesKind(kind, 'metric')],
	};
}

/** What the zones count that the makers of the format know, the lowest being no zone at all. */
const zoneScores: Readonly<Record<string, number>> = { fail: 0, commit: 0.3, target: 0.7, stretch: 1 };

function levels(keyResult: JsonKeyResult, titled: (title: string) => string): Measure | undefined {
	return zoneLevels(keyResult, titled) ?? scoreLevels(keyResult, titled);
}

function zoneLevels(
	{ kind, zones, currentZone, checkIns }: JsonKeyResult,
	titled: (title: string) => string,
): Measure | undefined {
	const named = wordsByName(zones);
	if (!named || named.length < 2) return undefined;
	const known = named.every(([name]) => Object.hasOwn(zoneScores, asId(name)));
	const failed = [currentZone, ...checkIns.map(({ zone }) => zone)].find((zone) => zone && asId(zone) === 'fail');
	if (known && failed && !named.some(([name]) => asId(name) === 'fail')) named.unshift([failed, failed]);
	const free = ids();
	const all = named.map(([name, words], i) => ({
		name: asId(name),
		id: free.take(asId(name) || 'level'),
		title: titled(words),
		score: known ? (zoneScores[asId(name)] as number) : Math.round(((i + 1) / named.length) * 100) / 100,
	}));
	return {
		fields: { kind: 'levels', levels: all.map(({ name: _, ...level }) => level) },
		uses: ['zones', ...usesKind(kind, 'ordinal')],
		level: { by: 'zone', of: (zone) => all.find(({ name }) => name === asId(String(zone)))?.id },
	};
}

function scoreLevels({ kind, scoring }: JsonKeyResult, titled: (title: string) => string): Measure | undefined {
	const named = wordsByName(scoring)?.map(([name, words]) => ({ score: numberOf(name) ?? Number.NaN, words }));
	if (!named || named.length < 2 || named.some(({ score }) => Number.isNaN(score))) return undefined;
	const free = ids();
	const all = named
		.sort((a, b) => a.score - b.score)
		.map(({ score, words }) => ({ id: free.take(asId(String(score))), title: titled(words), score }));
	return {
		fields: { kind: 'levels', levels: all },
		uses: ['scoring', ...usesKind(kind, 'ordinal')],
		level: { by: 'score', of: (score) => all.find((level) => level.score === numberOf(score))?.id },
	};
}

/** Words by name, where a value is a group of nothing but words. */
function wordsByName(value: unknown): [string, string][] | undefined {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
	const entries = Object.entries(value);
	return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string') ? entries : undefined;
}

/** Nobody may ever have ticked what is not done, so it is left open instead of counted as missed. */
const stepOf = (title: string, done?: boolean) => (done ? { title, done } : { title });

function steps(
	{ kind, title, done, subKeyResults }: JsonKeyResult,
	titled: (title: string) => string,
): Measure | undefined {
	const parts = subKeyResults as readonly { title: string; done?: boolean }[];
	const isPlain = parts.every((part) => Object.keys(part).every((key) => key === 'title' || key === 'done'));
	const allDone = parts.every((part) => part.done);
	if (parts.length > 0 && isPlain && (done === undefined || done === allDone))
		return {
			fields: { kind: 'milestones', steps: parts.map((part) => stepOf(titled(part.title), part.done)) },
			uses: ['done', 'subKeyResults', ...usesKind(kind, 'binary')],
		};
	if (done === undefined && kind !== 'binary') return undefined;
	return {
		fields: { kind: 'milestones', steps: [stepOf(titled(title), done)] },
		uses: ['done', ...usesKind(kind, 'binary')],
	};
}

/** The word for a kind is taken care of where the key result became just that. */
function usesKind(kind: string | undefined, became: string): 'kind'[] {
	return kind === became ? ['kind'] : [];
}
