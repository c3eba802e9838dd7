import { describe, expect, it } from 'vitest';
import { readGoals, readJson } from '../../src/exchange/goalsJson.ts';

const acme = { organisation: 'Acme', periods: [], teams: [], objectives: [] };

function problems(json: unknown): readonly string[] {
	const read = readGoals(json);
	return 'problems' in read ? read.problems : [];
}

describe('a file of goals', () => {
	it('is JSON, with or without a byte order mark', () => {
		expect(readJson('\uFEFF{"a": 1}')).toEqual({ json: { a: 1 } });
	});

	it('says where it is not JSON', () => {
		expect(readJson('{\n  "a": 1,\n  b\n}')).toEqual({
			problem: 'This is not JSON at line 3, column 3. Expected double-quoted property name.',
		});
		expect(readJson('{"a":')).toEqual({ problem: 'This is not JSON. Unexpected end of JSON input.' });
	});

	it.each(['\n', '\r\n'])('says when npm has printed something before it, with line ends %j', (end) => {
		const source = ['', '> okr-almanac@1.0.0 okr', '> node src/cli/okr.ts export', '', '{"okrAlmanac": 1}'].join(end);
		expect(readJson(source)).toEqual({
			problem: 'This begins with what npm prints. Use `npm run -s okr -- export`.',
		});
	});

	it.each([
		[{ goals: [], organisation: 'Acme' }, '"goals", "organisation"'],
		[{}, 'nothing'],
		[{ a: 1, b: 1, c: 1, d: 1, ['e'.repeat(41)]: 1, f: 1 }, `"a", "b", "c", "d", "${'e'.repeat(39)}…", …`],
	])('says which form it should have when it has another: %j', (json, here) => {
		expect(problems(json)).toEqual([
			`This is not the form that \`okr export --all\` prints: "okrAlmanac": 1, and beside it organisation, periods, teams, people and objectives, with the keys of the files. Here there is ${here}.`,
		]);
	});

	it('says which one key it lacks', () => {
		expect(problems({ ...acme, periods: undefined })).toEqual(['periods is missing.']);
	});

	it.each([
		[[], 'The file should be a group of keys, and is a list.'],
		['goals', 'The file should be a group of keys, and is the text "goals".'],
		[null, 'The file should be a group of keys, and is null.'],
		[undefined, 'The file is missing.'],
	])('holds one object: %j', (json, problem) => {
		expect(problems(json)).toEqual([problem]);
	});

	it('says everything that is wrong in it, and where', () => {
		const json = {
			...acme,
			teams: { sales: 'Sales' },
			objectives: [
				{ id: 'o1', period: 'q1', team: 'sales', title: 'A', keyResults: [{ title: '' }, { title: 'B', done: 'yes' }] },
				{ period: 'q1', team: 'sales', title: ['A'], score: {}, keyResults: 5 },
			],
		};
		expect(problems(json)).toEqual([
			'teams should be a list, and is a group of keys.',
			'objectives[0].keyResults[0].title of o1 is missing.',
			'objectives[0].keyResults[1].done of o1 should be true or false, and is the text "yes".',
			'objectives[1].id is missing.',
			'objectives[1].title should be a text, and is a list.',
			'objectives[1].score should be a number or a text, and is a group of keys.',
			'objectives[1].keyResults should be a list, and is 5.',
		]);
	});

	it('shortens what it quotes, and refuses titles that are books', () => {
		const long = 'a'.repeat(5001);
		const json = { ...acme, periods: long, objectives: [{ id: 'o1', period: 'q1', team: 'sales', title: long }] };
		expect(problems(json)).toEqual([
			`periods should be a list, and is the text "${'a'.repeat(39)}…".`,
			'objectives[0].title of o1 is longer than 5,000 characters.',
		]);
	});

	it('cannot be nested without end', () => {
		let deep: unknown = 'bottom';
		for (let i = 0; i < 100_000; i += 1) deep = [deep];
		expect(problems({ ...acme, deep })).toEqual(['The file is nested too deeply to be goals.']);
	});

	it('may leave out what is optional, or have nothing there', () => {
		const goal = { id: 1, period: 'q1', team: 'sales', title: 'A', owner: null, outcome: ' ', tags: ['a', '', null] };
		const read = readGoals({ ...acme, objectives: [goal] });
		expect('goals' in read && read.goals.objectives).toEqual([
			{
				id: '1',
				period: 'q1',
				team: 'sales',
				title: 'A',
				parents: [],
				parentKeyResults: [],
				coTeams: [],
				tags: ['a'],
				keyResults: [],
			},
		]);
	});

	it('loses signs that nobody sees, and counts them', () => {
		const read = readGoals({ ...acme, organisation: 'Ac\u202eme\u0000', language: 'e\r\nn' });
		expect(read).toMatchObject({ goals: { organisation: 'Acme', language: 'e n' }, unseenSigns: 2 });
	});
});
