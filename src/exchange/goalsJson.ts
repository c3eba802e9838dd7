import { z } from 'zod';

/** What a value should be, in the words of a problem. */
const given = (kind: string) => ({
	error: (issue: { input?: unknown }) =>
		issue.input === undefined ? 'is missing' : `should be ${kind}, and is ${shown(issue.input)}`,
});

/** The longest text that may be a title or a name. */
const longest = 5000;
const text = z
	.union([z.string(), z.number()], given('a text'))
	.transform((value) => String(value).trim())
	.pipe(z.string().max(longest, 'is longer than 5,000 characters'));
/** A name or a word: its line breaks become spaces. */
const line = text.transform((words) => words.replaceAll(/\s+/g, ' '));
const prose = z.string(given('a text'));
const texts = z.union([line.transform((one) => [one]), z.array(line)], given('a text or a list of texts'));
const measure = z.union([z.number(), z.string(), z.boolean()], given('a number or a text'));
const yesOrWords = z.union([z.boolean(), text], given('true, false or a text'));
const listOf = <T extends z.ZodType>(element: T) => z.array(element, given('a list'));
const group = <T extends z.ZodRawShape>(shape: T) => z.looseObject(shape, given('a group of keys'));

/** Where the file came from. */
export const source = group({
	repository: line.optional(),
	path: line.optional(),
	paths: texts.optional(),
	licence: line.optional(),
	notes: prose.optional(),
});

export const period = group({ id: line, label: line.optional(), start: line.optional(), end: line.optional() });

export const team = group({ id: line, name: line.optional(), parent: line.optional() });

export const retrospective = group({ period: line, team: line.optional(), text: prose.optional() });

export const checkIn = group({
	date: line.optional(),
	value: measure.optional(),
	zone: line.optional(),
	progress: measure.optional(),
	score: measure.optional(),
	confidence: measure.optional(),
	comment: prose.optional(),
	initiatives: z.unknown().optional(),
});

export const subKeyResult = z.union(
	[text.transform((title) => ({ title })), group({ title: text, done: z.boolean(given('true or false')).optional() })],
	given('a text, or a group with a title'),
);

export const keyResult = group({
	id: line.optional(),
	title: text,
	description: prose.optional(),
	owner: texts.optional(),
	owners: texts.optional(),
	/** `metric`, `binary` or `ordinal`. */
	kind: line.optional(),
	baseline: measure.optional(),
	target: measure.optional(),
	current: measure.optional(),
	unit: line.optional(),
	score: measure.optional(),
	midScore: measure.optional(),
	midProjection: measure.optional(),
	progress: measure.optional(),
	outcome: prose.optional(),
	done: z.boolean(given('true or false')).optional(),
	/** Or why. */
	dropped: yesOrWords.optional(),
	priority: line.optional(),
	teams: texts.optional(),
	/** Words for each zone: `{ commit, target, stretch }`. */
	zones: z.unknown().optional(),
	currentZone: line.optional(),
	/** What scores mean: `{ "0.3": …, "0.6": …, "1.0": … }`, or in words. */
	scoring: z.unknown().optional(),
	checkIns: listOf(checkIn).default([]),
	actions: z.unknown().optional(),
	subKeyResults: listOf(subKeyResult).default([]),
	links: z.unknown().optional(),
	notes: z.unknown().optional(),
	/** The line of the source; not in the format, and common. */
	sourceLine: line.optional(),
});

export const objective = group({
	id: line,
	period: line,
	team: line,
	title: text,
	description: prose.optional(),
	owner: texts.optional(),
	owners: texts.optional(),
	/** Ids of objectives; of key results, too. */
	parents: texts.default([]),
	parentKeyResults: texts.default([]),
	/** The id of the objective that it carries on. */
	continues: line.optional(),
	priority: line.optional(),
	outcome: prose.optional(),
	score: measure.optional(),
	status: line.optional(),
	/** Or why. */
	dropped: yesOrWords.optional(),
	coTeams: texts.default([]),
	tags: texts.default([]),
	links: z.unknown().optional(),
	closingComment: prose.optional(),
	createdOn: line.optional(),
	keyResults: listOf(keyResult).default([]),
	sourceLine: line.optional(),
});

/** Goals as JSON, as other programs give them. Keys that are not named here are kept, to go into texts. */
export const goalsJson = group({
	organisation: line,
	language: line.optional(),
	source: source.optional(),
	periods: listOf(period),
	teams: listOf(team),
	objectives: listOf(objective),
	retrospectives: listOf(retrospective).default([]),
});

export type GoalsJson = z.output<typeof goalsJson>;
export type JsonObjective = z.output<typeof objective>;
export type JsonKeyResult = z.output<typeof keyResult>;
export type JsonCheckIn = z.output<typeof checkIn>;
export type JsonSubKeyResult = z.output<typeof subKeyResult>;

