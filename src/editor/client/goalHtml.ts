import { escapeHtml } from '../../mdx/marks.ts';
import type { Bar } from '../../views/bar.ts';
import type { LinkView } from '../../views/goal.ts';
import type { CheckInView, KeyResultView } from '../../views/keyResult.ts';
import type { ObjectivePage } from '../../views/objective.ts';
import type { Sentence } from '../../views/sentence.ts';
import type { StatusView } from '../../views/status.ts';

/**
 * A goal's page as HTML, as the site draws it, without what other goals give it. The site draws with Astro, which does not run
 * in a browser; the classes are the same, so that one style sheet serves both. Nothing in it can be followed: links are words.
 */
export function goalHtml(page: ObjectivePage): string {
	const { words } = page.frame;
	const heading = (text: string) => `<h2>${escapeHtml(text)}</h2>`;
	return [
		page.draft ? `<p class="banner">${escapeHtml(words.draftBanner)}</p>` : '',
		`<p class="over">${[page.period.text, page.phase, page.owner.text].map(escapeHtml).join(' · ')}</p>`,
		`<h1>${escapeHtml(page.title)}</h1>`,
		sentence(page.sentence, words.form),
		facts(page.facts),
		page.dropped
			? `<p class="note"><b>${escapeHtml(page.dropped.day ? words.droppedOn(page.dropped.day) : words.dropped)}.</b> ${page.dropped.whyHtml}</p>`
			: bar(page.bar, 'large'),
		page.status ? `<p>${status(page.status)}</p>` : '',
		page.outcomeHtml ? `${heading(words.objective.outcome)}<p>${page.outcomeHtml}</p>` : '',
		heading(words.objective.keyResults),
		page.keyResults.length === 0 ? `<p class="quiet">${escapeHtml(words.noKeyResults)}</p>` : '',
		...page.keyResults.map((result) => keyResult(result, words)),
		page.reflection
			? `${heading(words.objective.learned)}<div class="reflection"><p class="small quiet">${page.reflection.causes.map(escapeHtml).join(' · ')}</p><p>${page.reflection.learnedHtml}</p></div>`
			: '',
		page.textHtml ? `${heading(words.objective.why)}<div class="prose">${page.textHtml}</div>` : '',
		page.supports.length > 0
			? `${heading(words.objective.supports)}<ul>${page.supports.map(({ text, owner, keyResult }) => `<li>${escapeHtml(text)} <span class="quiet">${escapeHtml(owner.text)}</span>${keyResult ? `<br><span class="small">${escapeHtml(keyResult)}</span>` : ''}</li>`).join('')}</ul>`
			: '',
	].join('\n');
}

type Words = ObjectivePage['frame']['words'];

/** The goal's sentence, or its form. */
export function sentence(shown: Sentence, words: Words['form']): string {
	if (shown.kind === 'sentence')
		return `<p class="lede">${shown.parts.map(({ text, blank }) => (blank ? `<em class="blank">${escapeHtml(text)}</em>` : escapeHtml(text))).join('')}</p>`;
	const row = (term: string, html: string) => `<div><dt>${escapeHtml(term)}</dt><dd>${html}</dd></div>`;
	const results = shown.results.map((result) => `<li>${escapeHtml(result)}</li>`).join('');
	return `<dl class="form">${row(words.goal, escapeHtml(shown.goal))}${results ? row(words.results, `<ul>${results}</ul>`) : ''}${shown.due ? row(words.due, escapeHtml(shown.due)) : ''}</dl>`;
}

function facts(list: readonly { term: string; links: readonly LinkView[] }[]): string {
	if (list.length === 0) return '';
	const rows = list.map(
		({ term, links }) =>
			`<div><dt>${escapeHtml(term)}</dt><dd>${links.map(({ text }) => escapeHtml(text)).join(', ')}</dd></div>`,
	);
	return `<dl class="facts">${rows.join('')}</dl>`;
}

