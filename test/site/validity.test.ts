import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { fixture, sample } from './build.ts';
import { builtSite } from './shared.ts';

/**
 * The HTML standard and what it asks for the sake of accessibility. One rule is set aside: `wcag/h32` wants a button that
 * sends each form, but our filters send nothing. They act as they are set, say so, and are there only when scripts run.
 */
const rules = new StaticConfigLoader({
	root: true,
	extends: ['html-validate:standard', 'html-validate:a11y'],
	rules: { 'wcag/h32': 'off' },
});

describe('every page is valid HTML', () => {
	it.each([
		['the sample organisation', sample],
		['a Swedish organisation in a sub-folder', fixture('swedish')],
	])('of %s', async (_, content) => {
		const pages = [...(await builtSite(content)).files].filter(([path]) => path.endsWith('.html'));
		expect(pages.length).toBeGreaterThan(30);
		const validate = new HtmlValidate(rules);
		const findings: string[] = [];
		for (const [path, file] of pages) {
			const { results } = await validate.validateString(file.toString(), path);
			for (const { ruleId, message, selector } of results.flatMap((result) => result.messages))
				findings.push(`${path}: ${ruleId}: ${message} (${selector})`);
		}
		expect(findings).toEqual([]);
	});

	it('and a page that is not valid is found', async () => {
		const { valid } = await new HtmlValidate(rules).validateString('<ul><p>one</p></ul>');
		expect(valid).toBe(false);
	});
});
