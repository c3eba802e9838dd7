import { nearest } from '../mdx/gate.ts';
import { type Objective, referenceTo, takeApart } from '../okr/objective.ts';
import type { Entries, Entry } from './entry.ts';
import type { DataPath, Problem } from './finding.ts';

type Kind = 'period' | 'team' | 'person' | 'goal' | 'key result';

/** References that name nothing. */
export function references(entries: Entries): Problem[] {
	const names = knownNames(entries);
	const problems: Problem[] = [];

	const missing = (kind: Kind, id: string) => {
		const near = nearest(id, [...names[kind]]) ?? sameSlug(id, names[kind]);
		return {
			rule: 'unknown-reference' as const,
			what: `There is no ${kind} ${id}.`,
			cure: near ? `Did you mean ${near}?` : cureFor(kind, id),
		};
	};
	const check = (kind: Kind, id: string | undefined, file: string, at: DataPath) => {
		if (id !== undefined && !names[kind].has(id)) problems.push({ ...missing(kind, id), file, at });
	};
	const checkGoal = (reference: string, place: Pick<Problem, 'file' | 'at' | 'position'>) => {
		const { objective, keyResult } = takeApart(reference);
		if (!names.goal.has(objective)) problems.push({ ...missing('goal', objective), ...place });
		else if (
			keyResult !== undefined &&
			!entries.unread.objectives.has(objective) &&
			!names['key result'].has(reference)
		)
			problems.push({ ...missing('key result', reference), ...place });
	};
	const checkMentions = ({ file, goals }: Entry<unknown>) => {
		for (const { to, line, column } of goals) checkGoal(to, { file, position: { line, column } });
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

function knownNames({ periods, teams, people, objectives, unread }: Entries): Record<Kind, Set<string>> {
	const ids = (entries: readonly Entry<unknown>[], more: ReadonlySet<string>) =>
		new Set([...entries.map((entry) => entry.id), ...more]);
	return {
		period: ids(periods, unread.periods),
		team: ids(teams, unread.teams),
		person: ids(people, unread.people),
		goal: ids(objectives, unread.objectives),
		'key result': new Set(objectives.flatMap(({ data }) => keyResultNames(data))),
	};
}

function keyResultNames({ id, keyResults }: Objective): string[] {
	return keyResults.map((keyResult) => referenceTo(id, keyResult.id));
}

/** A goal of the same name elsewhere: the wrong period or team is a common slip. */
function sameSlug(id: string, known: ReadonlySet<string>): string | undefined {
	const slug = id.slice(id.lastIndexOf('/'));
	return slug.startsWith('/') ? [...known].find((name) => name.endsWith(slug)) : undefined;
}

function cureFor(kind: Kind, id: string): string {
	switch (kind) {
		case 'period':
			return `Write the id of a period, or make periods/${id}.mdx.`;
		case 'team':
			return `Write the id of a team, or make teams/${id}.mdx.`;
		case 'person':
			return `Write the id of a person, or make people/${id}.yaml.`;
		case 'goal':
			return 'Write the path of a goal below objectives/, without its ending.';
		case 'key result':
			return 'Write the id that the key result has in its goal behind the #.';
	}
}
