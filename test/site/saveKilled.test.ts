import { expect, test } from 'vitest';
import { type Change, type Outcome, save, shaOf } from '../../src/editor/save.ts';
import { addCheckIn, everything, options, saver, textOf } from '../editor/saving.ts';
import { change, goal, goalFile, makeFolder } from '../source/folder.ts';

test('saves of several programs at once lose nothing', async () => {
	const folder = makeFolder();
	const numbers = [0, 1, 2];
	await Promise.all(
		numbers.map((number) =>
			addCheckIn(folder, number, async (changes) => JSON.parse((await saver(folder, changes)).said) as Outcome),
		),
	);
	const text = (await textOf(folder, goalFile)) as string;
	expect(numbers.filter((number) => !text.includes(`- check-in ${number}\n`))).toEqual([]);
	expect(Object.keys(await everything(folder)).filter((path) => /(^|\/)\./.test(path))).toEqual([]);
});

test('a program that is killed before any step of a save leaves whole files, and the save can be made again', {
	timeout: 120_000,
}, async () => {
	const moved = 'objectives/2026-h2/acme/stay.mdx';
	const supporting = change(goal, 'lead: karin-lund\n', 'lead: karin-lund\nsupports: [2026-h2/acme/grow]\n');
	const other = 'objectives/2026-h2/acme/other.mdx';
	const pointed = change(supporting, '/grow]', '/stay]');
	const changes: Change[] = [
		{ path: moved, text: goal, expected: null },
		{ path: goalFile, text: null, expected: shaOf(goal) },
		{ path: other, text: pointed, expected: shaOf(supporting) },
	];
	const steps: string[] = [];
	for (let stop = 0; ; stop += 1) {
		const folder = makeFolder({ [other]: supporting });
		const { said, signal } = await saver(folder, changes, stop);
		if (signal === undefined) break;
		expect(signal).toBe('SIGKILL');
		steps.push(said);
		expect([goal, undefined], said).toContain(await textOf(folder, moved));
		expect([goal, undefined], said).toContain(await textOf(folder, goalFile));
		expect([supporting, pointed], said).toContain(await textOf(folder, other));
		expect([await textOf(folder, moved), await textOf(folder, goalFile)], said).toContain(goal);
		expect(await save(folder, changes, options), said).toMatchObject({ outcome: 'saved' });
		const after = await everything(folder);
		expect([after[moved], after[goalFile], after[other]], said).toEqual([goal, undefined, pointed]);
		expect(
			Object.keys(after).filter((path) => /(^|\/)\./.test(path)),
			said,
		).toEqual([]);
	}
	expect(steps).toEqual([
		`write beside ${moved}`,
		`write beside ${other}`,
		'look again',
		`move ${moved}`,
		`move ${other}`,
		`delete ${goalFile}`,
		'flush',
		'done',
	]);
});
