import { describe, expect, it } from 'vitest';
import { completing } from '../../src/exchange/addresses.ts';

describe('an address of the source', () => {
	it('stays as it is when it can be published', () => {
		const complete = completing({ paths: [] });
		expect(complete('https://example.com/a')).toBe('https://example.com/a');
		expect(complete('mailto:a@example.com')).toBe('mailto:a@example.com');
	});

	it.each([
		['acme/goals', 'docs/a.md', 'https://github.com/acme/goals/blob/HEAD/docs/a.md'],
		['acme/goals (deleted since)', '/docs/./a b.md#c', 'https://github.com/acme/goals/blob/HEAD/docs/a%20b.md#c'],
		['https://github.com/acme/goals.git', 'a%20b.md', 'https://github.com/acme/goals/blob/HEAD/a%20b.md'],
		['acme/goals', 'a\\b', 'https://github.com/acme/goals/blob/HEAD/a%5Cb'],
		['https://gitlab.com/acme/goals/', 'docs/../a.md', 'https://gitlab.com/acme/goals/-/blob/HEAD/a.md'],
		['https://git.example.com/goals', 'a.md', 'https://git.example.com/goals/a.md'],
	])('is completed from the repository: %s, %s', (repository, url, whole) => {
		expect(completing({ repository, paths: [] })(url)).toBe(whole);
	});

	it('is read from the folder of the files, where they all lead to one place', () => {
		const complete = completing({ repository: 'acme/goals', paths: ['q1/2019.md', 'old/2018.md'] });
		expect(complete('../plan.md')).toBe('https://github.com/acme/goals/blob/HEAD/plan.md');
		expect(complete('plan.md')).toBeUndefined();
	});

	it.each(['', '#plan', 'http://example.com', '//example.com', 'javascript:alert(1)', '../../plan.md'])(
		'cannot be completed: %s',
		(url) => {
			expect(completing({ repository: 'acme/goals', paths: ['q1/2019.md'] })(url)).toBeUndefined();
		},
	);

	it('cannot be completed from nowhere', () => {
		expect(completing({ paths: [] })('plan.md')).toBeUndefined();
		expect(completing({ repository: 'our drive', paths: [] })('plan.md')).toBeUndefined();
		expect(completing({ repository: 'https://[', paths: [] })('plan.md')).toBeUndefined();
	});
});
