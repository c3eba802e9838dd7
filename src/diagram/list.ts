import type { Words } from '../i18n/words.ts';
import { escapeHtml } from '../mdx/marks.ts';
import type { CascadeBranch } from '../views/cascadeList.ts';

type Said = Pick<Words['cascade'], 'again'>;

/**
 * A nested list as HTML: what the picture shows, in words. It is made as text, as the picture is, because a large
 * period has as many of them as teams. Empty for no goals.
 */
export function listHtml(branches: readonly CascadeBranch[], words: Said): string {
	if (branches.length === 0) return '';
	return `<ul class="cascade-list">${branches.map((branch) => branchHtml(branch, words)).join('')}</ul>`;
}

function branchHtml({ goal, again, results, branches }: CascadeBranch, words: Said): string {
	const verdict = `${goal.bar.figure} ${goal.bar.word}`;
	const facts = again
		? [goal.owner, words.again]
		: [goal.owner, goal.lead, goal.period, verdict, goal.status?.label ?? ''];
	const told = facts.filter((fact) => fact.trim() !== '').join(' · ');
	const kinds = Object.entries({ past: goal.past, dropped: goal.dropped }).flatMap(([name, is]) => (is ? name : []));
	const rows = results.map(
		(result) =>
			`<li${result.dropped ? ' class="dropped"' : ''}><span class="small">${escapeHtml(result.title)}${result.figure && ` <b>${escapeHtml(result.figure)}</b>`}</span>${listHtml(result.branches, words)}</li>`,
	);
	return [
		`<li data-id="${escapeHtml(goal.id)}"${kinds.length > 0 ? ` class="${kinds.join(' ')}"` : ''}>`,
		`<a href="${escapeHtml(goal.href)}">${escapeHtml(goal.title)}</a> <span class="quiet small">${escapeHtml(told)}</span>`,
		listHtml(branches, words),
		rows.length > 0 ? `<ul class="results">${rows.join('')}</ul>` : '',
		'</li>',
	].join('');
}
