import { expect, test } from 'vitest';
import { fit, widthOf, wrap } from '../../src/diagram/text.ts';

test('a wide letter takes more room than a narrow one, and an unknown script the most', () => {
	const widths = ['i', 't', 'a', 'É', 'm', '目'].map((letter) => widthOf(letter, 10));
	expect(widths).toEqual([...widths].sort((a, b) => a - b));
	expect(new Set(widths).size).toBe(6);
});

test('a text that fits is left as it is', () => {
	expect(fit('Grow', 200, 13)).toBe('Grow');
	expect(wrap('Grow', 200, 13, 3)).toEqual(['Grow']);
});

test('a text that does not fit ends with an ellipsis, and then fits', () => {
	const cut = fit('Move customers to the cloud', 80, 13);
	expect(cut).toMatch(/^Move cus.*…$/);
	expect(widthOf(cut, 13)).toBeLessThanOrEqual(80);
	expect(fit('Grow', 1, 13)).toBe('…');
});

test('a title is broken between words', () => {
	expect(wrap('Move customers to the cloud', 100, 13, 3)).toEqual(['Move', 'customers to', 'the cloud']);
});

test('a title of 900 letters takes three lines, the last with an ellipsis', () => {
	const lines = wrap('goals '.repeat(150), 200, 13, 3);
	expect(lines).toHaveLength(3);
	expect(lines[2]).toMatch(/…$/);
	for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(200);
});

test('a word longer than a line is broken, and nothing of it is lost', () => {
	const word = 'Driftstörningsuppföljningsmöte';
	const lines = wrap(`Ett ${word}`, 100, 13, 5);
	expect(lines.slice(1).join('')).toBe(word);
	for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(100);
});

test('a line too narrow for any letter still takes one', () => {
	expect(wrap('abc', 1, 13, 5)).toEqual(['a', 'b', 'c']);
});
