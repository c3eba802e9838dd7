import type { KeyResult, Level, Milestones } from '../okr/keyResult.ts';
import type { Objective } from '../okr/objective.ts';
import type { Organisation, Repository } from '../okr/organisation.ts';
import type { Period } from '../okr/period.ts';
import type { Person } from '../okr/person.ts';
import type { Team } from '../okr/team.ts';

/** What a form says of a field: its name, and a line of help. */
export interface FieldText {
	label: string;
	help: string;
}

/** The words of every field of some data; those of a group or of the items of a list stand in `fields`. */
export type FieldTexts<T> = { [K in AllKeys<T>]-?: FieldText & Inside<NonNullable<ValueOf<T, K>>> };

/** Words of fields without saying which: for those who walk along a schema. */
export type AnyFieldTexts = Readonly<Record<string, FieldText & { fields?: AnyFieldTexts }>>;

type AllKeys<T> = T extends unknown ? keyof T & string : never;
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
type Group<V> = V extends readonly (infer Item)[] ? Group<Item> : V extends string | number | boolean ? never : V;
type Inside<V> = [Group<V>] extends [never] ? unknown : { fields: FieldTexts<Group<V>> };

/** The words of the fields of every kind of file, but for what its place says. */
export interface FileTexts {
	objective: FieldTexts<Omit<Objective, 'id' | 'text' | 'keyResults'>> & {
		keyResults: FieldText & { fields: Omit<FieldTexts<KeyResult>, 'steps' | 'levels'> & KeyResultLists };
	};
	period: FieldTexts<Omit<Period, 'id' | 'text'>>;
	team: FieldTexts<Omit<Team, 'id' | 'text'>>;
	person: FieldTexts<Omit<Person, 'id'>>;
	organisation: FieldTexts<Omit<Organisation, 'limits' | 'repository'>> & {
		format: FieldText;
		rules: FieldText;
		limits: FieldText & { fields: FieldTexts<Organisation['limits']> };
		repository: FieldText & { fields: FieldTexts<Repository> };
	};
}

interface KeyResultLists {
	steps: FieldText & { fields: FieldTexts<Milestones['steps'][number]> };
	levels: FieldText & { fields: FieldTexts<Level> };
}

const dropped: FieldTexts<NonNullable<Objective['dropped']>> = {
	date: { label: 'Avbröts den', help: 'Dagen då det avbröts, som åååå-mm-dd.' },
	why: { label: 'Varför', help: 'Varför det avbröts, i en mening.' },
};

