import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/check/finding.ts';
import { buildReport, inFull, report } from '../../src/check/report.ts';

const error: Finding = {
	rule: 'unknown-key',
	severity: 'error',
	file: 'content/people/karin-lund.yaml',
	line: 2,
	column: 1,
	what: 'There is no key roll here.',
	why: 'A misspelt key would be left out without a word.',
	cure: 'Did you mean role?',
	excerpt: 'roll: Developer',
};
const warning = (rule: Finding['rule'], line: number): Finding => ({ ...error, rule, severity: 'warning', line });

describe('for people', () => {
	test('a finding says where, what, why and what to do, and quotes the line', () => {
		expect(inFull(error)).toMatchInlineSnapshot(`
			"content/people/karin-lund.yaml:2:1 error unknown-key
			  There is no key roll here.
			  2 | roll: Developer
			    | ^
			  Why: A misspelt key would be left out without a word.
			  Do:  Did you mean role?
			"
		`);
	});

	test('a finding about a whole file quotes nothing', () => {
		expect(inFull({ ...error, line: 1, excerpt: undefined })).toMatchInlineSnapshot(`
			"content/people/karin-lund.yaml:1:1 error unknown-key
			  There is no key roll here.
			  Why: A misspelt key would be left out without a word.
			  Do:  Did you mean role?
			"
		`);
	});

	test('of a long line the part around the place is quoted', () => {
		const excerpt = `note: ${'word '.repeat(40)}HERE ${'word '.repeat(40)}`;
		expect(inFull({ ...error, column: excerpt.indexOf('HERE') + 1, excerpt })).toMatchInlineSnapshot(`
			"content/people/karin-lund.yaml:2:207 error unknown-key
			  There is no key roll here.
			  2 | …word word word word word word word word word word HERE word word word word word word word word word …
			    |                                                    ^
			  Why: A misspelt key would be left out without a word.
			  Do:  Did you mean role?
			"
		`);
	});

	test('at the end of a long line the caret stands under its last sign', () => {
		const excerpt = `${'word '.repeat(40)}LAST`;
		expect(inFull({ ...error, column: excerpt.indexOf('LAST') + 1, excerpt })).toMatchInlineSnapshot(`
			"content/people/karin-lund.yaml:2:201 error unknown-key
			  There is no key roll here.
			  2 | … word word word word word word word word word word word word word word word word word word word LAST
			    |                                                                                                  ^
			  Why: A misspelt key would be left out without a word.
			  Do:  Did you mean role?
			"
		`);
	});

	test('tabs before the place keep the caret under it', () => {
		expect(inFull({ ...error, column: 3, excerpt: '\t\troll: Developer' })).toContain(
			'  2 | \t\troll: Developer\n    | \t\t^\n',
		);
	});

	test('signs that would do something to the terminal are shown as dots, in names and sentences too', () => {
		const sly = {
			...error,
			file: 'a\u001b[2J.yaml',
			what: 'No key \u202ex here.',
			cure: 'A\u0007.',
			excerpt: 'x\u009b31m',
		};
		expect(inFull(sly)).toMatchInlineSnapshot(`
			"a·[2J.yaml:2:1 error unknown-key
			  No key ·x here.
			  2 | x·31m
			    | ^
			  Why: A misspelt key would be left out without a word.
			  Do:  A·.
			"
		`);
	});

	test('findings are counted behind them', () => {
		const lines = (findings: Finding[]) => report(findings, 'text').split('\n').at(-2);
		expect(lines([])).toBe('No findings.');
		expect(lines([error])).toBe('1 error, 0 warnings.');
		expect(lines([error, error, warning('no-lead', 1)])).toBe('2 errors, 1 warning.');
	});
});

describe('for programs', () => {
	test('JSON holds every finding with all it says', () => {
		expect(JSON.parse(report([error, warning('no-lead', 7)], 'json'))).toEqual({
			findings: [error, { ...error, rule: 'no-lead', severity: 'warning', line: 7 }],
		});
	});

	test('JSON without findings is JSON too', () => {
		expect(JSON.parse(report([], 'json'))).toEqual({ findings: [] });
	});
});

describe('for GitHub', () => {
	test('a finding is an annotation on one line', () => {
		expect(report([error, warning('no-lead', 7)], 'github')).toMatchInlineSnapshot(`
			"::error file=content/people/karin-lund.yaml,line=2,col=1,title=unknown-key::There is no key roll here. A misspelt key would be left out without a word. Did you mean role?
			::warning file=content/people/karin-lund.yaml,line=7,col=1,title=no-lead::There is no key roll here. A misspelt key would be left out without a word. Did you mean role?
			"
		`);
	});

	test('signs that mean something to GitHub are escaped', () => {
		const what = 'At 100 %, it\r\nends: now.';
		const line = report([{ ...error, file: 'C:/goals, 100%\n/a.yaml', what }], 'github');
		expect(line).toMatchInlineSnapshot(`
			"::error file=C%3A/goals%2C 100%25%0A/a.yaml,line=2,col=1,title=unknown-key::At 100 %25, it%0D%0Aends: now. A misspelt key would be left out without a word. Did you mean role?
			"
		`);
	});

	test('without findings nothing is printed', () => {
		expect(report([], 'github')).toBe('');
	});
});

describe('for a build', () => {
	test('errors are told in full, and warnings as a count of each rule', () => {
		expect(
			buildReport([warning('no-lead', 1), error, warning('no-lead', 2), warning('number-in-title', 3)]),
		).toMatchInlineSnapshot(`
			"content/people/karin-lund.yaml:2:1 error unknown-key
			  There is no key roll here.
			  2 | roll: Developer
			    | ^
			  Why: A misspelt key would be left out without a word.
			  Do:  Did you mean role?

			1 error, 3 warnings.

			Warnings (okr check shows them):
			  2 × no-lead
			  1 × number-in-title
			"
		`);
	});

	test('warnings alone are a few lines', () => {
		const many = Array.from({ length: 500 }, (_, i) => warning('no-lead', i + 1));
		expect(buildReport(many)).toMatchInlineSnapshot(`
			"Warnings (okr check shows them):
			  500 × no-lead
			"
		`);
	});

	test('without findings nothing is printed', () => {
		expect(buildReport([])).toBe('');
	});
});
