import { describe, expect, it } from 'vitest';
import { day } from '../../src/schema/day.ts';
import { id, isId, keyResultReference, objectiveId, objectiveOrKeyResult } from '../../src/schema/id.ts';
import { line, webAddress, words } from '../../src/schema/text.ts';
import { faults } from './make.ts';

describe('a day', () => {
	it.each(['2026-10-15', '2024-02-29', '0001-01-01', '9999-12-31'])('may be %s', (text) => {
		expect(day.parse(text)).toBe(text);
	});

	it.each(['15/10/2026', '2026-1-1', '2026-10-15T00:00', ' 2026-10-15', '', 'today'])(
		'is written yyyy-mm-dd, not %j',
		(text) => {
			expect(faults(day, text)).toEqual([': is not a day written yyyy-mm-dd']);
		},
	);

	it.each(['2026-02-30', '2026-02-29', '2026-13-01', '2026-00-00', '2026-04-31'])(
		'%s is not in the calendar',
		(text) => {
			expect(faults(day, text)).toEqual([': is not a day of the calendar']);
		},
	);

	it('is no instant and no number', () => {
		expect(day.safeParse(new Date('2026-10-15')).success).toBe(false);
		expect(day.safeParse(20261015).success).toBe(false);
	});
});

describe('an id', () => {
	it.each(['a', '2026-h2', 'karin-lund', '0', 'a1-b2-c3'])('may be %s', (text) => {
		expect(id.parse(text)).toBe(text);
		expect(isId(text)).toBe(true);
	});

	it.each(['', 'A', 'å', 'a_b', 'a b', '-a', 'a-', 'a--b', 'a/b', 'a#b', 'a.b', 'a\n', ' a', '../a'])(
		'may not be %j',
		(text) => {
			expect(faults(id, text)).toEqual([': is not an id: small letters a to z and digits, in words joined by hyphens']);
			expect(isId(text)).toBe(false);
		},
	);
});

describe('the id of a goal', () => {
	it('is its period, its team or person, and its own name', () => {
		expect(objectiveId.parse('2026-h2/karin-lund/run-a-course')).toBe('2026-h2/karin-lund/run-a-course');
	});

	it.each([
		'cloud',
		'technology/cloud',
		'2026-h2/technology/cloud/',
		'2026-h2/a/b/c',
		'2026-h2//c',
		'2026-h2/a/b#c',
		'2026-h2/a/B',
	])('is not %s', (text) => {
		expect(faults(objectiveId, text)).toEqual([': is not a goal: <period>/<team or person>/<slug>']);
	});
});

describe('the name of a key result', () => {
	it('is the id of its goal, # and its own', () => {
		expect(keyResultReference.parse('2026-h2/technology/cloud#first')).toBe('2026-h2/technology/cloud#first');
	});

	it.each([
		'2026-h2/technology/cloud',
		'2026-h2/technology/cloud#',
		'#first',
		'2026-h2/technology/cloud#a#b',
		'2026-h2/a/b#C',
	])('is not %s', (text) => {
		expect(faults(keyResultReference, text)).toEqual([
			': is not a key result: <period>/<team or person>/<slug>#<key result>',
		]);
	});
});

describe('what a goal supports', () => {
	it.each(['2026-h2/technology/cloud', '2026-h2/technology/cloud#first'])('may be %s', (text) => {
		expect(objectiveOrKeyResult.parse(text)).toBe(text);
	});

	it.each(['cloud', '2026-h2/technology/cloud#', '2026-h2/technology'])('is not %s', (text) => {
		expect(faults(objectiveOrKeyResult, text)).toEqual([
			': is not a goal or key result: <period>/<team or person>/<slug>, with #<key result> behind it for a key result',
		]);
	});
});

describe('words', () => {
	it('lose the space around them, and keep their lines', () => {
		expect(words.parse('  One\ntwo \n')).toBe('One\ntwo');
	});

	it.each(['', ' ', '\n\t'])('are something: %j is empty', (text) => {
		expect(faults(words, text)).toEqual([': is empty']);
	});

	it.each(['a\u0000b', 'a\u001bb', 'a\u0085b'])('have no control characters: %j', (text) => {
		expect(faults(words, text)).toEqual([': has a control character in it']);
	});

	it('may be as long as real titles are, and no longer than a book', () => {
		expect(words.safeParse('a'.repeat(20_000)).success).toBe(true);
		expect(words.safeParse('a'.repeat(20_001)).success).toBe(false);
	});
});

describe('a line', () => {
	it('may end with a line break, which goes', () => {
		expect(line.parse('Customers\n')).toBe('Customers');
	});

	it.each(['One\ntwo', 'One\r\ntwo', 'One\rtwo'])('has no line break in it: %j', (text) => {
		expect(faults(line, text)).toEqual([': has a line break in it']);
	});
});

describe('an address on the web', () => {
	it.each(['https://example.com', 'https://example.com/a?b=c#d', 'HTTPS://example.com', 'mailto:karin@example.com'])(
		'may be %s',
		(url) => {
			expect(webAddress.parse(url)).toBe(url);
		},
	);

	it.each([
		...['http://example.com', 'javascript:alert(1)', 'data:text/html,a', '//example.com', '/teams/', 'example.com', ''],
		...[
			'https://',
			'https:///a',
			'https://a b',
			' https://a',
			'https://a\n',
			'mailto:karin',
			'mailto:@example.com',
			'java\nscript:https://a',
		],
	])('is not %j', (url) => {
		expect(faults(webAddress, url)).toEqual([': is not an address that begins with https:// or mailto:']);
	});
});
