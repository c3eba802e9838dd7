import type { Kind, Limit } from '../okr/keyResult.ts';
import type { Language } from '../okr/organisation.ts';

/** The words of the forms in which a goal is started and checked in on. */
export interface FormWords {
	noScript: string;
	/** What can be wrong in a field. */
	wrong: Record<
		| 'goal'
		| 'results'
		| 'result'
		| 'title'
		| 'slug'
		| 'period'
		| 'owner'
		| 'day'
		| 'kind'
		| 'missing'
		| 'number'
		| 'taken'
		| 'nothing'
		| 'unread',
		string
	>;
	/** Above the list of what is wrong. */
	summary: string;
	saving: string;
	failed: string;
	/** Behind a change on a host. */
	later: string;
	/** A change became a request that somebody has to take. */
	proposed: string;
	signIn: { text: string; link: string };
	/** Of a commit on a host. */
	commit: { goal(title: string): string; checkIn(day: string): string };
	optional: string;
	goal: {
		title: string;
		description: string;
		lede: string;
		method: string;
		/** An example in each blank. */
		example: { goal: string; results: readonly string[] };
		goalLabel: string;
		resultLabel(number: number): string;
		dueLabel: string;
		add: string;
		remove(number: number): string;
		about: string;
		name: string;
		nameHelp: string;
		period: string;
		owner: string;
		choose: string;
		teams: string;
		people: string;
		lead: string;
		leadHelp: string;
		nobody: string;
		inTeam: string;
		others: string;
		own: string;
		publish: string;
		waits: string;
		results: string;
		resultsHelp: string;
		resultNumber(number: number): string;
		resultTitle: string;
		how: string;
		kind: Record<Kind, string>;
		notYet: string;
		kindHelp: Record<Kind, string>;
		from: string;
		fromHelp: string;
		to: string;
		unit: string;
		unitHelp: string;
		keep: string;
		keepSide: Record<Limit['keep'], string>;
		limit: string;
		lower: string;
		upper: string;
		steps: string;
		stepsHelp: string;
		levels: readonly [string, string, string];
		supports: string;
		supportsHelp: string;
		supportsNothing: string;
		find: string;
		preview: string;
		save: string;
		saveDraft: string;
		draftHelp: string;
		openIt: string;
		saved(title: string): string;
		savedDraft(title: string): string;
		savedPrivate(title: string): string;
		open: string;
		another: string;
		/** The form in which everything else of the goal can be changed. */
		more: string;
	};
	checkIn: {
		title: string;
		description: string;
		lede: string;
		who: string;
		choose: string;
		day: string;
		none(person: string): string;
		startOne: string;
		part: { led: string; contributed: string; team: string };
		/** So many goals of the team that are nobody's in particular. */
		ofTeam(goals: number): string;
		last(day: string): string;
		never: string;
		confidence: string;
		noWord: string;
		value: string;
		valueIn(unit: string): string;
		level: string;
		sameLevel: string;
		steps: string;
		doneBefore: string;
		note: string;
		noteHelp: string;
		count: { none: string; one: string; many(count: number): string };
		save: string;
		saved: { one: string; many(count: number): string };
		/** Asked when somebody else is chosen and words are not saved. */
		leave: string;
		conflictNext: string;
		unread(title: string): string;
	};
}

