import { attainment } from '../okr/attainment.ts';
import { bandOf, percentage } from '../okr/band.ts';
import type { KeyResult } from '../okr/keyResult.ts';
import type { Objective } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import type { Person } from '../okr/person.ts';
import type { Team } from '../okr/team.ts';
import { goalRow } from '../views/goal.ts';
import { daysOf } from '../views/period.ts';
import type { Site } from '../views/site.ts';
import { goalStatus } from '../views/status.ts';
import { compounds } from './compounds.ts';
import { type SearchDocument, type Slim, slim } from './document.ts';
import { textLanguage } from './textLanguage.ts';
import { seam, wordsOf } from './words.ts';

/** What search is made from, always in the same order. */
export interface Searchable {
	/** Everything that it finds, as Pagefind takes it. */
	documents: readonly Slim[];
	/** Every word of three letters and more that it finds, and the parts of compounds, in lower case. */
	vocabulary(): string[];
}

/** What search is made from, of what readers may see. */
export function searchable(site: Site): Searchable {
	const documents = searchDocuments(site);
	const texts = documents.flatMap(textsOf);
	const language = textLanguage(site.almanac.organisation.language, texts);
	const split = compounds(language, texts);
	return {
		documents: documents.map((document) => slim(document, language, split)),
		vocabulary: () => vocabularyOf([...texts, ...documents.flatMap(({ names }) => names)], split),
	};
}

function vocabularyOf(texts: readonly string[], split: (text: string) => string): string[] {
	const whole = new Set<string>();
	for (const text of texts)
		for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]{3,40}/gu)) whole.add(word);
	const parts = [...whole].flatMap((word) => split(word).split(seam)).filter((part) => part.length >= 3);
	return [...new Set([...whole, ...parts])].sort();
}

/** Everything that search finds: a document for each goal, period, team and person that readers may see. */
export function searchDocuments(site: Site): SearchDocument[] {
	const { periods, teams, people, objectives } = { ...site.almanac, periods: site.periods };
	return [
		...objectives.map((goal) => goalDocument(site, goal)),
		...periods.map((period) => periodDocument(site, period)),
		...teams.map((team) => teamDocument(site, team)),
		...people.map((person) => personDocument(site, person)),
	];
}

function goalDocument(site: Site, goal: Objective): SearchDocument {
	const row = goalRow(site, goal);
	const period = site.period(goal.period);
	const attained = goal.dropped ? undefined : attainment(goal).value;
	const figure = attained === undefined ? undefined : percentage(attained);
	const banded = figure !== undefined && row.past && goal.ambition === 'stretch';
	const status = goalStatus(site, goal);
	const person = (id: string | undefined) => (id === undefined ? '' : (site.person(id)?.name ?? id));
	const folder = goal.id.slice(0, goal.id.lastIndexOf('/'));
	return {
		address: row.href,
		title: goal.title,
		hit: {
			kind: 'goal',
			period: period.title,
			past: row.past || undefined,
			owner: row.owner.text,
			lead: row.lead?.text,
			ambition: row.ambition || undefined,
			bar: row.dropped ? undefined : row.bar,
			status: row.status && { word: row.status.word, label: row.status.label },
			dropped: row.dropped || undefined,
			draft: row.draft || undefined,
		},
		facets: {
			period: [period.id, ...when(site, period)],
			team: goal.team === undefined ? [] : withTeamsAbove(site, goal.team),
			kind: goal.keyResults.length > 0 ? ['goal', 'key-result'] : ['goal'],
			ambition: [goal.ambition],
			band: banded ? [bandOf(figure, site.almanac.organisation.bands)] : [],
			cause: goal.reflection?.causes ?? [],
			lead: goal.lead === undefined ? [] : [goal.lead],
			status: status ? [status.word] : [],
		},
		recency: recencyOf(site, period),
		attainment: figure,
		texts: [
			goal.phrase ?? '',
			...[goal.outcome, goal.dropped?.why, goal.reflection?.learned].map((text) => plain(site, text)),
			wordsOf(site.text(goal.text, folder)),
			goal.tags.join(', '),
		],
		names: [
			row.owner.text,
			person(goal.lead),
			...goal.contributors.map(person),
			...goal.alongside.map((team) => site.team(team)?.name ?? team),
			period.title,
			...goal.links.map((link) => link.title),
		],
		parts: goal.keyResults.map((keyResult) => ({
			anchor: keyResult.id,
			title: plain(site, keyResult.title),
			texts: textsOfKeyResult(site, keyResult),
			names: [person(keyResult.lead)],
		})),
	};
}

