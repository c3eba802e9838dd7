import dictionary from 'dictionary-sv';
import { type Joints, joints } from './joints.ts';
import { shortHeads, shortTails } from './swedishWords.ts';
import { smallWords, type TextLanguage } from './textLanguage.ts';
import { type WordList, wordList } from './wordList.ts';
import { seam } from './words.ts';

/**
 * Shows where compounds part: `driftstörning` becomes drift and störning. What words there are is learned from the
 * texts; for Swedish from a dictionary too. Only languages that write compounds as one word are touched.
 */
export function compounds(language: TextLanguage, texts: readonly string[]): (text: string) => string {
	if (language === 'en') return (text) => text;
	const parts = partsOf(language, joints[language], texts, listOf(language));
	const seen = new Map<string, string>();
	return (text) =>
		text.replaceAll(/(?<![\p{L}\p{M}])[\p{L}\p{M}]{6,40}(?![\p{L}\p{M}])/gu, (word) => {
			const kept = seen.get(word);
			if (kept !== undefined) return kept;
			const whole = word.normalize('NFC');
			const at = seamOf(whole.toLowerCase(), parts);
			// The tail may be a compound itself: kund + nöjdhets + mätning.
			const split = at === 0 ? word : whole.slice(0, at) + seam + again(whole.slice(at));
			seen.set(word, split);
			return split;
		});

	/** A tail that is one word to most people stays whole, so that it is found by itself: moln + plattform. */
	function again(tail: string): string {
		const lower = tail.toLowerCase();
		const at = tail.length < 9 || (tail.length < 12 && parts.isTail(lower)) ? 0 : seamOf(lower, parts);
		return at === 0 ? tail : tail.slice(0, at) + seam + tail.slice(at);
	}
}

let swedishList: WordList | undefined;

/** The dictionary of a language, where there is a well-kept one that may be used with this program. */
function listOf(language: TextLanguage): WordList | undefined {
	if (language !== 'sv') return undefined;
	swedishList ??= wordList(dictionary); // it takes a while to read, and never changes
	return swedishList;
}

/** Where a word parts, counted from its start; 0 where it is whole. The longest tail wins. */
function seamOf(word: string, { isHead, isTail }: WordList): number {
	for (let at = 2; at <= word.length - 3; at++) {
		if (!isHead(word.slice(0, at))) continue;
		const tail = word.slice(at);
		if (isTail(tail) || (tail.length >= 9 && seamOf(tail, { isHead, isTail }) > 0)) return at;
	}
	return 0;
}

/** What can be a part of a word: what the texts have as a word of its own, and what the list has. */
function partsOf(
	language: Exclude<TextLanguage, 'en'>,
	{ links, inflections, endings, shortest }: Joints,
	texts: readonly string[],
	list: WordList | undefined,
): WordList {
	const small = new Set(smallWords[language]);
	const swedish = language === 'sv';
	const known = new Set<string>();
	for (const text of texts)
		for (const [word] of text
			.normalize('NFC')
			.toLowerCase()
			.matchAll(/(?<!\p{L})\p{L}{4,14}(?!\p{L})/gu))
			if (!small.has(word)) known.add(word).add(stem(word));

	function stem(word: string): string {
		const ending = inflections.find((one) => word.endsWith(one) && word.length - one.length >= 4);
		return ending === undefined ? word : word.slice(0, -ending.length);
	}
	const said = (head: string) => head.length >= shortest.head && known.has(head) && !small.has(head);
	return {
		isHead: (head) =>
			!small.has(head) &&
			/[aeiouyåäöéæøü]/.test(head) &&
			((swedish && shortHeads.has(head)) ||
				(head.length >= 3 && (list?.isHead(head) ?? false)) ||
				links.some((link) => head.endsWith(link) && said(head.slice(0, head.length - link.length)))),
		isTail(tail) {
			if (swedish && shortTails.has(tail)) return true;
			if (tail.length < 4 || small.has(tail) || endings.test(tail)) return false;
			const base = stem(tail);
			if (base.length >= 4 && list?.isTail(tail)) return true;
			return (tail.length > shortest.tail && known.has(tail)) || (base.length >= shortest.tail && known.has(base));
		},
	};
}
