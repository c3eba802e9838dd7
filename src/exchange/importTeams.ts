import { circles } from '../okr/cascade.ts';
import type { TeamId } from '../okr/team.ts';
import type { ContentData } from '../source/contentFile.ts';
import { ids, longestId, shortId } from '../source/ids.ts';
import { asId } from '../source/place.ts';
import type { Complete } from './addresses.ts';
import { otherKeys } from './bringing.ts';
import { team as format, type GoalsJson, goalsJson, source as sourceFormat } from './goalsJson.ts';
import type { Tally } from './importReport.ts';
import { headingOf, leftovers, paragraphs } from './leftovers.ts';

/** A team as it is written. */
export interface ImportedTeam {
	id: TeamId;
	data: ContentData<'team'>;
	/** MDX; on the company it says where the goals came from. */
	text: string;
}

export interface ImportedTeams {
	all: readonly ImportedTeam[];
	/** A team by the id or the name that the source has for it. */
	find(named: string): TeamId | undefined;
}

interface Found {
	named: string;
	id: TeamId;
	name: string;
	/** As the source names it. */
	above?: string;
	parent?: Found;
	others: readonly [string, unknown][];
}

/**
 * The teams of the source, and those that only goals name. Exactly one is the company: the only one without a
 * parent; else one that is called so or like the organisation; else one that is made, with the organisation's name.
 */
export function importTeams(goals: GoalsJson, complete: Complete, tally: Tally): ImportedTeams {
	const free = ids();
	const listed = goals.teams.map(
		(team): Found => ({
			named: team.id,
			id: free.take(shortId(team.id, longestId) || shortId(team.name ?? '', longestId) || 'team'),
			name: team.name ?? team.id,
			above: team.parent,
			others: otherKeys(team, format),
		}),
	);
	const find = (named: string, teams: readonly Found[] = listed) =>
		teams.find((team) => team.named === named) ??
		teams.find((team) => team.name.toLowerCase() === named.toLowerCase()) ??
		teams.find((team) => team.id === asId(named));

	for (const team of listed) team.parent = team.above === undefined ? undefined : find(team.above);
	cutCircles(listed, tally);
	const company = companyOf(goals.organisation, listed, free.take, tally);
	const missing = [...new Set(goals.objectives.map(({ team }) => team))].filter((named) => !find(named));
	const made = missing.map((named): Found => {
		tally.decided('Teams made because goals name them and no list does', named);
		return { named, id: free.take(shortId(named, longestId) || 'team'), name: named, parent: company, others: [] };
	});
	const all = [...(listed.includes(company) ? [] : [company]), ...listed, ...made];
	for (const team of listed) if (team !== company) team.parent ??= company;

	return {
		find: (named) => find(named, all)?.id,
		all: all.map((team) => ({
			id: team.id,
			data: { name: team.name, parent: team.parent?.id },
			text: paragraphs(ownText(team, complete, tally), team === company ? sourceText(goals, complete, tally) : ''),
		})),
	};
}

function cutCircles(teams: readonly Found[], tally: Tally): void {
	const byId = new Map(teams.map((team) => [team.id, team]));
	const above = (id: string) => byId.get(id)?.parent?.id;
	for (const circle of circles([...byId.keys()], (id) => [above(id)].filter((one) => one !== undefined))) {
		const [first] = circle.map((id) => byId.get(id) as Found);
		(first as Found).parent = undefined;
		tally.decided('Teams taken out of a circle of parents', (first as Found).name);
	}
}

function companyOf(organisation: string, teams: readonly Found[], take: (id: string) => string, tally: Tally): Found {
	const roots = teams.filter(({ parent }) => !parent);
	if (roots.length === 1) return roots[0] as Found;
	const calledSo = [organisation.toLowerCase(), 'company', 'organisation', 'organization'];
	const company = roots.find(({ id, name }) => calledSo.includes(name.toLowerCase()) || calledSo.includes(id));
	if (company) {
		tally.decided('Teams without a parent put below the company', company.name);
		return company;
	}
	tally.decided('A team made for the company, because not exactly one has no parent', organisation);
	return {
		named: organisation,
		id: take(shortId(organisation, longestId) || 'company'),
		name: organisation,
		others: [],
	};
}

function ownText({ above, parent, others }: Found, complete: Complete, tally: Tally): string {
	const rest = leftovers(2, complete, tally);
	const isFollowed = parent && [parent.named, parent.name, parent.id].some((name) => asId(name) === asId(above ?? ''));
	if (above !== undefined && !isFollowed) rest.value('Part of', above, 'parents of teams that are in no list');
	for (const [key, value] of others) rest.value(key, value, `other keys of teams: ${key}`);
	return rest.text();
}

/** Where the goals came from, which is said nowhere else. */
function sourceText(goals: GoalsJson, complete: Complete, tally: Tally): string {
	const rest = leftovers(3, complete, tally);
	const { repository, path, paths, licence, notes, ...others } = goals.source ?? {};
	if (repository !== undefined) rest.value('Repository', repository, 'source: repository');
	for (const one of [...(path === undefined ? [] : [path]), ...(paths ?? [])]) rest.value('File', one, 'source: files');
	if (licence !== undefined) rest.value('Licence', licence, 'source: licence');
	if (goals.language !== undefined && !/^(en|sv)\b/i.test(goals.language))
		rest.value('Language', goals.language, 'languages that the site does not speak');
	for (const [key, value] of otherKeys(others, sourceFormat)) rest.value(key, value, `source: ${key}`);
	for (const [key, value] of otherKeys(goals, goalsJson)) rest.value(key, value, `other keys of the file: ${key}`);
	if (notes !== undefined) rest.prose('Notes', notes, 'source: notes');
	const text = rest.text();
	return text === '' ? '' : `${headingOf('Where these goals came from', 2)}\n\n${text}`;
}
