import { describe, expect, it } from 'vitest';
import { beside, marked } from '../../src/search/excerpt.ts';

const shown = (excerpt: string, title: string) =>
	beside(marked(excerpt), title)
		.map(({ text, found }) => (found ? `[${text}]` : text))
		.join('');

describe('an excerpt beside its title', () => {
	it('leaves the title out, which stands above it', () => {
		expect(shown('Learn the <mark>cloud</mark>. What the <mark>cloud</mark> is for', 'Learn the cloud')).toBe(
			'What the [cloud] is for',
		);
		expect(shown('Learn the <mark>cloud</mark>', 'Learn the cloud')).toBe('');
	});

	it('leaves out the end of the title where it begins in the middle of it', () => {
		expect(shown('the <mark>cloud</mark>. What the <mark>cloud</mark> is for', 'Learn the cloud')).toBe(
			'What the [cloud] is for',
		);
	});

	it('keeps words of the title that the text goes on with', () => {
		expect(shown('<mark>cloud</mark> costs were low', 'Learn the cloud')).toBe('[cloud] costs were low');
		expect(shown('We learn the <mark>cloud</mark>.', 'Learn the cloud')).toBe('We learn the [cloud].');
	});
});
