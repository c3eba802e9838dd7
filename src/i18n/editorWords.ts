import type { Limit } from '../okr/keyResult.ts';
import type { Visibility } from '../okr/objective.ts';
import type { Language, Repository } from '../okr/organisation.ts';

/** The words of the editor on the site, but for those of its fields. */
export interface EditorWords {
	/** The title of the page. */
	title(organisation: string): string;
	/** The link that leads here from a page of content, and the one that leads to the file on its host. */
	edit: string;
	editOnHost: string;
	noScript: string;
	loading: string;
	/** Collections: all of them, and one of them. */
	objectives: { many: string; one: string };
	periods: { many: string; one: string };
	teams: { many: string; one: string };
	people: { many: string; one: string };
	organisation: { many: string; one: string };
	/** One item of a list, by the list's key: "Add check-in". */
	item: Record<string, string>;
	/** Of the text below the data of a file. */
	text: { label: string; help: string };
	retrospective: { label: string; help: string };
	purpose: { label: string; help: string };
	/** The last part of an address. */
	address: string;
	addressPattern: string;
	/** Groups and filters of lists. */
	byPeriod: string;
	byTeam: string;
	byPhase: string;
	byParent: string;
	drafts: string;
	ownGoals: string;
	/** What a form has where a file has one thing in one of several shapes. */
	supportsGoals: { label: string; help: string };
	supportsKeyResults: { label: string; help: string };
	upperLimit: { label: string; help: string };
	doneOn: { label: string; help: string };
	done: { yes: string; no: string };
	fewestAndMost: string;
	noLevels: string;
	visibility: Record<Visibility, string>;
	keep: Record<Limit['keep'], string>;
	language: Record<Language, string>;
	host: Record<Repository['host'], string>;
	signIn: Record<Repository['signIn'], string>;
	ruleName: string;
	ruleSetting: string;
	notAnId: string;
	notADay: string;
	badAddress: string;
	/** Said of what is not the name of a picture. */
	notAPicture: string;
	/** Said of what is not written as a colour. */
	notAColour: string;
	/** The dialog of findings. */
	findings: { title: string; lede: string; advice: string; do: string; line(line: number): string; back: string };
	/** The dialog of a conflict. */
	conflict: {
		title: string;
		changed: string;
		deleted: string;
		theirs: string;
		yours: string;
		copy: string;
		copied: string;
		reload: string;
		back: string;
	};
	exists(path: string): string;
	otherName: string;
	failed: { title: string; lede: string };
	preview: string;
}