const keyResult: FileTexts['objective']['keyResults']['fields'] = {
	id: { label: 'Id', help: 'Ett kort namn för länkar: små bokstäver, siffror och bindestreck. Ändra det inte sedan.' },
	kind: { label: 'Slag', help: 'Vad för slags nyckelresultat det är.' },
	title: { label: 'Nyckelresultat', help: 'Vad som är sant när det är nått. Här hör ett tal hemma.' },
	phrase: { label: 'I meningen', help: '… och vi mäter att vi lyckats genom att ___.' },
	lead: { label: 'Ansvarig', help: 'Den som håller i nyckelresultatet, om det inte är den som är ansvarig för målet.' },
	alongside: { label: 'Tillsammans med', help: 'Andra team som är med.' },
	weight: { label: 'Vikt', help: 'Hur mycket det räknas jämfört med de andra; 1 om inget annat sägs.' },
	priority: { label: 'Prioritet', help: 'Ett ord som P1, om ni använder sådana.' },
	note: { label: 'Anteckning', help: 'Sådant som läsaren bör veta.' },
	outcome: { label: 'Utfall', help: 'Vad det blev av det, när det är över.' },
	score: {
		label: 'Poäng för hand',
		help: '1 är hela vägen, 0,6 är sunt. Den ersätter den uträknade poängen och kräver att utfallet är beskrivet.',
	},
	dropped: { label: 'Avbrutet', help: 'När och varför det avbröts.', fields: dropped },
	checkIns: {
		label: 'Avstämningar',
		help: 'Hur det stod till, dag för dag.',
		fields: {
			date: { label: 'Datum', help: 'Dagen för avstämningen, som åååå-mm-dd.' },
			value: { label: 'Värde', help: 'Det uppmätta värdet, i nyckelresultatets enhet.' },
			level: { label: 'Nivå', help: 'Nivån som är nådd nu.' },
			confidence: { label: 'Tilltro', help: 'Hur säkra ni är på att nå dit: 1 är knappast, 10 är helt säkert.' },
			note: { label: 'Anteckning', help: 'Vad som har hänt sedan sist, i en mening eller två.' },
		},
	},
	drawnFrom: {
		label: 'Hämtat ur',
		help: 'För ett av företagets nyckelresultat: teamens nyckelresultat som det är sammansatt av.',
	},
	from: { label: 'Från', help: 'Värdet från början. Lämna det tomt tills det är uppmätt.' },
	to: { label: 'Till', help: 'Värdet att nå.' },
	unit: { label: 'Enhet', help: 'Det som räknas: kunder, %, dagar.' },
	keep: { label: 'Håll', help: 'Över eller under en gräns, eller mellan två.' },
	limit: { label: 'Gräns', help: 'Gränsen; för mellan den undre och den övre. Lika med räknas som hållet.' },
	steps: {
		label: 'Steg',
		help: 'Stegen på vägen. Ett ja- eller nejresultat har ett.',
		fields: {
			title: { label: 'Steg', help: 'Det som görs i steget.' },
			weight: { label: 'Vikt', help: 'Hur mycket steget räknas; 1 om inget annat sägs.' },
			done: { label: 'Klart', help: 'Om steget är taget, och dagen då det togs.' },
		},
	},
	levels: {
		label: 'Nivåer',
		help: 'Vad som vore lite, sunt och allt.',
		fields: {
			id: { label: 'Id', help: 'Ett kort namn: små bokstäver, siffror och bindestreck. Avstämningarna använder det.' },
			title: { label: 'Nivå', help: 'Vad som är sant på den här nivån, i ord.' },
			score: { label: 'Poäng', help: 'Vad nivån räknas som: 0 är inget, 1 är hela vägen.' },
		},
	},
};

