import { afterAll, describe, expect, it } from 'vitest';
import { searchable } from '../../src/search/documents.ts';
import { find } from '../../src/search/finder.ts';
import { goal, metric } from '../okr/make.ts';
import { others } from '../search/compoundWords.ts';
import { siteWith } from '../views/make.ts';
import { removeTemporaryFolders } from './build.ts';
import { searchOver } from './searchEngine.ts';

describe.each(Object.entries(others))(
	'goals written in %s, on a site that speaks English',
	(language, { text, pairs }) => {
		afterAll(removeTemporaryFolders);

		it('are found by the parts of compounds, which are whole where they are shown', async () => {
			const asked = pairs.slice(-6);
			const site = siteWith({
				goals: [
					goal({ id: '2026-h2/technology/text', title: 'Text', text }),
					...asked.map(([word], at) =>
						goal({
							id: `2026-h2/technology/goal-${at}`,
							title: `${at}`,
							keyResults: [metric({ id: 'result', title: word })],
						}),
					),
				],
			});
			const documents = searchable(site).documents;
			expect(documents[0]?.content).toContain(`<html lang="${language}">`);
			const index = await searchOver(documents);
			for (const [at, [word, part]] of asked.entries()) {
				const finding = await find(index, { query: part, chosen: { kind: ['goal'] }, order: 'relevance' });
				const hits = await finding.hits(0, 20);
				const hit = hits.find(({ address }) => address.includes(`/goal-${at}/`));
				expect(hit?.keyResults[0]?.title, `${part} finds ${word}`).toEqual([{ text: word, found: true }]);
			}
			await index.close();
		});
	},
);
