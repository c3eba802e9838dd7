import { nearest } from '../mdx/nearest.ts';
import { referenceTo, takeApart } from '../okr/objective.ts';
import { pageAt, singlePages } from '../okr/pages.ts';
import type { Entries, Entry } from './entry.ts';
import type { DataPath, Problem } from './finding.ts';

type Kind = 'period' | 'team' | 'person' | 'goal';
type Place = Pick<Problem, 'file' | 'at' | 'position'>;

/** References that name nothing. */
export function references(entries: Entries): Problem[] {
	const names = knownNames(entries);
	const keyResults = new Map<string, readonly string[]>([
		...(entries.elsewhere ?? []),
		...entries.objectives.map(({ id, data }) => [id, data.keyResults.map((keyResult) => keyResult.id)] as const),
	]);
	const problems: Problem[] = [];

	const missing = (kind: Kind, id: string, { file, position }: Place) => {
		// A goal does not stand above itself, but its text may link to itself.
		const others = [...names[kind]].filter((one) => position !== undefined || file !== `objectives/${one}.mdx`);
		const near = kind === 'goal' ? nearestGoal(id, others) : nearest(id, others);
		return {
			rule: 'unknown-reference' as const,
			what: `There is no ${kind} ${id}.`,
			cure: cureFor(kind, id, near),
		};
	};
	const check = (kind: Kind, id: string | undefined, file: string, at: DataPath) => {
		if (id !== undefined && !names[kind].has(id)) problems.push({ ...missing(kind, id, { file }), file, at });
	};
	const checkGoal = (reference: string, place: Place) => {
		const { objective, keyResult } = takeApart(reference);
		if (!names.goal.has(objective)) problems.push({ ...missing('goal', objective, place), ...place });
		const known = keyResults.get(objective);
		if (keyResult === undefined || !known || known.includes(keyResult)) return;
		const near = nearest(keyResult, known);
		problems.push({
			rule: 'unknown-reference',
			what: `The goal ${objective} has no key result ${keyResult}.`,
			cure: near
				? `Did you mean ${objective}#${near}?`
				: known.length > 0
					? `Its key results are ${known.join(', ')}.`
					: 'It has none.',
			...place,
		});
	};
	const settings = entries.organisation?.data; // not known where one file is checked without the others
	const hasNoEditor = settings !== undefined && typeof settings.repository !== 'object';
	const movedTeams = new Set(entries.teams.flatMap(({ data }) => data.formerly));
	const checkPage = (address: string, { id }: Entry<unknown>, place: Pick<Problem, 'file' | 'position'>) => {
		const fragment = address.slice(address.indexOf('#') + 1 || address.length);
		if (address.startsWith('#')) {
			const known = keyResults.get(id);
			if (!known?.includes(fragment)) problems.push({ ...noPlace(fragment, known), ...place });
			return;
		}
		const page = pageAt(address);
		if (page === undefined) return void problems.push({ ...noPage(address), ...place });
		switch (page.kind) {
			case 'file': // which files a site has is not known here, but that it has no goal files
				return void (
					/\.(mdx?|ya?ml)$/.test(withoutEnd(address)) && problems.push({ ...noGoalFile(address), ...place })
				);
			case 'single':
				return;
			case 'editor':
				return void (hasNoEditor && problems.push({ ...noEditor, ...place }));
			case 'objective':
				return checkGoal(fragment === '' ? page.id : referenceTo(page.id, fragment), place);
			default:
				if (!names[page.kind].has(page.id) && !(page.kind === 'team' && movedTeams.has(page.id)))
					problems.push({ ...missing(page.kind, page.id, place), ...place });
		}
	};
	const checkMentions = (entry: Entry<unknown>) => {
		const { file, goals, pages } = entry;
		for (const { to, line, column } of goals) checkGoal(to, { file, position: { line, column } });
		for (const { to, line, column } of pages) checkPage(to, entry, { file, position: { line, column } });
	};

	for (const team of entries.teams) {
		const { file, data } = team;
		check('team', data.parent, file, ['parent']);
		data.members.forEach((person, i) => void check('person', person, file, ['members', i]));
		data.leads.forEach((lead, i) => {
			check('period', lead.period, file, ['leads', i, 'period']);
			check('person', lead.person, file, ['leads', i, 'person']);
		});
		data.learned.forEach((learned, i) => void check('period', learned.period, file, ['learned', i, 'period']));
		checkMentions(team);
	}
	entries.periods.forEach(checkMentions);
	for (const objective of entries.objectives) {
		const { file, data } = objective;
		check('period', data.period, file, ['period']);
		check('team', data.team, file, ['team']);
		check('person', data.person, file, ['person']);
		check('person', data.lead, file, ['lead']);
		data.contributors.forEach((person, i) => void check('person', person, file, ['contributors', i]));
		data.alongside.forEach((team, i) => void check('team', team, file, ['alongside', i]));
		data.supports.forEach((reference, i) => void checkGoal(reference, { file, at: ['supports', i] }));
		if (data.continues !== undefined) checkGoal(data.continues, { file, at: ['continues'] });
		data.keyResults.forEach((keyResult, i) => {
			const at = ['keyResults', i];
			check('person', keyResult.lead, file, [...at, 'lead']);
			keyResult.alongside.forEach((team, j) => void check('team', team, file, [...at, 'alongside', j]));
			keyResult.drawnFrom.forEach((reference, j) => void checkGoal(reference, { file, at: [...at, 'drawnFrom', j] }));
			if (keyResult.kind === 'levels')
				keyResult.checkIns.forEach((checkIn, j) => {
					const levels = keyResult.levels.map((level) => level.id);
					if (checkIn.level !== undefined && !levels.includes(checkIn.level)) {
						const near = nearest(checkIn.level, levels);
						problems.push({
							rule: 'unknown-reference',
							file,
							at: [...at, 'checkIns', j, 'level'],
							what: `This key result has no level ${checkIn.level}.`,
							cure: near ? `Did you mean ${near}?` : `Its levels are ${levels.join(', ')}.`,
						});
					}
				});
		});
		checkMentions(objective);
	}
	return problems;
}