const en: FormWords = {
	noScript: 'This form needs JavaScript. The goals are text files; every editor can change them too.',
	wrong: {
		goal: 'Fill in what you want.',
		results: 'Fill in how you will know, or save it as a draft.',
		result: 'Fill in how it stands in the sentence.',
		title: 'Give it a title.',
		slug: 'The title needs a letter or a digit, for its address.',
		period: 'Choose a period.',
		owner: 'Choose whose goal it is.',
		day: 'Choose a day of the calendar.',
		kind: 'Choose how you will tell.',
		missing: 'Fill this in.',
		number: 'Write a number, such as 9 or 0.5.',
		taken: 'There is a goal of that name already. Give this one another title.',
		nothing: 'Nothing is filled in yet.',
		unread: 'The file of this goal cannot be read.',
	},
	summary: 'Not saved yet. Look at this first:',
	saving: 'Saving …',
	failed: 'It is not saved. What you wrote is still here. What went wrong:',
	later: 'It is on the site when the site has been built the next time.',
	proposed: 'It is a proposal now, for somebody to take in:',
	signIn: { text: 'You have to be signed in to save.', link: 'Sign in, and come back here' },
	commit: { goal: (title) => `Start the goal “${title}”`, checkIn: (day) => `Check in, ${day}` },
	optional: '(if you like)',
	goal: {
		title: 'Start a goal',
		description: 'A goal, as a sentence with blanks.',
		lede: 'Fill in the sentence. It becomes a goal.',
		method:
			'Aim high: a good goal is nearly unrealistic, and to come 60 % of the way is sound. Name what will be true, not what you will do.',
		example: {
			goal: 'be the first one our clients call',
			results: ['nine of ten clients renew', 'three ring us before the tender', 'half of them recommend us'],
		},
		goalLabel: 'We want to',
		resultLabel: (number) => `We know that we have succeeded when, ${number}`,
		dueLabel: 'Done before',
		add: 'Add a key result',
		remove: (number) => `Remove key result ${number}`,
		about: 'Whose goal it is',
		name: 'Title',
		nameHelp: 'What it is called in lists. Made from the sentence; change it if it gets long.',
		period: 'Period',
		owner: 'Whose goal is it?',
		choose: 'Choose …',
		teams: 'Teams',
		people: 'People',
		lead: 'Lead',
		leadHelp: 'Who sees to it that it is worked on.',
		nobody: 'Nobody yet',
		inTeam: 'In the team',
		others: 'Others',
		own: 'Goals of one’s own are everyone’s own business. Since they are hard on purpose, it is lighter to carry them with a team. This one is private, and in nothing that is published; whoever can read the goal files can read it.',
		publish: 'Publish it on the site all the same',
		waits:
			'Leadership sets the company’s key results from those of the teams, once both have been reconciled. So you may leave them empty for now.',
		results: 'How you will tell',
		resultsHelp: 'Two to five key results are usual.',
		resultNumber: (number) => `Key result ${number}`,
		resultTitle: 'Title',
		how: 'How will you tell?',
		kind: {
			metric: 'A number to reach',
			limit: 'A number to keep in bounds',
			milestones: 'Steps to take, or a yes or no',
			levels: 'Levels in words',
			judged: 'Nothing to measure: we judge it',
		},
		notYet: 'Choose …',
		kindHelp: {
			metric: 'From where it is today to where you want it; up or down.',
			limit: 'What counts is how often it was kept.',
			milestones: 'Each step counts when it is done.',
			levels: 'Say it now, in words: what would be a little, what sound, what all of it?',
			judged: 'You say at the end how it went, and why.',
		},
		from: 'From',
		fromHelp: 'As it is today. Empty until it is measured.',
		to: 'To',
		unit: 'Of what',
		unitHelp: 'customers, %, days',
		keep: 'Keep it',
		keepSide: { above: 'at or above', below: 'at or below', between: 'between' },
		limit: 'Limit',
		lower: 'Lower limit',
		upper: 'Upper limit',
		steps: 'Steps, one a line',
		stepsHelp: 'Empty for a yes or no: then it is one step.',
		levels: ['A little is when', 'Sound is when', 'All of it is when'],
		supports: 'What it supports',
		supportsHelp: 'The goals that this one helps to reach. None is fine: then it stands on your own grounds.',
		supportsNothing: 'There is no other goal in this period yet.',
		find: 'Find a goal',
		preview: 'As its page will say it',
		save: 'Save the goal',
		saveDraft: 'Save as a draft',
		draftHelp: 'A draft is not on the site. It needs a title, a period and an owner.',
		openIt: 'Open it',
		saved: (title) => `“${title}” is a goal now.`,
		savedDraft: (title) => `“${title}” is saved as a draft.`,
		savedPrivate: (title) => `“${title}” is saved, and private.`,
		open: 'Open the goal',
		another: 'Start another one',
		more: 'Add more: reasons, links, contributors',
	},
	checkIn: {
		title: 'Check in',
		description: 'How your goals stand, in one step.',
		lede: 'Say how it stands, where you have something to say. The rest stays as it is. How sure you are of getting there goes from 1, hardly, to 10, certainly.',
		who: 'Who are you?',
		choose: 'Choose …',
		day: 'Day',
		none: (person) => `No goal of ${person} is running.`,
		startOne: 'Start one',
		part: { led: 'You lead it', contributed: 'You contribute', team: 'A goal of your team' },
		ofTeam: (goals) => (goals === 1 ? 'One more goal of your team' : `${goals} more goals of your team`),
		last: (day) => `Last on ${day}:`,
		never: 'Nothing has been said yet.',
		confidence: 'How sure are you?',
		noWord: 'no word',
		value: 'Now',
		valueIn: (unit) => `Now, ${unit}`,
		level: 'Level',
		sameLevel: 'As before',
		steps: 'Done now',
		doneBefore: 'done before',
		note: 'What happened?',
		noteHelp: 'In a sentence or two.',
		count: {
			none: 'Nothing filled in yet',
			one: 'One key result filled in',
			many: (count) => `${count} key results filled in`,
		},
		save: 'Save the check-in',
		saved: {
			one: 'Saved: a word on one key result.',
			many: (count) => `Saved: a word on ${count} key results.`,
		},
		leave: 'What you wrote is not saved. Leave it behind?',
		conflictNext: 'What you wrote is still in the form. Save again, and it is added to what is there now.',
		unread: (title) => `The file of “${title}” cannot be read. Mend it first; okr check says where.`,
	},
};

