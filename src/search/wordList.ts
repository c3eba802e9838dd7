/** What can stand in a compound, as a spelling dictionary says it. */
export interface WordList {
	/** Whether a word can stand at the head of a compound, with its linking letters: `kund`, `drifts`, `gatu`. */
	isHead(word: string): boolean;
	/** Whether a word, inflected or not, can stand at its end: `störning`, `störningarna`. */
	isTail(word: string): boolean;
}

/** A suffix rule of a dictionary: what is put in place of what, after which endings, and what the word may be then. */
interface Suffix {
	flag: string;
	taken: string;
	put: string;
	after: RegExp;
	then: string;
}

/**
 * Reads a dictionary of Hunspell, whose format is described in its manual (hunspell.5). Of its words only nouns
 * that end compounds are kept, and every form that begins one. Rules are taken for suffixes only.
 */
export function wordList({ aff, dic }: { aff: Uint8Array; dic: Uint8Array }): WordList {
	const rules = new TextDecoder().decode(aff);
	const sign = (name: string) => new RegExp(`^${name}\\s+(\\S)`, 'm').exec(rules)?.[1] ?? '';
	const [begin, middle, end] = [sign('COMPOUNDBEGIN'), sign('COMPOUNDMIDDLE'), sign('COMPOUNDEND')];
	const opens = (flags: string) => flags.includes(begin) || flags.includes(middle);
	const suffixes = suffixesOf(rules);
	const opening = suffixes.filter(({ then }) => opens(then));
	const inflecting = Map.groupBy(
		suffixes.filter(({ flag, then }) => then === '' && /[A-K]/.test(flag)),
		({ put }) => put,
	);
	const longest = Math.max(...[...inflecting.keys()].map(({ length }) => length));
	const heads = new Set<string>();
	const tails = new Map<string, string>();

	for (const entry of new TextDecoder().decode(dic).split('\n')) {
		const [word = '', flags = ''] = entry.trim().split('/');
		if (!/^\p{Ll}{2,}$/u.test(word)) continue;
		if (opens(flags)) heads.add(word);
		for (const { flag, taken, put, after } of opening)
			if (flags.includes(flag) && after.test(word)) heads.add(word.slice(0, word.length - taken.length) + put);
		if (flags.includes(end) && /[A-J]/.test(flags)) tails.set(word, flags);
	}

	return {
		isHead: (word) => heads.has(word),
		isTail(word) {
			if (tails.has(word)) return true;
			for (let length = 0; length <= Math.min(longest, word.length - 2); length++)
				for (const { flag, taken, after } of inflecting.get(word.slice(word.length - length)) ?? []) {
					const base = word.slice(0, word.length - length) + taken;
					if (after.test(base) && tails.get(base)?.includes(flag)) return true;
				}
			return false;
		},
	};
}

/** `SFX v 0 s/WXZ [^a]`; a 0 stands for nothing. */
function suffixesOf(rules: string): Suffix[] {
	return [...rules.matchAll(/^SFX\s+(\S)\s+(\S+)\s+([^\s/]+)(?:\/(\S+))?\s+(\S+)\s*$/gm)]
		.filter(([, , , , , after]) => !/^\d+$/.test(after ?? ''))
		.map(([, flag = '', taken = '', put = '', then = '', after = '']) => ({
			flag,
			taken: taken === '0' ? '' : taken,
			put: put === '0' ? '' : put,
			after: new RegExp(`${after}$`),
			then,
		}));
}
