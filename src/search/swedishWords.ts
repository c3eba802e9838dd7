/**
 * What the Swedish dictionary does not say, or says of too many words: heads of two or three letters and words it
 * takes for no heads, and those short words that are tails. Every other tail has four letters at least.
 */
export const shortHeads: ReadonlySet<string> = new Set('el it kod moln app api år års'.split(' '));

export const shortTails: ReadonlySet<string> = new Set(
	(
		'app appen appar apparna bok boken böcker böckerna dag dagen dagar dagarna dagars hus huset husen kod koden krav kraven kravet ' +
		'lag laget lagen mål målet målen målens rum rummet rummen råd rådet råden tal talet talen tid tiden tider tiderna ' +
		'tåg tåget tågen väg vägen vägar vägarna delar delarna bank ord ordet orden'
	).split(' '),
);