const sv: FormWords = {
	noScript: 'Formuläret behöver JavaScript. Målen är textfiler; de går att ändra i vilken textredigerare som helst.',
	wrong: {
		goal: 'Fyll i vad ni vill lyckas med.',
		results: 'Fyll i hur ni mäter att ni lyckats, eller spara målet som ett utkast.',
		result: 'Fyll i hur det står i meningen.',
		title: 'Ge det en rubrik.',
		slug: 'Rubriken behöver en bokstav eller siffra, för adressens skull.',
		period: 'Välj en period.',
		owner: 'Välj vems mål det är.',
		day: 'Välj en dag i kalendern.',
		kind: 'Välj hur det märks.',
		missing: 'Fyll i det här.',
		number: 'Skriv ett tal, som 9 eller 0,5.',
		taken: 'Det finns redan ett mål med det namnet. Ge det här en annan rubrik.',
		nothing: 'Inget är ifyllt än.',
		unread: 'Målets fil går inte att läsa.',
	},
	summary: 'Inte sparat än. Titta på det här först:',
	saving: 'Sparar …',
	failed: 'Det är inte sparat. Det du skrev är kvar. Det här gick fel:',
	later: 'Det syns på webbplatsen nästa gång den har byggts.',
	proposed: 'Det är ett förslag nu, som någon behöver ta in:',
	signIn: { text: 'Du behöver vara inloggad för att spara.', link: 'Logga in, och kom tillbaka hit' },
	commit: { goal: (title) => `Börja målet ”${title}”`, checkIn: (day) => `Avstämning ${day}` },
	optional: '(om du vill)',
	goal: {
		title: 'Börja ett mål',
		description: 'Ett mål, som en mening med luckor.',
		lede: 'Fyll i meningen. Den blir ett mål.',
		method:
			'Sikta högt: ett bra mål är nästan orealistiskt, och att komma 60 % av vägen är sunt. Skriv vad som ska vara sant, inte vad ni ska göra.',
		example: {
			goal: 'bli den som kunderna ringer först',
			results: ['nio av tio kunder förnyar', 'tre ringer oss före upphandlingen', 'hälften rekommenderar oss'],
		},
		goalLabel: 'Vi vill lyckas med att',
		resultLabel: (number) => `Vi mäter att vi lyckats genom att, ${number}`,
		dueLabel: 'Klara innan',
		add: 'Lägg till ett nyckelresultat',
		remove: (number) => `Ta bort nyckelresultat ${number}`,
		about: 'Vems mål det är',
		name: 'Rubrik',
		nameHelp: 'Så heter målet i listor. Den görs av meningen; ändra den om den blir lång.',
		period: 'Period',
		owner: 'Vems mål är det?',
		choose: 'Välj …',
		teams: 'Team',
		people: 'Personer',
		lead: 'Ansvarig',
		leadHelp: 'Den som ser till att det blir något av målet.',
		nobody: 'Ingen än',
		inTeam: 'I teamet',
		others: 'Andra',
		own: 'Egna mål är vars och ens ensak. Eftersom mål är svåra med flit är de lättare att bära i ett team. Det här är privat och kommer inte med i något som publiceras; den som kan läsa målens filer kan läsa det.',
		publish: 'Publicera det på webbplatsen ändå',
		waits:
			'Ledningen sätter företagets nyckelresultat utifrån teamens, när båda har stämts av mot varandra. Så de kan lämnas tomma så länge.',
		results: 'Hur det märks',
		resultsHelp: 'Två till fem nyckelresultat är vanligt.',
		resultNumber: (number) => `Nyckelresultat ${number}`,
		resultTitle: 'Rubrik',
		how: 'Hur märks det?',
		kind: {
			metric: 'Ett tal att nå',
			limit: 'Ett tal att hålla inom gränser',
			milestones: 'Steg att ta, eller ett ja eller nej',
			levels: 'Nivåer i ord',
			judged: 'Inget att mäta: vi bedömer det',
		},
		notYet: 'Välj …',
		kindHelp: {
			metric: 'Från där det är i dag till dit ni vill; uppåt eller nedåt.',
			limit: 'Det som räknas är hur ofta gränsen hölls.',
			milestones: 'Varje steg räknas när det är taget.',
			levels: 'Säg det nu, i ord: vad vore lite, vad vore sunt, vad vore allt?',
			judged: 'Ni säger till slut hur det gick, och varför.',
		},
		from: 'Från',
		fromHelp: 'Som det är i dag. Tomt tills det är uppmätt.',
		to: 'Till',
		unit: 'Av vad',
		unitHelp: 'kunder, %, dagar',
		keep: 'Håll det',
		keepSide: { above: 'på eller över', below: 'på eller under', between: 'mellan' },
		limit: 'Gräns',
		lower: 'Undre gräns',
		upper: 'Övre gräns',
		steps: 'Steg, ett per rad',
		stepsHelp: 'Tomt för ett ja eller nej: då är det ett steg.',
		levels: ['Lite är när', 'Sunt är när', 'Allt är när'],
		supports: 'Vad det stödjer',
		supportsHelp: 'De mål som det här hjälper till att nå. Inget alls går bra: då står det på egna grunder.',
		supportsNothing: 'Det finns inget annat mål i perioden än.',
		find: 'Sök ett mål',
		preview: 'Så säger målets sida det',
		save: 'Spara målet',
		saveDraft: 'Spara som utkast',
		draftHelp: 'Ett utkast syns inte på webbplatsen. Det behöver en rubrik, en period och någon vars mål det är.',
		openIt: 'Öppna det',
		saved: (title) => `”${title}” är ett mål nu.`,
		savedDraft: (title) => `”${title}” är sparat som utkast.`,
		savedPrivate: (title) => `”${title}” är sparat, och privat.`,
		open: 'Öppna målet',
		another: 'Börja ett till',
		more: 'Lägg till mer: skäl, länkar, medverkande',
	},
	checkIn: {
		title: 'Stäm av',
		description: 'Hur det går för dina mål, i ett steg.',
		lede: 'Säg hur det går, där du har något att säga. Resten får vara som det är. Hur säker du är på att nå dit går från 1, knappast, till 10, helt säkert.',
		who: 'Vem är du?',
		choose: 'Välj …',
		day: 'Dag',
		none: (person) => `${person} har inget mål som pågår.`,
		startOne: 'Börja ett',
		part: { led: 'Du är ansvarig', contributed: 'Du är med', team: 'Ett mål i ditt team' },
		ofTeam: (goals) => (goals === 1 ? 'Ett mål till i ditt team' : `${goals} mål till i ditt team`),
		last: (day) => `Senast ${day}:`,
		never: 'Inget är sagt än.',
		confidence: 'Hur säker är du?',
		noWord: 'inget ord',
		value: 'Nu',
		valueIn: (unit) => `Nu, ${unit}`,
		level: 'Nivå',
		sameLevel: 'Som förut',
		steps: 'Klart nu',
		doneBefore: 'klart sedan förut',
		note: 'Vad har hänt?',
		noteHelp: 'I en mening eller två.',
		count: {
			none: 'Inget ifyllt än',
			one: 'Ett nyckelresultat ifyllt',
			many: (count) => `${count} nyckelresultat ifyllda`,
		},
		save: 'Spara avstämningen',
		saved: {
			one: 'Sparat: ett ord om ett nyckelresultat.',
			many: (count) => `Sparat: ord om ${count} nyckelresultat.`,
		},
		leave: 'Det du skrev är inte sparat. Lämna det?',
		conflictNext: 'Det du skrev är kvar i formuläret. Spara igen, så läggs det till det som finns där nu.',
		unread: (title) => `Filen för ”${title}” går inte att läsa. Laga den först; okr check säger var.`,
	},
};

/** The words of the forms in each language. */
export const formWords: Record<Language, FormWords> = { en, sv };