function bar({ zone, mark, soFar, figure, word, note }: Bar, size = ''): string {
	const still = 'vector-effect="non-scaling-stroke"';
	const drawn = [
		zone ? `<rect class="zone" x="${zone.from}" y="3" width="${zone.to - zone.from}" height="12"/>` : '',
		zone ? `<path class="edge" d="M${zone.from} 3V15M${zone.to} 3V15" ${still}/>` : '',
		`<path class="track" d="M0 9H100" ${still}/>`,
		mark !== undefined && mark > 0 ? `<path class="way" d="M0 9H${mark}" ${still}/>` : '',
		mark !== undefined ? `<path class="mark" d="M${mark} 1V17" ${still}/>` : '',
	].join('');
	const classes = ['attained', soFar ? 'so-far' : '', mark === undefined ? 'none' : '', size].filter(
		(one) => one !== '',
	);
	const said = [
		figure ? `<b>${escapeHtml(figure)}</b>` : '',
		...[word, note].map((one) => (one ? `<span>${escapeHtml(one)}</span>` : '')),
	];
	return `<div class="${classes.join(' ')}"><svg viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg><p>${said.join(' ')}</p></div>`;
}

const shapes: Record<StatusView['word'], string> = {
	done: '<circle cx="6" cy="6" r="6" fill="currentColor"/><path class="tick" d="m3 6 2 2 4-4" fill="none" stroke-width="1.5"/>',
	'on-track': '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
	'at-risk': '<path d="M6 1 11.5 11H.5Z" fill="currentColor"/>',
	'off-track': '<path d="M6 0 12 6 6 12 0 6Z" fill="currentColor"/>',
	'no-data': '<circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.5"/>',
	unsaid: '<circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.5"/>',
};

function status({ word, label, stale }: StatusView): string {
	const more = stale ? ` <span class="quiet small">(${escapeHtml(stale)})</span>` : '';
	return `<span class="status ${word}"><svg viewBox="0 0 12 12" aria-hidden="true">${shapes[word]}</svg><b>${escapeHtml(label)}</b></span>${more}`;
}

function keyResult(result: KeyResultView, words: Words): string {
	const figures = [
		[words.term.from, result.from],
		[words.term.now, result.now],
		[words.term.to, result.to],
	].filter(([, figure]) => figure !== '');
	const rows = figures.map(
		([term = '', figure = '']) => `<div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(figure)}</dd></div>`,
	);
	const items = [
		...result.steps.map(
			({ titleHtml, done, day }) =>
				`${done ? '☑' : '☐'} ${titleHtml} <span class="quiet small">${escapeHtml(day)}</span>`,
		),
		...result.levels.map(({ titleHtml, score }) => `${escapeHtml(score)} · ${titleHtml}`),
	];
	return [
		`<section class="key-result"><div><h3>${result.titleHtml}</h3>${result.status ? status(result.status) : ''} ${result.heading ? `<span class="quiet small">${escapeHtml(result.heading)}</span>` : ''}</div>`,
		`<dl class="figures">${rows.join('')}</dl>`,
		result.dropped ? `<p class="quiet small">${escapeHtml(words.dropped)}</p>` : bar(result.bar),
		'<div class="more">',
		result.outcomeHtml ? `<p>${result.outcomeHtml}</p>` : '',
		result.noteHtml ? `<p class="quiet">${result.noteHtml}</p>` : '',
		facts(result.facts),
		items.length > 0 ? `<ul class="plain">${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '',
		checkIns(result.checkIns, words),
		'</div></section>',
	].join('');
}

function checkIns(list: readonly CheckInView[], words: Words): string {
	if (list.length === 0) return '';
	const rows = list.map(
		({ day, value, confidence, noteHtml }) =>
			`<tr><td>${escapeHtml(day)}</td><td class="number">${escapeHtml(value)}</td><td class="number">${escapeHtml(confidence)}</td><td>${noteHtml}</td></tr>`,
	);
	const heads = [words.term.day, words.term.value, words.term.confidence, words.term.note];
	return `<details open><summary>${escapeHtml(words.objective.checkIns(list.length))}</summary><div class="scroll"><table class="check-ins"><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`;
}
