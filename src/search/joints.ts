import type { TextLanguage } from './textLanguage.ts';

/** How a language joins words to one. */
export interface Joints {
	/** Letters between two parts; the empty one where there are none. */
	links: readonly string[];
	/** What a noun can end with, the longest first. */
	inflections: readonly string[];
	/** Tails that only look like words: endings that make one word from another. */
	endings: RegExp;
	/** The fewest letters of a part that is known from the texts only. */
	shortest: { head: number; tail: number };
}

/** For every language here that writes compounds as one word. */
export const joints: Record<Exclude<TextLanguage, 'en'>, Joints> = {
	sv: {
		links: ['', 's'],
		inflections: [
			...['arnas', 'ernas', 'ornas', 'arna', 'erna', 'orna', 'ens', 'ets', 'ars', 'ers'],
			...['ar', 'er', 'or', 'en', 'et', 'an', 'na', 'a', 'e', 'n', 't', 's'],
		],
		endings:
			/^(?:[nr]?ing(?:en|ar|arna|s)?|(?:er)?ing.*|.?ande.*|.?ende.*|lig(?:a|t|en|het.*)?|het(?:en|er|erna)?|skap(?:et|en|er)?|sam(?:ma|t|het.*)?|bar(?:a|t|het.*)?|lös(?:a|t|het.*)?|mässig.*|aktig.*|isk(?:a|t)?|are(?:n|s|na|nas)?|else(?:n|r|rna)?|tion.*|sion.*|ment.*|dom(?:en|ar)?|full(?:a|t)?|vis(?:a|t)?|ren?a|arna|erna|orna|rade?s?|lade?s?|nade?s?|tera.*|isera.*)$/,
		shortest: { head: 4, tail: 4 },
	},
	de: {
		links: ['', 's', 'es', 'n', 'en', 'er', 'e'],
		inflections: ['ern', 'en', 'er', 'es', 'em', 'e', 'n', 's'],
		endings:
			/^(?:n?ung(?:en)?|heit(?:en)?|keit(?:en)?|schaft(?:en)?|lich.*|isch.*|bar(?:e.?)?|los(?:e.?)?|haft.*|nis(?:se)?|tum|ieren|ierung(?:en)?|tion(?:en)?|ende.?|sam.*|mäßig.*|weise|.?innen|stellen|nehmen|gehen|kommen|geben|halten|setzen|legen|bringen|führen)$/,
		shortest: { head: 4, tail: 5 },
	},
	nb: {
		links: ['', 's', 'e'],
		inflections: ['enes', 'ene', 'ens', 'ets', 'ers', 'er', 'en', 'et', 'a', 'e', 's', 'n', 'r'],
		endings:
			/^(?:n?ing(?:en|er|ene)?|het(?:en|er|ene)?|skap(?:et|er)?|lig(?:e|het.*)?|som(?:me|t)?|bar(?:e|t|het.*)?|løs(?:e|t)?|messig.*|isk(?:e)?|ere?|else(?:n|r|ne)?|sjon.*|ment.*|dom(?:men|mer)?|ende)$/,
		shortest: { head: 4, tail: 4 },
	},
	da: {
		links: ['', 's', 'e'],
		inflections: ['ernes', 'erne', 'enes', 'ene', 'ens', 'ets', 'ers', 'er', 'en', 'et', 'e', 's', 'n', 'r'],
		endings:
			/^(?:n?ing(?:en|er|erne)?|hed(?:en|er|erne)?|skab(?:et|er)?|lig(?:e|t|hed.*)?|som(?:me|t)?|bar(?:e|t|hed.*)?|løs(?:e|t)?|mæssig.*|isk(?:e)?|ere?|else(?:n|r|rne)?|tion.*|sion.*|ment.*|dom(?:men|me)?|ende)$/,
		shortest: { head: 4, tail: 4 },
	},
	nl: {
		links: ['', 's', 'en', 'e', 'n'],
		inflections: ['tjes', 'tje', 'jes', 'je', 'en', 's', 'e'],
		endings:
			/^(?:ing(?:en)?|heid|heden|schap(?:pen)?|lijk(?:e|heid)?|isch(?:e)?|baar|bare|loos|loze|zaam|zame|dom|tie(?:s)?|eren|ering(?:en)?|ende|matig(?:e)?|stellen|nemen|komen|geven|houden|zetten|leggen|brengen|gaan|maken)$/,
		shortest: { head: 4, tail: 4 },
	},
};