/** Published texts that refer to a goal that readers may not see. The finding does not say what that one is called. */
export function unpublishedReferences(entries: Entries): Problem[] {
	const unseen = new Set(
		entries.objectives.filter(({ data }) => data.visibility !== 'published').map((entry) => entry.id),
	);
	const problems: Problem[] = [];
	for (const { file, data, goals } of entries.objectives) {
		if (data.visibility !== 'published') continue;
		const check = (reference: string | undefined, place: Pick<Problem, 'at' | 'position'>) => {
			if (reference !== undefined && unseen.has(takeApart(reference).objective))
				problems.push({ ...unpublished, file, ...place });
		};
		data.supports.forEach((reference, i) => void check(reference, { at: ['supports', i] }));
		check(data.continues, { at: ['continues'] });
		data.keyResults.forEach((keyResult, i) => {
			keyResult.drawnFrom.forEach((reference, j) => void check(reference, { at: ['keyResults', i, 'drawnFrom', j] }));
		});
		for (const { to, line, column } of goals) check(to, { position: { line, column } });
	}
	for (const { file, goals } of [...entries.periods, ...entries.teams])
		for (const { to, line, column } of goals)
			if (unseen.has(takeApart(to).objective)) problems.push({ ...unpublished, file, position: { line, column } });
	return problems;
}

const unpublished = {
	rule: 'unpublished-reference' as const,
	what: 'It refers to a goal that is not published.',
	cure: 'Take the reference out, or publish that goal.',
};

function noPage(address: string): Pick<Problem, 'rule' | 'what' | 'cure'> {
	const known = Object.values(singlePages).map((path) => `/${path}`);
	const near = nearest(address, known);
	return {
		rule: 'unknown-reference',
		what: `The site has no page ${address}.`,
		cure: near
			? `Did you mean ${near}?`
			: 'Write an address as it stands behind the folder of the site, such as /teams/ or /periods/2026-h2/; or take the link out.',
	};
}

const withoutEnd = (address: string) => address.replace(/[?#].*$/, '');

function noGoalFile(address: string): Pick<Problem, 'rule' | 'what' | 'cure'> {
	const page = withoutEnd(address).replace(/\.[^.]*$/, '/');
	return { ...noPage(address), ...(pageAt(page) && { cure: `Did you mean ${page}?` }) };
}

/** For a place in the page of a file itself: of a goal's text the key results, and none of any other. */
function noPlace(fragment: string, keyResults: readonly string[] | undefined): Pick<Problem, 'rule' | 'what' | 'cure'> {
	const near = nearest(fragment, keyResults ?? []);
	const places = keyResults?.map((id) => `#${id}`).join(', ');
	return {
		rule: 'unknown-reference',
		what: `The page has no place #${fragment}.`,
		cure: near
			? `Did you mean #${near}?`
			: places
				? `Headings have none. The key results have: ${places}. Or take the link out.`
				: 'Headings have none. Take the link out, or link to a page.',
	};
}

const noEditor = {
	rule: 'unknown-reference' as const,
	what: 'The site has no editor to link to.',
	cure: 'Take the link out, or say in almanac.yaml under repository: how the editor reaches the files.',
};

function knownNames({ periods, teams, people, objectives, unread, elsewhere }: Entries): Record<Kind, Set<string>> {
	const ids = (entries: readonly Entry<unknown>[], more: ReadonlySet<string>) =>
		new Set([...entries.map((entry) => entry.id), ...more]);
	return {
		period: ids(periods, unread.periods),
		team: ids(teams, unread.teams),
		person: ids(people, unread.people),
		goal: ids(objectives, new Set([...unread.objectives, ...(elsewhere?.keys() ?? [])])),
	};
}

/** A goal of nearly the same name, be it of another period or team: that is a common slip. */
function nearestGoal(id: string, known: readonly string[]): string | undefined {
	const slug = (goal: string) => goal.slice(goal.lastIndexOf('/') + 1);
	const near = nearest(slug(id), known.map(slug));
	const candidates = known.filter((goal) => slug(goal) === near);
	return nearest(id, candidates) ?? candidates.at(-1);
}

function cureFor(kind: Kind, id: string, near: string | undefined): string {
	if (kind === 'goal')
		return near ? `Did you mean ${near}?` : 'Write the path of a goal below objectives/, without its ending.';
	const file = { period: `periods/${id}.mdx`, team: `teams/${id}.mdx`, person: `people/${id}.yaml` }[kind];
	return near ? `Did you mean ${near}? If not, make ${file}.` : `Write the id of a ${kind}, or make ${file}.`;
}
