import { describe, expect, it } from 'vitest';
import { findingField } from '../../../src/editor/forms/findingField.ts';
import { type Around, type GoalForm, goalOf, type ResultForm } from '../../../src/editor/forms/goalForm.ts';

const around: Around = {
	periods: [
		{ id: '2026-h2', phase: 'running', end: '2026-12-31' as never },
		{ id: '2027-h1', phase: 'teams' },
	],
	teams: [{ id: 'acme' }, { id: 'core', parent: 'acme' }],
};
const result = (more: Partial<ResultForm>): ResultForm => ({
	...{
		phrase: '',
		title: '',
		kind: '',
		from: '',
		to: '',
		unit: '',
		keep: 'above',
		limit: '',
		upperLimit: '',
		steps: '',
	},
	levels: ['', '', ''],
	...more,
});
const form = (more: Partial<GoalForm>): GoalForm => ({
	...{ phrase: 'grow on purpose.', title: '', period: '2026-h2', owner: 'core', published: false, lead: '', due: '' },
	supports: [],
	results: [result({ phrase: 'ten renew', kind: 'judged' })],
	...more,
});
const made = (more: Partial<GoalForm>, draft = false) => {
	const one = goalOf(form(more), draft, around);
	if ('wrong' in one) throw new Error(JSON.stringify(one.wrong));
	return one;
};
const wrong = (more: Partial<GoalForm>, draft = false) => {
	const one = goalOf(form(more), draft, around);
	return 'wrong' in one ? one.wrong.map(({ field, what }) => `${field}: ${what}`) : [];
};

describe('a goal made of its form', () => {
	it('has its title, its id and its place from the sentence', () => {
		expect(made({ phrase: ' våga  släppa på\nfredagar. ' })).toMatchObject({
			id: '2026-h2/core/vaga-slappa-pa-fredagar',
			path: 'objectives/2026-h2/core/vaga-slappa-pa-fredagar.mdx',
			data: { title: 'Våga släppa på fredagar', phrase: 'våga släppa på fredagar' },
		});
	});

	it.each<[Partial<ResultForm>, object]>([
		[
			{ kind: 'metric', from: '−0,5', to: '12 000', unit: ' kr ' },
			{ kind: 'metric', from: -0.5, to: 12000, unit: 'kr' },
		],
		[
			{ kind: 'metric', to: '3' },
			{ kind: 'metric', from: undefined, to: 3 },
		],
		[
			{ kind: 'limit', keep: 'below', limit: '4' },
			{ kind: 'limit', keep: 'below', limit: 4 },
		],
		[
			{ kind: 'limit', keep: 'between', limit: '1', upperLimit: '2' },
			{ keep: 'between', limit: [1, 2] },
		],
		[{ kind: 'milestones' }, { kind: 'milestones', steps: [{ title: 'Ten renew' }] }],
		[{ kind: 'milestones', steps: 'One\n\n Two ' }, { steps: [{ title: 'One' }, { title: 'Two' }] }],
		[
			{ kind: 'levels', levels: ['Few', 'Some', 'Few'] },
			{
				levels: [
					{ id: 'few', title: 'Few', score: 0.3 },
					{ id: 'some', title: 'Some', score: 0.6 },
					{ id: 'few-2', title: 'Few', score: 1 },
				],
			},
		],
		[
			{ kind: 'judged', title: 'Ten *of* them' },
			{ kind: 'judged', id: 'ten-of-them', title: 'Ten *of* them' },
		],
	])('has a key result of each kind: %j', (said, keyResult) => {
		const { data } = made({ results: [result({ phrase: 'ten renew', ...said })] });
		expect(data.keyResults?.[0]).toMatchObject(keyResult);
	});

	it('tells two key results of one title apart, and leaves out blanks that nobody filled in', () => {
		const twice = result({ phrase: 'ten renew', kind: 'judged' });
		const { data, places } = made({ results: [twice, result({ kind: 'metric' }), twice] });
		expect(data.keyResults?.map(({ id }) => id)).toEqual(['ten-renew', 'ten-renew-2']);
		expect(places).toEqual([0, 2]);
	});

	it('says its day where it is not the last one of the period', () => {
		expect(made({ due: '2026-12-31' }).text).not.toContain('due');
		expect(made({ due: '2026-11-30' }).text).toContain('due: 2026-11-30\n');
	});

	it('is private where a person has it, unless it is to be published', () => {
		expect(made({ owner: 'bo-ek' }).data).toMatchObject({ person: 'bo-ek', team: undefined, visibility: undefined });
		expect(made({ owner: 'bo-ek', published: true }).text).toContain('visibility: published\n');
		expect(made({ owner: 'core', published: true }).text).not.toContain('visibility');
	});

	it('needs no key results while the company waits for its teams, nor where it is a person’s own', () => {
		expect(wrong({ owner: 'acme', period: '2027-h1', results: [result({})] })).toEqual([]);
		expect(wrong({ owner: 'bo-ek', results: [result({})] })).toEqual([]);
		expect(wrong({ owner: 'acme', results: [result({})] })).toEqual(['results.0.phrase: results']);
	});
});

