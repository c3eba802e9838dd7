import { expect, test } from 'vitest';
import { freshWarnings } from '../../src/cli/freshWarnings.ts';
import { change, findingsOf, goal, goalFile } from '../source/folder.ts';

const noLead = change(goal, 'lead: karin-lund\n', '');
const numbered = change(noLead, 'title: Grow with our customers', 'title: Grow to 9 customers');
const [, name] = /^(.*)\.mdx$/.exec(goalFile) as RegExpExecArray;
const moved = { [goalFile]: null, [`${name}-2.mdx`]: numbered };
const rulesOf = async (
	before: Record<string, string | null>,
	after: Record<string, string | null>,
	hasMoved: boolean,
) => freshWarnings(await findingsOf(before), await findingsOf(after), hasMoved).map(({ rule }) => rule);

test('a warning that a change brings is fresh, and one on another line is not', async () => {
	expect(await rulesOf({ [goalFile]: noLead }, { [goalFile]: numbered.replace('---\n', '---\n\n') }, false)).toEqual([
		'number-in-title',
	]);
	expect(await rulesOf({ [goalFile]: numbered }, { [goalFile]: noLead }, false)).toEqual([]);
});

test('the same warning twice is fresh once', async () => {
	const other = `${name}-2.mdx`;
	expect(await rulesOf({ [goalFile]: noLead }, { [goalFile]: noLead, [other]: noLead }, false)).toEqual(['no-lead']);
});

test('a warning that only moved along with its file is not fresh', async () => {
	expect(await rulesOf({ [goalFile]: numbered }, moved, true)).toEqual([]);
	expect(await rulesOf({ [goalFile]: noLead }, moved, true)).toEqual(['number-in-title']);
	expect(await rulesOf({ [goalFile]: noLead }, moved, false)).toEqual(['no-lead', 'number-in-title']);
});

test('an error is not a warning', async () => {
	expect(await rulesOf({}, { [goalFile]: change(goal, 'team: acme', 'team: acne') }, false)).toEqual([]);
});
