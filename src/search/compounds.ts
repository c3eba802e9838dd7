import type { Language } from '../okr/organisation.ts';
import { swedishWords } from './swedishWords.ts';
import { seam } from './words.ts';

/**
 * Shows where compounds part: `driftstörning` becomes drift and störning. What words there are is learned from the
 * texts, and from a short list. Only languages that write compounds as one word are touched.
 */
export function compounds(language: Language, texts: readonly string[]): (text: string) => string {
	if (language !== 'sv') return (text) => text;
	const known = vocabulary(texts);
	const seen = new Map<string, string>();
	return (text) =>
		text.replaceAll(/[\p{L}\p{M}]{7,}/gu, (word) => {
			const kept = seen.get(word);
			if (kept !== undefined) return kept;
			const at = seamOf(word.normalize('NFC').toLowerCase(), known);
			const whole = word.normalize('NFC');
			// The tail may be a compound itself: kund + nöjdhets + mätning.
			const split = at === 0 ? word : whole.slice(0, at) + seam + again(whole.slice(at));
			seen.set(word, split);
			return split;
		});

	function again(tail: string): string {
		const at = tail.length < 9 ? 0 : seamOf(tail.toLowerCase(), known);
		return at === 0 ? tail : tail.slice(0, at) + seam + tail.slice(at);
	}
}

function vocabulary(texts: readonly string[]): ReadonlySet<string> {
	const known = new Set<string>();
	const learn = (word: string) => {
		if (word.length < 3 || little.has(word)) return;
		known.add(word);
		known.add(stem(word));
	};
	for (const word of swedishWords) learn(word);
	for (const text of texts)
		for (const [word] of text
			.normalize('NFC')
			.toLowerCase()
			.matchAll(/(?<!\p{L})\p{L}{4,14}(?!\p{L})/gu))
			learn(word);
	return known;
}

/** Where a word parts, counted from its start; 0 where it is whole. The longest known tail wins. */
function seamOf(word: string, known: ReadonlySet<string>): number {
	if (listed.has(word) || listed.has(stem(word))) return 0;
	for (let at = 3; at <= word.length - 3; at++) {
		const head = word.slice(0, at);
		const tail = word.slice(at);
		if (!isHead(head, known)) continue;
		if (isTail(tail, known) || (tail.length >= 9 && seamOf(tail, known) > 0)) return at;
	}
	return 0;
}

/** `moln`, `kund`; with its linking s `drifts`; with a vowel that went `flick`. */
function isHead(head: string, known: ReadonlySet<string>): boolean {
	if (little.has(head) || !/[aeiouyåäöé]/.test(head)) return false;
	if (known.has(head)) return true;
	return head.length > 4 && head.endsWith('s') && known.has(head.slice(0, -1)) && !little.has(head.slice(0, -1));
}

function isTail(tail: string, known: ReadonlySet<string>): boolean {
	const base = stem(tail);
	if (listed.has(tail) || (tail.length >= 5 && listedStems.has(base) && !endings.test(tail))) return true;
	if (base.length < 4 || endings.test(tail) || little.has(tail)) return false;
	return known.has(tail) || known.has(base);
}

/** A Swedish word without its inflection; rough, and the same for every form of most nouns. */
export function stem(word: string): string {
	const quality = /^(.{3,}het)(?:en|er|erna)?s?$/.exec(word);
	if (quality?.[1]) return quality[1];
	for (const ending of inflected) {
		if (ending !== '' && word.endsWith(ending) && word.length - ending.length >= 3)
			return word.slice(0, -ending.length);
	}
	return word;
}

const inflected = [
	...['arnas', 'ernas', 'ornas', 'arna', 'erna', 'orna', 'ens', 'ets', 'ars', 'ers'],
	...['ar', 'er', 'or', 'en', 'et', 'an', 'na', 'a', 'e', 'n', 't', 's', ''],
];

/** Tails that only look like words: endings that make one word from another. */
const endings =
	/^(?:n?ing(?:en|ar|arna|s)?|(?:er)?ing.*|ande.*|ende.*|lig(?:a|t|en|het.*)?|het(?:en|er|erna)?|skap(?:et|en|er)?|sam(?:ma|t|het.*)?|bar(?:a|t|het.*)?|lös(?:a|t|het.*)?|mässig.*|aktig.*|isk(?:a|t)?|are(?:n|s|na|nas)?|else(?:n|r|rna)?|tion.*|sion.*|ment.*|dom(?:en|ar)?|full(?:a|t)?|vis(?:a|t)?|ren?a|arna|erna|orna|rade?s?|lade?s?|nade?s?|tera.*|isera.*)$/;

/** Words that begin or end others without being parts of them. */
const little = new Set(
	(
		'alla allt andra att bara bli blir blev borde både den denna det detta dem dess där efter ens enn ett fem flera från för före förr ' +
		'genom går hade han har hela hon hur här igen ihop inga ingen inom inte kan kom kunde men mer mest mot mycket måste någon ner när nio nog ' +
		'och oss rätt sade samt sedan sen ser sex sig sin sina ska som stor ter tidigare till tio tog tre två under upp ute utan vad var vara varje ' +
		'vem vet vid vill våra vårt vår våga åter åtta än ännu är över med sam era ens ran tan ade ande ende inne ande lika lade rade nade rna ' +
		'ers are ade sta sten ren der des del'
	).split(' '),
);
const listed = new Set(swedishWords);
const listedStems = new Set(swedishWords.map(stem));
