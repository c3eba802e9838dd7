import { describe, expect, it } from 'vitest';
import { beside, writtenText } from '../../src/search/excerpt.ts';

const bare = (excerpt: string) => excerpt.replaceAll(/<\/?mark>/g, '');
const shown = (excerpt: string, title: string, content = bare(excerpt)) =>
	beside(excerpt, title, writtenText(content))
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

	it('says where it begins or ends within a sentence', () => {
		const text = 'Learn the cloud. What it is &amp; what it\u00ad-costs. Who  knows';
		expect(shown('is &amp; <mark>what</mark> it', 'Learn the cloud', text)).toBe('…is & [what] it…');
		expect(shown('<mark>What</mark> it is &amp; what', 'Learn', text)).toBe('[What] it is & what…');
		expect(shown('what it\u00ad-costs. Who <mark>knows</mark>', 'Learn', text)).toBe('…what itcosts. Who [knows]');
		expect(shown('the <mark>cloud</mark>. What it', 'Learn the cloud', text)).toBe('What it…');
	});
});