/** What npm prints before the output of a command that it runs: `> okr-almanac@1.0.0 okr`. */
const npmBanner = /^\s*> \S+@\d\S* \S+\n/;

/** Reads JSON; or says in a sentence or two where it cannot be read. */
export function readJson(source: string): { json: unknown } | { problem: string } {
	if (npmBanner.test(source.replaceAll('\r', '')))
		return { problem: 'This begins with what npm prints. Use `npm run -s okr -- export`.' };
	try {
		return { json: JSON.parse(source.replace(/^\uFEFF/, '')) };
	} catch (error) {
		const message = (error as SyntaxError).message;
		const place = /position (\d+)/.exec(message);
		const before = place ? source.slice(0, Number(place[1])).split('\n') : undefined;
		const where = before ? ` at line ${before.length}, column ${(before.at(-1) as string).length + 1}` : '';
		return { problem: `This is not JSON${where}. ${message.replace(/ in JSON at position.*$/, '')}.` };
	}
}

/** Goals that were read; or everything that is wrong with them, each in a sentence. */
export type ReadGoals = { goals: GoalsJson; unseenSigns: number } | { problems: readonly string[] };

/** Reads goals from JSON that was parsed. Empty values count as left out; signs that nobody sees are taken out and counted. */
export function readGoals(json: unknown): ReadGoals {
	let unseenSigns = 0;
	const tidyText = (value: string) => {
		const tidy = value.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '');
		unseenSigns += value.replaceAll('\r\n', '\n').length - tidy.length;
		return tidy;
	};
	let problem: string | undefined;
	const tidied = (value: unknown, depth: number): unknown => {
		if (depth > deepest) problem = 'The file is nested too deeply to be goals.';
		else if (typeof value === 'string') return tidyText(value);
		else if (Array.isArray(value)) return value.map((one) => tidied(one, depth + 1)).filter(isGiven);
		else if (typeof value === 'object' && value !== null)
			return Object.fromEntries(
				Object.entries(value).flatMap(([key, one]) => {
					const kept = tidied(one, depth + 1);
					return isGiven(kept) ? [[tidyText(key), kept]] : [];
				}),
			);
		return value;
	};
	const tidy = tidied(json, 0);
	if (problem !== undefined) return { problems: [problem] };
	const other = otherForm(tidy);
	if (other !== undefined) return { problems: [other] };
	const parsed = goalsJson.safeParse(tidy);
	if (parsed.success) return { goals: parsed.data, unseenSigns };
	return { problems: parsed.error.issues.map((issue) => `${placeOf(issue.path, tidy)} ${issue.message}.`) };
}

/** That a group of keys is no form of goals at all, and which is; `undefined` where it lacks no more than one key of such a form. */
function otherForm(json: unknown): string | undefined {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
	const wanted = ['organisation', 'periods', 'teams', 'objectives'];
	if (wanted.filter((key) => !Object.hasOwn(json, key)).length < 2) return undefined;
	const keys = Object.keys(json);
	const here =
		keys.length === 0 ? 'nothing' : `${keys.slice(0, 5).map(quoted).join(', ')}${keys.length > 5 ? ', …' : ''}`;
	return `This is not the form that \`okr export --all\` prints: "okrAlmanac": 1, and beside it organisation, periods, teams, people and objectives, with the keys of the files. Here there is ${here}.`;
}

const deepest = 50;

/** Control signs, and the marks that turn the reading direction. */
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function isGiven(value: unknown): boolean {
	return value !== null && value !== undefined && !(typeof value === 'string' && value.trim() === '');
}

/** `objectives[3].keyResults[0].title of 2018-q1-o004`: where something stands in the file, counted from 0 as programs do. */
function placeOf(path: readonly PropertyKey[], json: unknown): string {
	if (path.length === 0) return 'The file';
	let here: unknown = json;
	let id: unknown;
	let place = '';
	for (const key of path) {
		place += typeof key === 'number' ? `[${key}]` : `${place === '' ? '' : '.'}${String(key)}`;
		here = (here as Record<PropertyKey, unknown> | undefined)?.[key];
		const own = typeof here === 'object' && here !== null ? (here as { id?: unknown }).id : undefined;
		id = typeof own === 'string' ? own : id;
	}
	return id === undefined ? place : `${place} of ${id}`;
}

function shown(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'a group of keys';
	return typeof value === 'string' ? `the text ${quoted(value)}` : String(value);
}

function quoted(words: string): string {
	return JSON.stringify(words.length > 40 ? `${words.slice(0, 39)}…` : words);
}
