import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page by some of its rules, else by all, its advice on good practice and the size of targets included:
 * each rule that is broken, and where. Frames are on no page, so none is looked into.
 */
export async function findings(page: Page, rules?: readonly string[]): Promise<string[]> {
	if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
	const options = {
		resultTypes: ['violations'],
		...(rules ? { runOnly: { type: 'rule', values: rules } } : { rules: { 'target-size': { enabled: true } } }),
	};
	return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
		violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
}