describe('a form that is no goal yet', () => {
	it('is told everything at once, in the order of its fields', () => {
		expect(wrong({ phrase: ' ', period: '', owner: '', due: '2026-02-30', results: [result({})] })).toEqual([
			'phrase: goal',
			'results.0.phrase: results',
			'due: day',
			'period: period',
			'owner: owner',
		]);
	});

	it.each<[Partial<ResultForm>, string[]]>([
		[{ phrase: 'a' }, ['kind: kind']],
		[{ phrase: 'a', kind: 'metric' }, ['to: missing']],
		[{ phrase: 'a', kind: 'metric', from: 'few', to: '1e3' }, ['from: number', 'to: number']],
		[{ phrase: 'a', kind: 'limit', keep: 'between' }, ['limit: missing', 'upperLimit: missing']],
		[{ phrase: 'a', kind: 'levels', levels: ['a', '', 'c'] }, ['levels.1: missing']],
		[{ kind: 'metric', to: '3' }, ['phrase: result', 'title: title']],
	])('says what a key result wants: %j', (said, wants) => {
		expect(wrong({ results: [result(said)] })).toEqual(wants.map((one) => `results.0.${one}`));
	});

	it('wants a title that an address can be made from', () => {
		expect(wrong({ title: '…' })).toEqual(['title: slug']);
	});
});

describe('a draft', () => {
	it('is half a goal: a title, a period, an owner', () => {
		expect(made({ phrase: '', title: 'Grow', results: [result({})] }, true).text).toBe(
			'---\ntitle: Grow\nperiod: 2026-h2\nteam: core\nvisibility: draft\n---\n',
		);
		expect(wrong({ phrase: '', owner: '' }, true)).toEqual(['phrase: goal', 'owner: owner']);
	});

	it('keeps a key result of which only the words are known, and loses none that is half filled in', () => {
		const { data } = made({ results: [result({ phrase: 'a', kind: 'metric' }), result({ phrase: 'b' })] }, true);
		expect(data.keyResults?.map(({ kind }) => kind)).toEqual(['judged', 'judged']);
		expect(wrong({ results: [result({ phrase: 'a', kind: 'metric', from: '2' })] }, true)).toEqual([
			'results.0.to: missing',
		]);
	});
});

describe('a finding in the file of a new goal', () => {
	const { text, places } = made({
		lead: 'ida-berg',
		supports: ['2026-h2/acme/win'],
		results: [
			result({}),
			result({ phrase: 'a', kind: 'limit', keep: 'between', limit: '1', upperLimit: '2' }),
			result({ phrase: 'b', kind: 'levels', levels: ['One', 'Two', 'Three'] }),
		],
	});
	const at = (words: string) => {
		const lines = text.split('\n');
		const line = lines.findIndex((one) => one.includes(words));
		return { line: line + 1, column: (lines[line] ?? '').indexOf(words) + 1 };
	};
	it.each([
		['title: Grow', 'title'],
		['team: core', 'owner'],
		['lead: ', 'lead'],
		['2026-h2/acme/win', 'supports'],
		['keep: between', 'results.1.keep'],
		['1, 2]', 'results.1.limit'],
		['2]', 'results.1.upperLimit'],
		['id: b', 'results.2.title'],
		['title: Two', 'results.2.levels.1'],
	])('at %s belongs to the field %s', (words, field) => {
		expect(findingField(text, at(words), places)).toBe(field);
	});
	it('belongs to none where there are no data', () => {
		expect(findingField('no data', { line: 1, column: 1 }, places)).toBe(undefined);
	});
});
