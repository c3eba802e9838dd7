import { describe, expect, test } from 'vitest';
import { change, goal, goalFile } from '../source/folder.ts';
import { okr } from './okrHere.ts';
import { goalText, goalTexts, inGoals, place } from './place.ts';

const mixed = change(
	goal,
	'title: Grow with our customers\nperiod: 2026-h2\n',
	'period: 2026-h2\n# Ask Karin.\ntitle: Grow with our customers # until spring\n',
);

describe('okr format', { timeout: 30_000 }, () => {
	test('puts keys into their order, with their comments, and says which files it wrote', async () => {
		const here = await place({ [goalFile]: mixed, 'people/karin-lund.yaml': 'role: CEO\nname: Karin Lund\n' });
		const { code, stdout, stderr } = await okr(['format'], here, inGoals);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toBe(`Wrote goals/${goalFile}\nWrote goals/people/karin-lund.yaml\n`);
		expect(await goalText(here, goalFile)).toBe(
			change(goal, 'title: Grow with our customers\n', '# Ask Karin.\ntitle: Grow with our customers # until spring\n'),
		);
		expect(await okr(['format'], here, inGoals)).toEqual({
			code: 0,
			stdout: 'There is nothing to change.\n',
			stderr: '',
		});
	});

	test('takes only the files it is told, from where it is run', async () => {
		const here = await place({ [goalFile]: mixed, 'people/karin-lund.yaml': 'role: CEO\nname: Karin Lund\n' });
		const { stdout } = await okr(['format', 'goals/people/karin-lund.yaml', '--dry-run'], here, inGoals);
		expect(stdout).toBe(`--- goals/people/karin-lund.yaml
+++ goals/people/karin-lund.yaml
@@ -1,2 +1,2 @@
-role: CEO
 name: Karin Lund
+role: CEO
Nothing was written, as --dry-run asks.
`);
		expect(await goalText(here, goalFile)).toBe(mixed);
		expect((await okr(['format', 'notes.txt'], here, inGoals)).stderr).toContain('notes.txt is not a goal file.');
		expect((await okr(['format', 'goals/people/bo-ek.yaml'], here, inGoals)).stderr).toContain(
			'There is no file goals/people/bo-ek.yaml.',
		);
	});

	test('leaves files with errors as they are, and puts the others in order', async () => {
		const here = await place({ [goalFile]: mixed, 'people/bo-ek.yaml': 'roll: CEO\nname: Bo Ek\n' });
		const before = await goalTexts(here);
		const { code, stdout, stderr } = await okr(['format'], here, inGoals);
		expect([code, stdout]).toEqual([1, `Wrote goals/${goalFile}\n`]);
		expect(stderr).toBe('goals/people/bo-ek.yaml has errors, so it stays as it is. okr check shows them.\n');
		expect(Object.entries(await goalTexts(here)).filter(([path, text]) => before[path] !== text)).toHaveLength(1);
	});
});