/** The words of fields in Swedish. In English they stand on the schema, where every other editor finds them too. */
export const fieldWordsSv: FileTexts = {
	objective: {
		title: { label: 'Mål', help: 'Vad ni vill nå, i vanliga ord. Tal hör hemma i nyckelresultaten.' },
		phrase: { label: 'I meningen', help: 'Vi vill lyckas med att ___.' },
		period: { label: 'Period', help: 'Perioden som målet hör till.' },
		team: { label: 'Team', help: 'Teamet vars mål det är.' },
		person: { label: 'Person', help: 'För ett eget mål: vems det är.' },
		lead: { label: 'Ansvarig', help: 'Den som ser till att det arbetas med målet.' },
		contributors: { label: 'Medverkande', help: 'Personer som är med.' },
		alongside: { label: 'Tillsammans med', help: 'Andra team som är med.' },
		visibility: {
			label: 'Synlighet',
			help: 'Publicerat: på webbplatsen. Utkast: inte än. Privat: aldrig, inte någonstans.',
		},
		ambition: {
			label: 'Ambition',
			help: 'Utmanande: nästan orealistiskt, 60 % är sunt. Utlovat: ska hållas. Lärande: för att ta reda på något.',
		},
		due: { label: 'Klart innan', help: 'Dagen då det bör vara klart, om det inte är periodens sista.' },
		supports: {
			label: 'Stödjer',
			help: 'Mål och nyckelresultat ovanför. Lämna det tomt för ett mål på egna grunder.',
		},
		continues: { label: 'Fortsätter', help: 'Målet i en tidigare period som det för vidare.' },
		formerly: { label: 'Tidigare id', help: 'Id som målet har haft, så att gamla länkar fungerar.' },
		priority: { label: 'Prioritet', help: 'Ett ord som P1, om ni använder sådana.' },
		tags: { label: 'Taggar', help: 'Ord att hitta det med.' },
		links: {
			label: 'Länkar',
			help: 'Tavlor, dokument, översikter.',
			fields: {
				title: { label: 'Text', help: 'Länkens ord.' },
				url: { label: 'Adress', help: 'En adress som börjar med https:// eller mailto:.' },
			},
		},
		keyResults: {
			label: 'Nyckelresultat',
			help: 'Hur ni vet att ni lyckats. Två till fem är vanligt.',
			fields: keyResult,
		},
		outcome: { label: 'Utfall', help: 'Vad det blev av målet, när det är över.' },
		score: {
			label: 'Poäng för hand',
			help: '1 är hela vägen, 0,6 är sunt. Den ersätter nyckelresultatens medelvärde och kräver att utfallet är beskrivet.',
		},
		dropped: { label: 'Avbrutet', help: 'När och varför det avbröts.', fields: dropped },
		reflection: {
			label: 'Lärdom',
			help: 'Stanna upp och fråga varför det gick som det gick.',
			fields: {
				causes: {
					label: 'Orsaker',
					help: 'Ett låst tankesätt, händelser utanför vår kontroll, dåligt formulerade mål, eller något viktigare som tog fokus.',
				},
				learned: { label: 'Vad vi lärde oss', help: 'Det ni skulle säga till en kollega som tar sig an samma mål.' },
				next: { label: 'Härnäst', help: 'Fortsätta, ändra eller sluta.' },
			},
		},
	},
	period: {
		title: { label: 'Namn', help: 'Vad alla kallar den: Andra halvåret 2026.' },
		start: { label: 'Första dagen', help: 'Som åååå-mm-dd. En idélåda har ingen.' },
		end: { label: 'Sista dagen', help: 'Som åååå-mm-dd. En idélåda har ingen.' },
		phase: {
			label: 'Läge',
			help: 'Först väljer ledningen företagets mål, sedan sätter teamen sina, och så stäms de av mot varandra. Därefter pågår perioden, tills den avslutas.',
		},
	},
	team: {
		name: { label: 'Namn', help: 'Vad teamet heter.' },
		parent: { label: 'Del av', help: 'Teamet som det hör till. Bara företaget självt har inget.' },
		members: { label: 'Medlemmar', help: 'De som är med i teamet.' },
		leads: {
			label: 'Teamledare',
			help: 'De som leder teamet, period för period. Alla ska få komma till.',
			fields: {
				period: { label: 'Period', help: 'Perioden som det gäller.' },
				person: { label: 'Teamledare', help: 'Den som leder teamet i den perioden.' },
			},
		},
		learned: {
			label: 'Lärt sig',
			help: 'Vad teamet har lärt sig att göra, period för period.',
			fields: {
				period: { label: 'Period', help: 'När teamet lärde sig det.' },
				text: { label: 'Vad vi lärde oss', help: 'Något som teamet kan nu och inte kunde förr.' },
			},
		},
		retired: { label: 'Upphörde den', help: 'Dagen då teamet upphörde. Det lämnar menyerna och har kvar sina sidor.' },
		formerly: { label: 'Tidigare id', help: 'Id som teamet har haft, så att gamla länkar fungerar.' },
	},
	person: {
		name: { label: 'Namn', help: 'Namnet; eller rollen, där en roll är ansvarig: Utvecklingschef.' },
		role: { label: 'Roll', help: 'Vad personen gör.' },
		left: { label: 'Slutade den', help: 'Dagen då personen lämnade organisationen.' },
	},
	organisation: {
		format: { label: 'Format', help: 'Innehållets version. Den är 1.' },
		name: { label: 'Namn', help: 'Vad organisationen heter.' },
		language: { label: 'Språk', help: 'Webbplatsens språk: en eller sv.' },
		timezone: { label: 'Tidszon', help: 'Den avgör vilken dag det är: Europe/Stockholm.' },
		asOf: { label: 'Läget den', help: 'Dagen som webbplatsen står för, i stället för i dag.' },
		site: { label: 'Adress', help: 'Var webbplatsen publiceras: https://intranet.example/okr/' },
		public: { label: 'Offentlig', help: 'Om sökmotorer får visa webbplatsen.' },
		repository: {
			label: 'Arkiv',
			help: 'Arkivet som målfilerna ligger i.',
			fields: {
				address: { label: 'Adress', help: 'Arkivets adress: https://git.example/okr/goals' },
				host: { label: 'Värd', help: 'Vad för slags värd det är: github, gitlab, eller gitea (Forgejo också).' },
				branch: { label: 'Gren', help: 'Grenen som webbplatsen byggs från; main om inget annat sägs.' },
				folder: { label: 'Mapp', help: 'Var innehållsmappen ligger i arkivet; content om inget annat sägs.' },
				api: { label: 'API', help: 'Adressen till värdens API, om det är en egen server.' },
				drafts: {
					label: 'Utkast som förslag',
					help: 'Ändringar blir först ett förslag (pull request) på värden. GitHub och GitLab har det.',
				},
				signIn: {
					label: 'Inloggning',
					help: 'token: med en personlig nyckel. pkce: på värdens sida (GitLab, Gitea). helper: genom en inloggningstjänst (GitHub).',
				},
				appId: { label: 'Programmets id', help: 'Det id som värden gav programmet. pkce behöver det.' },
				helper: { label: 'Inloggningstjänst', help: 'Inloggningstjänstens adress. helper behöver den.' },
			},
		},
		logo: { label: 'Logotyp', help: 'En bild bredvid almanac.yaml, till exempel logo.png. Den står före namnet.' },
		accent: {
			label: 'Accentfärg',
			help: 'Färgen på länkar, knappar och ikonen: "#rrggbb", inom citattecken.',
		},
		bands: {
			label: 'Band',
			help: 'Vad en måluppfyllnad betyder, efter procenttalet som varje band börjar vid.',
			fields: {
				start: { label: 'En början från', help: 'I procent. Under det är det en lärdom.' },
				sound: { label: 'Sunt från', help: 'I procent.' },
				beyond: { label: 'Över förväntan från', help: 'I procent.' },
			},
		},
		limits: {
			label: 'Gränser',
			help: 'Metodens tal.',
			fields: {
				companyObjectives: { label: 'Företagsmål', help: 'Så många företagsmål som mest i en period.' },
				keyResults: { label: 'Nyckelresultat', help: 'Så få och så många nyckelresultat får ett mål ha.' },
				staleAfterDays: { label: 'Tyst efter', help: 'Dagar utan ett ord.' },
				confidence: {
					label: 'Tilltro',
					help: 'Vad den senaste tilltron betyder.',
					fields: {
						onTrack: { label: 'I fas från', help: 'Tilltro, 1 till 10.' },
						atRisk: { label: 'I riskzonen från', help: 'Tilltro, 1 till 10.' },
					},
				},
				committed: {
					label: 'Utlovade mål',
					help: 'Vad landningen för ett mätetal i ett utlovat mål betyder.',
					fields: {
						onTrack: { label: 'I fas från', help: 'Landning; 1 är hela vägen.' },
						atRisk: { label: 'I riskzonen från', help: 'Landning; 1 är hela vägen.' },
					},
				},
				raiseTheBar: {
					label: 'Höj ribban',
					help: 'När ett teams mål har blivit för lätta.',
					fields: {
						attainment: { label: 'Måluppfyllnad', help: 'I procent.' },
						periods: { label: 'Perioder', help: 'Så många i rad.' },
					},
				},
				renewals: { label: 'Förlängningar', help: 'Så många förlängningar av ett mål är värda ett samtal.' },
				overdueDays: { label: 'Försenad efter', help: 'Dagar efter periodens slut som den bör avslutas.' },
				lateCheckInDays: {
					label: 'Sena avstämningar',
					help: 'Dagar efter periodens slut som en avstämning ännu hör till den.',
				},
			},
		},
		rules: { label: 'Regler', help: 'Varningar vid namn: off, warning eller error.' },
	},
};
