import { escapeHtml } from '../mdx/marks.ts';
import type { Facet } from './facets.ts';
import { carry, type Hit } from './hit.ts';

/** What is indexed of one page: words, and what it is found by. Texts are plain. */
export interface SearchDocument {
	address: string;
	title: string;
	hit: Hit;
	/** The values it has in each facet; a goal of a sub-team has the teams above it too. */
	facets: Partial<Record<Facet, readonly string[]>>;
	/** The greater, the younger; the running period has the greatest. */
	recency: number;
	/** In per cent; left out where there is none, which sorts last. */
	attainment?: number;
	/** Texts of the page itself, and names that count for less than what it says. */
	texts: readonly string[];
	names: readonly string[];
	/** Key results by their anchor. */
	parts: readonly { anchor: string; title: string; texts: readonly string[]; names: readonly string[] }[];
}

/** A document as Pagefind takes it. */
export interface Slim {
	url: string;
	content: string;
	/** What it can be chosen by, which Pagefind is not told: it counts far slower. */
	facets: SearchDocument['facets'];
}

/** The slim HTML of a document. `split` shows where its compounds part. */
export function slim(document: SearchDocument, language: string, split: (text: string) => string): Slim {
	const text = (words: string) => escapeHtml(split(words));
	const body: string[] = [`<h1>${text(document.title)}</h1>`];
	const add = ({ texts, names }: { texts: readonly string[]; names: readonly string[] }) => {
		for (const one of texts) if (one !== '') body.push(`<p>${text(one)}</p>`);
		const said = names.filter((name) => name !== '');
		if (said.length > 0) body.push(`<p data-pagefind-weight="0.3">${escapeHtml(said.join(' · '))}</p>`);
	};
	add(document);
	for (const part of document.parts) {
		body.push(`<h2 id="${escapeHtml(part.anchor)}">${text(part.title)}</h2>`);
		add(part);
	}
	const marks = [
		`data-pagefind-sort="recency:${document.recency}"`,
		`data-pagefind-sort="attainment:${document.attainment === undefined ? 0 : 100_000 + document.attainment}"`,
	].map((mark) => `<i ${mark}></i>`);
	return {
		url: carry(document.address, document.hit),
		facets: document.facets,
		content: `<html lang="${language}"><body><main data-pagefind-body>${marks.join('')}${body.join('')}</main></body></html>`,
	};
}