function textsOfKeyResult(site: Site, keyResult: KeyResult): string[] {
	const listed =
		keyResult.kind === 'milestones' ? keyResult.steps : keyResult.kind === 'levels' ? keyResult.levels : [];
	const titles = listed.length > 1 ? listed.map(({ title }) => title) : [];
	const notes = keyResult.checkIns.map(({ note }) => note);
	return [keyResult.outcome, keyResult.note, keyResult.dropped?.why, ...titles, ...notes].map((text) =>
		plain(site, text),
	);
}

function periodDocument(site: Site, period: Period): SearchDocument {
	const past = period.phase === 'closed';
	return {
		address: site.addresses.period(period.id),
		title: period.title,
		hit: { kind: 'period', past: past || undefined, more: daysOf(site, period) || undefined },
		facets: { period: [period.id, ...when(site, period)], kind: ['period'] },
		recency: recencyOf(site, period),
		texts: [wordsOf(site.text(period.text))],
		names: [period.id],
		parts: [],
	};
}

function teamDocument(site: Site, team: Team): SearchDocument {
	const parent = team.parent === undefined ? undefined : site.team(team.parent);
	return {
		address: site.addresses.team(team.id),
		title: team.name,
		hit: { kind: 'team', past: team.retired ? true : undefined, owner: parent?.name },
		facets: { team: withTeamsAbove(site, team.id), kind: ['team'] },
		recency: team.retired ? 0 : youngest(site),
		texts: [wordsOf(site.text(team.text)), ...team.learned.map(({ text }) => plain(site, text))],
		names: team.members.map((member) => site.person(member)?.name ?? member),
		parts: [],
	};
}

function personDocument(site: Site, person: Person): SearchDocument {
	const teams = site.almanac.teams.filter((team) => team.members.includes(person.id) && !team.retired);
	return {
		address: site.addresses.person(person.id),
		title: person.name,
		hit: { kind: 'person', past: person.left ? true : undefined, more: person.role },
		facets: { team: [...new Set(teams.flatMap((team) => withTeamsAbove(site, team.id)))], kind: ['person'] },
		recency: person.left ? 0 : youngest(site),
		texts: [person.role ?? ''],
		names: [],
		parts: [],
	};
}

/** `current` or `past`, which are values of the facet of periods too. */
function when(site: Site, { id, phase }: Period): string[] {
	if (phase === 'closed') return ['past'];
	return phase === 'running' || id === site.current?.id ? ['current'] : [];
}

function recencyOf(site: Site, period: Period): number {
	const now = period.phase === 'running' || (period.id === site.current?.id && period.phase !== 'closed');
	return now ? youngest(site) : period.phase === 'backlog' ? 0 : site.periods.indexOf(period) + 1;
}

/** Of the running period, and of what is not of the past. */
const youngest = (site: Site) => site.periods.length + 1;

function withTeamsAbove(site: Site, id: string): string[] {
	const above: string[] = [];
	for (
		let team = site.team(id);
		team && !above.includes(team.id);
		team = team.parent ? site.team(team.parent) : undefined
	)
		above.push(team.id);
	return above.length > 0 ? above : [id];
}

function plain(site: Site, markdown: string | undefined): string {
	return markdown === undefined ? '' : site.plain(markdown);
}

function textsOf({ title, texts, parts }: SearchDocument): string[] {
	return [title, ...texts, ...parts.flatMap((part) => [part.title, ...part.texts])];
}
