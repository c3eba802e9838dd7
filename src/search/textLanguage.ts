import type { Language } from '../okr/organisation.ts';

/** The languages that goals are known to be written in. A site speaks some of them only. */
export type TextLanguage = Language | 'de' | 'nb' | 'da' | 'nl';

/** So many times as often as the site's own language has another one to be heard before it is believed. */
const surely = 2;
/** And so many of its words there have to be. */
const enough = 20;

/** The language that texts are written in: that of the site, unless the words between the words say otherwise. */
export function textLanguage(site: Language, texts: readonly string[]): TextLanguage {
	const counts = new Map<TextLanguage, number>();
	const speakers = new Map<string, TextLanguage[]>();
	for (const [language, words] of Object.entries({ ...smallWords, en: englishWords }))
		for (const word of words) speakers.set(word, [...(speakers.get(word) ?? []), language as TextLanguage]);
	for (const text of texts)
		for (const [word] of text
			.normalize('NFC')
			.toLowerCase()
			.matchAll(/\p{L}+/gu))
			for (const language of speakers.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	if (!most) return site;
	const [language, count] = most;
	return count >= enough && count >= surely * (counts.get(site) ?? 0) ? language : site;
}

const englishWords = 'the and of to is are was were that this with for from by not our we which have has on'.split(' ');

/** The words between the words, which are no parts of others. */
export const smallWords: Record<Exclude<TextLanguage, 'en'>, readonly string[]> = {
	sv: (
		'alla allt andra att bara bli blir blev borde både den denna det detta dem dess där efter ens enn ett fem flera fram från för före förr ' +
		'genom går hade han har hela hon hur här igen ihop inga ingen inom inte kan kom kunde men mer mest mot mycket måste någon ner när nio nog ' +
		'och oss rätt sade samt sedan sen ser sex sig sin sina ska som stor ter tidigare till tio tog tre två under upp ute utan vad var vara varje ' +
		'vem vet vid vill våra vårt vår våga åter återstå åtta än ännu är över med sam era ran tan ade ande ende inne lika lade rade nade rna ' +
		'ers are ade sta sten ren der des del'
	).split(' '),
	de: (
		'aber alle als also am an auch auf aus bei bis das dass dem den der des die dies diese dieser durch ein eine einem einen einer es für gegen ' +
		'haben hat ich ihr im in ist jede jeder kein keine können mehr mit nach nicht noch nur ob oder ohne schon sehr sein seine sich sie sind so über ' +
		'um und uns unser unsere unter viel vom von vor war waren was weil wenn werden wie wieder wir wird wurde zu zum zur zwei zwischen ' +
		'hinter ober gegen wider weiter immer'
	).split(' '),
	nb: (
		'alle andre at av bare ble bli blir både da de den denne der det dette disse du eller en enn er et etter for fra få før gjennom ha hadde har ' +
		'hva hvis hvor hver i ikke ingen inn jeg kan kunne mange med meg mellom men mer mot må måtte ned noe noen nå når og også om opp oss over på selv ' +
		'seg siden sin skal skulle slik som til to under ut uten var ved vi vil vår våre være'
	).split(' '),
	da: (
		'af alle andre at bare blev blive bliver både da de dem den denne der deres det dette disse du efter eller en end er et for fra få før gennem ' +
		'have havde har hvad hver hvis hvor hvordan i ikke ingen ind jeg kan kunne mange med mellem men mere mod må måtte ned nogen noget nogle nu når og ' +
		'også om op os over på selv sig siden sin skal skulle sådan som til to uden ud under var ved vi vil vores være'
	).split(' '),
	nl: (
		'aan al alle als bij daar dan dat de deze die dit door een eens en er ge geen had heb hebben heeft het hoe hun ik in is ja kan kon kunnen maar ' +
		'meer met mijn moet na naar niet niets nog nu of om omdat onder ons onze ook op over te tegen toch toen tot uit van veel voor was wat we wel werd ' +
		'wij wie wordt zal ze zelf zich zijn zo zonder zou achter binnen boven tussen weer'
	).split(' '),
};
