import type { Language } from '../okr/organisation.ts';

/** What a finding says: what is wrong, and what to do. */
export interface Said {
	what: string;
	cure: string;
}

/** A finding in the words of a language. Where there are none of its own, those it came with. */
export function sayFinding(language: Language, finding: Said & { rule: string; excerpt?: string }): Said {
	const own = language === 'sv' ? findingWordsSv[finding.rule] : undefined;
	if (!own) return { what: finding.what, cure: finding.cure };
	const quoted =
		finding.excerpt === undefined || finding.excerpt.trim() === '' ? '' : ` (”${shortened(finding.excerpt.trim())}”)`;
	return { what: `${own.what}${quoted}`, cure: own.cure };
}

function shortened(text: string): string {
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Every error, in Swedish. */
export const findingWordsSv: Readonly<Record<string, Said>> = {
	'no-content': { what: 'Innehållsmappen finns inte.', cure: 'Skapa den och lägg en almanac.yaml i den.' },
	'no-almanac': {
		what: 'Det finns ingen almanac.yaml.',
		cure: 'Skapa en med två rader: format: 1, och name: med organisationens namn.',
	},
	'stray-file': { what: 'På den här platsen väntas ingen fil.', cure: 'Flytta filen, eller ge den rätt filändelse.' },
	'bad-id': {
		what: 'Adressen får bara ha små bokstäver a till z, siffror och bindestreck.',
		cure: 'Välj en adress av sådana tecken.',
	},
	'same-id': { what: 'Namnet är upptaget.', cure: 'Välj ett annat namn.' },
	'symbolic-link': { what: 'Det här är en symbolisk länk.', cure: 'Lägg själva filen här.' },
	'file-too-large': {
		what: 'Filen är för stor.',
		cure: 'Lägg långa texter någon annanstans och länka dit; gör stora bilder mindre.',
	},
	'empty-file': { what: 'Filen är tom.', cure: 'Fyll i den, eller ta bort den.' },
	'not-utf8': { what: 'Filen är inte skriven i UTF-8.', cure: 'Spara den på nytt med kodningen UTF-8.' },
	'merge-conflict': {
		what: 'I filen finns båda sidorna av en konflikt som inte är löst.',
		cure: 'Behåll det som ska stå kvar, och ta bort raderna med <<<<<<<, ======= och >>>>>>>.',
	},
	'hidden-direction': {
		what: 'Här finns ett osynligt tecken som vänder läsriktningen.',
		cure: 'Ta bort det, eller skriv raden på nytt.',
	},
	'no-front-matter': {
		what: 'Filen börjar inte med data mellan två rader av tre bindestreck.',
		cure: 'Lägg data överst i filen, mellan två rader med ---.',
	},
	'yaml-syntax': {
		what: 'Filens data går inte att läsa.',
		cure: 'Jämför med en fil som fungerar: nyckel: värde, en per rad.',
	},
	'yaml-alias': {
		what: 'Här finns ett ankare, ett alias eller en tagg: &, * eller ! framför ett värde.',
		cure: 'Skriv ut värdet.',
	},
	'duplicate-key': { what: 'Samma nyckel står här två gånger.', cure: 'Behåll en av dem.' },
	'unknown-key': { what: 'Det här fältet finns inte här.', cure: 'Rätta namnet, eller ta bort det.' },
	'cut-by-comma': {
		what: 'Ett komma avslutar värdet här.',
		cure: 'Sätt texten inom citattecken; ett tal skrivs med punkt före decimalerna.',
	},
	'missing-field': { what: 'Något som behövs är inte ifyllt.', cure: 'Fyll i fältet.' },
	'wrong-type': {
		what: 'Värdet är av fel slag.',
		cure: 'Skriv ett tal där det ska vara ett tal, och text där det ska vara text.',
	},
	'wrong-value': { what: 'Värdet betyder inget här.', cure: 'Välj eller skriv ett annat värde.' },
	'bad-day': { what: 'Det är ingen dag i kalendern.', cure: 'Skriv år, månad och dag: 2026-08-30.' },
	'not-a-number': { what: 'Det är inget tal som går att räkna med.', cure: 'Skriv ett vanligt tal med siffror.' },
	'unknown-format': {
		what: 'Filerna har ett format som den här versionen inte känner.',
		cure: 'Skriv format: 1.',
	},
	'unknown-reference': { what: 'Det som nämns här finns inte.', cure: 'Välj något i listan.' },
	'supports-circle': { what: 'Målet stödjer sig självt, via andra mål.', cure: 'Ta bort ett av stöden i ringen.' },
	'parent-period': {
		what: 'Målet ovanför hör till en period som inte rymmer den här.',
		cure: 'Välj ett mål i samma period eller i en som omsluter den.',
	},
	'drawn-from-place': {
		what: 'Företagets nyckelresultat hämtas ur teamens nyckelresultat i samma period, eller inom den.',
		cure: 'Välj teamens nyckelresultat i samma period.',
	},
	'continues-circle': {
		what: 'Målet fortsätter sig självt, via andra mål.',
		cure: 'Välj ett mål i en tidigare period.',
	},
	'parent-circle': { what: 'Teamet ingår i sig självt, via andra team.', cure: 'Välj ett annat team ovanför.' },
	'one-root': {
		what: 'Det ska finnas ett enda team som inte ingår i något annat: företaget.',
		cure: 'Säg vilket team det här ingår i.',
	},
	'same-key-result': { what: 'Två nyckelresultat har samma id.', cure: 'Ge det ena ett annat id.' },
	'path-disagrees': {
		what: 'Filens plats säger ett, och fälten ett annat.',
		cure: 'Period och team ändras inte här; målet flyttas med okr move.',
	},
	'nothing-to-reach': { what: 'Nyckelresultatet slutar där det börjar.', cure: 'Ange ett annat värde att nå.' },
	'mdx-syntax': {
		what: 'Texten går inte att läsa.',
		cure: 'Stäng det som öppnats, skriv adresser utan < och >, och \\< för själva tecknet.',
	},
	'mdx-import': {
		what: 'I texten finns import eller export.',
		cure: 'Ta bort det: inget i texten körs. Börja raden med ett annat ord.',
	},
	'mdx-expression': {
		what: 'I texten finns klammerparenteser.',
		cure: 'Ta bort dem, eller skriv \\{ för själva tecknet.',
	},
	'mdx-html': { what: 'I texten finns HTML.', cure: 'Skriv det i Markdown.' },
	'mdx-component': {
		what: 'Den komponenten finns inte, eller har något som den inte kan ta emot.',
		cure: 'Ta bort den, eller använd Note, Figure eller Goal.',
	},
	'unsafe-address': {
		what: 'Den adressen går inte att länka till.',
		cure: 'Skriv en adress som börjar med https:// eller mailto:, eller med ett snedstreck för en sida på webbplatsen.',
	},
	'picture-place': { what: 'Bilden ligger inte i målets egen mapp.', cure: 'Lägg den i målets egen mapp.' },
	'picture-file': {
		what: 'Bilden finns inte, eller är ingen bild.',
		cure: 'Lägg dit den, eller ta bort den ur texten.',
	},
	'unknown-rule': { what: 'Den regeln finns inte, eller går inte att ändra.', cure: 'Ta bort den.' },
};
