import { expect, test } from 'vitest';
import { change, findingsOf, goal, goalFile, period } from '../source/folder.ts';

const dated = (date: string) =>
	change(goal, '    to: 9', `    to: 9\n    checkIns:\n      - { date: ${date}, value: 1 }`);
const told = async (date: string) =>
	(await findingsOf({ [goalFile]: dated(date) })).map(({ rule, what }) => `${rule}: ${what}`);
const start = /start: (\S+)/.exec(period)?.[1] as string;

test('a check-in dated before its period is told, with the day on which the period begins', async () => {
	expect(await told('2020-01-31')).toEqual([
		`check-in-before-period: The check-in is dated 2020-01-31, and 2026-h2 begins on ${start}.`,
	]);
});

test('one on the first day is not', async () => {
	expect(await told(start)).toEqual([]);
});