const en: EditorWords = {
	title: (organisation) => `Edit the goals of ${organisation}`,
	edit: 'Edit',
	editOnHost: 'Edit the file',
	noScript: 'The editor needs JavaScript. The goals are text files; every other editor can change them too.',
	loading: 'The editor is being loaded …',
	objectives: { many: 'Goals', one: 'goal' },
	periods: { many: 'Periods', one: 'period' },
	teams: { many: 'Teams', one: 'team' },
	people: { many: 'People', one: 'person' },
	organisation: { many: 'Organisation', one: 'The organisation' },
	item: {
		keyResults: 'key result',
		checkIns: 'check-in',
		links: 'link',
		tags: 'tag',
		steps: 'step',
		levels: 'level',
		leads: 'turn',
		learned: 'lesson',
	},
	text: { label: 'Why this goal', help: 'In Markdown. Its reasons, for those who were not there.' },
	retrospective: {
		label: 'Retrospective',
		help: 'What the period was like, in Markdown. Before its end: what it is about.',
	},
	purpose: { label: 'What the team is for', help: 'In Markdown, in a few sentences.' },
	address: 'It becomes the last part of the address. It is made from the title.',
	addressPattern: 'Small letters a to z and digits, in words joined by hyphens.',
	byPeriod: 'By period',
	byTeam: 'By team',
	byPhase: 'By phase',
	byParent: 'By the team above',
	drafts: 'Drafts',
	ownGoals: "People's own goals",
	supportsGoals: {
		label: 'Supports goals',
		help: 'The goals above it. Leave it empty for a goal on your own grounds.',
	},
	supportsKeyResults: {
		label: 'Supports key results',
		help: 'The key results above it, where it serves one of them rather than the whole goal.',
	},
	upperLimit: { label: 'Upper limit', help: 'Only for between: the upper of the two.' },
	doneOn: { label: 'Done on', help: 'The day it was done, if anybody knows.' },
	done: { yes: 'Yes', no: 'No' },
	fewestAndMost: 'The fewest, then the most.',
	noLevels: 'Write the levels and save; then they can be chosen here.',
	visibility: { published: 'Published', draft: 'Draft', private: 'Private' },
	keep: { above: 'above the limit', below: 'below the limit', between: 'between two limits' },
	language: { en: 'English', sv: 'Swedish' },
	host: { github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea or Forgejo' },
	signIn: { token: 'With a personal token', pkce: "On the host's page (PKCE)", helper: 'Through a sign-in service' },
	ruleName: 'Rule',
	ruleSetting: 'off, warning or error',
	notAnId: 'Small letters a to z and digits, in words joined by hyphens.',
	notADay: 'A day written yyyy-mm-dd.',
	badAddress: 'An address that begins with https:// or mailto:.',
	notAPicture: 'The name of a PNG, JPEG, GIF, WebP or AVIF picture beside almanac.yaml: logo.png',
	notAColour: 'A # and six digits or letters a to f: #rrggbb',
	findings: {
		title: 'It is not saved yet',
		lede: 'Something in it cannot be published as it stands:',
		advice: 'Good to know as well:',
		do: 'What to do:',
		line: (line) => `line ${line}`,
		back: 'Back to the form',
	},
	conflict: {
		title: 'Somebody else has changed this',
		changed:
			'The file has changed since you opened it. Nothing is overwritten. Here are both; bring over by hand what should stand.',
		deleted: 'The file is gone since you opened it. Nothing is made anew by itself. Here is yours.',
		theirs: 'As it is now',
		yours: 'Yours',
		copy: 'Copy yours',
		copied: 'Copied',
		reload: 'Open what is there now',
		back: 'Back to the form',
	},
	exists: (path) => `There is a file ${path} already.`,
	otherName: 'Give this one another address, or open the one that is there.',
	failed: {
		title: 'It is not saved',
		lede: 'What is open here is still whole. Try it again; here is what went wrong:',
	},
	preview: 'The goal as its page will show it',
};

const sv: EditorWords = {
	title: (organisation) => `Redigera målen för ${organisation}`,
	edit: 'Redigera',
	editOnHost: 'Redigera filen',
	noScript: 'Redigeringen behöver JavaScript. Målen är textfiler; de går att ändra i vilken textredigerare som helst.',
	loading: 'Redigeringen laddas …',
	objectives: { many: 'Mål', one: 'mål' },
	periods: { many: 'Perioder', one: 'period' },
	teams: { many: 'Team', one: 'team' },
	people: { many: 'Personer', one: 'person' },
	organisation: { many: 'Organisationen', one: 'Organisationen' },
	item: {
		keyResults: 'nyckelresultat',
		checkIns: 'avstämning',
		links: 'länk',
		tags: 'tagg',
		steps: 'steg',
		levels: 'nivå',
		leads: 'tur',
		learned: 'lärdom',
	},
	text: { label: 'Varför målet', help: 'I Markdown. Skälen, för dem som inte var med.' },
	retrospective: { label: 'Återblick', help: 'Hur perioden var, i Markdown. Innan den är slut: vad den handlar om.' },
	purpose: { label: 'Vad teamet är till för', help: 'I Markdown, i några meningar.' },
	address: 'Det blir adressens sista del. Den görs av rubriken.',
	addressPattern: 'Små bokstäver a till z och siffror, i ord med bindestreck emellan.',
	byPeriod: 'Efter period',
	byTeam: 'Efter team',
	byPhase: 'Efter läge',
	byParent: 'Efter teamet ovanför',
	drafts: 'Utkast',
	ownGoals: 'Egna mål',
	supportsGoals: { label: 'Stödjer mål', help: 'Målen ovanför. Lämna det tomt för ett mål på egna grunder.' },
	supportsKeyResults: {
		label: 'Stödjer nyckelresultat',
		help: 'Nyckelresultaten ovanför, när målet gäller ett av dem och inte hela det målet.',
	},
	upperLimit: { label: 'Övre gräns', help: 'Bara för mellan: den övre av de två.' },
	doneOn: { label: 'Klart den', help: 'Dagen då det blev klart, om någon vet.' },
	done: { yes: 'Ja', no: 'Nej' },
	fewestAndMost: 'Det minsta, sedan det största.',
	noLevels: 'Skriv nivåerna och spara; sedan går de att välja här.',
	visibility: { published: 'Publicerat', draft: 'Utkast', private: 'Privat' },
	keep: { above: 'över gränsen', below: 'under gränsen', between: 'mellan två gränser' },
	language: { en: 'engelska', sv: 'svenska' },
	host: { github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea eller Forgejo' },
	signIn: { token: 'Med en personlig nyckel', pkce: 'På värdens sida (PKCE)', helper: 'Genom en inloggningstjänst' },
	ruleName: 'Regel',
	ruleSetting: 'off, warning eller error',
	notAnId: 'Små bokstäver a till z och siffror, i ord med bindestreck emellan.',
	notADay: 'En dag skriven åååå-mm-dd.',
	badAddress: 'En adress som börjar med https:// eller mailto:.',
	notAPicture: 'Namnet på en bild (PNG, JPEG, GIF, WebP eller AVIF) bredvid almanac.yaml: logo.png',
	notAColour: 'Ett # och sex siffror eller bokstäver a till f: #rrggbb',
	findings: {
		title: 'Det är inte sparat än',
		lede: 'Något i det kan inte publiceras som det står:',
		advice: 'Bra att veta också:',
		do: 'Gör så här:',
		line: (line) => `rad ${line}`,
		back: 'Tillbaka till formuläret',
	},
	conflict: {
		title: 'Någon annan har ändrat det här',
		changed:
			'Filen har ändrats sedan du öppnade den. Inget skrivs över. Här är båda; för över för hand det som ska stå kvar.',
		deleted: 'Filen är borta sedan du öppnade den. Inget görs om av sig självt. Här är din.',
		theirs: 'Som det är nu',
		yours: 'Din',
		copy: 'Kopiera din',
		copied: 'Kopierad',
		reload: 'Öppna det som finns nu',
		back: 'Tillbaka till formuläret',
	},
	exists: (path) => `Det finns redan en fil ${path}.`,
	otherName: 'Ge den här en annan adress, eller öppna den som finns.',
	failed: { title: 'Det är inte sparat', lede: 'Det som är öppet här är kvar. Försök igen; det här gick fel:' },
	preview: 'Målet som dess sida kommer att visa det',
};

/** The words of the editor in each language. */
export const editorWords: Record<Language, EditorWords> = { en, sv };
