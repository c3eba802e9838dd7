import { type Change, openFile } from '../editor/save.ts';
import { isCompanyObjective } from '../okr/cascade.ts';
import { type KeyResult, lastValued } from '../okr/keyResult.ts';
import { type Objective, ownerOf, referenceTo, takeApart } from '../okr/objective.ts';
import { encloses, type Period } from '../okr/period.ts';
import { progress, score } from '../okr/score.ts';
import { type ContentData, contentFile, contentPath } from '../source/contentFile.ts';
import { ids } from '../source/ids.ts';
import type { GoalFiles } from './goalFiles.ts';
import { relinkedText } from './moveLinks.ts';
import { openGoalFile } from './openGoalFile.ts';

/** What carrying goals over comes to. */
export interface Carried {
	changes: readonly Change[];
	/** What did not come along, in full sentences. */
	remarks: readonly string[];
}

const noNames = { period: new Map(), team: new Map(), person: new Map(), goal: new Map() };

/** Goals as fresh ones of the next period: each continues its old one, and begins where that one stands. */
export async function carriedOver(goals: readonly Objective[], next: Period, files: GoalFiles): Promise<Carried> {
	const names = newIds(goals, next, files);
	const remarks: string[] = [];
	const keyResults = new Map(
		goals.map((goal) => [goal.id, freshKeyResults(goal, names.get(goal.id) as string, next, files, remarks)]),
	);
	/** The ids of the key results of a goal of the next period, by the id of the old one. */
	const known = (old: string) => {
		const fresh = keyResults.get(old) ?? files.objectives.find(({ id }) => id === names.get(old))?.keyResults;
		return (fresh ?? []).map(({ id }) => id);
	};
	const changes: Change[] = [];
	for (const goal of goals) {
		const id = names.get(goal.id) as string;
		const own = keyResults.get(goal.id) as readonly KeyResult[];
		const say = (remark: string) => void remarks.push(`${id}: ${remark}`);
		const supports = goal.supports.flatMap((reference) => {
			const now = nowAbove(reference, next, names, known, files);
			if (now === undefined) say(`no longer supports ${reference}, which does not go on.`);
			return now ?? [];
		});
		const fresh: ContentData<'objective'> = {
			...staying(goal, files, say),
			period: next.id,
			supports: [...new Set(supports)],
			continues: goal.id,
			keyResults: own.map((keyResult) => ({
				...keyResult,
				drawnFrom: keyResult.drawnFrom.flatMap((reference) => {
					const { objective, keyResult: named } = takeApart(reference);
					const now = names.get(objective);
					const isHere = now?.startsWith(`${next.id}/`) && named !== undefined && known(objective).includes(named);
					if (isHere) return [referenceTo(now as string, named)];
					say(`${keyResult.id} is no longer drawn from ${reference}, which does not go on.`);
					return [];
				}),
			})),
		};
		changes.push(...(await withText(goal, id, fresh, files)));
	}
	return { changes, remarks };
}

/** What goals are called from now on, by their old ids: those that are carried over, and those that went on before, into this period or one around it. */
function newIds(
	goals: readonly Objective[],
	next: Period,
	{ files, objectives, periods }: GoalFiles,
): Map<string, string> {
	const around = periods.filter((period) => period.id === next.id || encloses(period, next)).map(({ id }) => id);
	const before = objectives.filter(({ period, continues }) => around.includes(period) && continues !== undefined);
	const names = new Map(before.map(({ id, continues }) => [continues as string, id]));
	const free = ids([...files.map(({ id }) => id), ...objectives.flatMap(({ formerly }) => formerly)]);
	for (const goal of goals) names.set(goal.id, free.take([next.id, ownerOf(goal), goal.id.split('/')[2]].join('/')));
	return names;
}

/** What stands above a goal, as it is called from now on; of a key result that did not come along its goal. `undefined` when it does not go on. */
function nowAbove(
	reference: string,
	next: Period,
	names: ReadonlyMap<string, string>,
	known: (old: string) => readonly string[],
	{ objectives, periods }: GoalFiles,
): string | undefined {
	const { objective, keyResult } = takeApart(reference);
	const above = objectives.find(({ id }) => id === objective);
	const period = periods.find(({ id }) => id === above?.period);
	if (period && (period.id === next.id || encloses(period, next))) return reference;
	const name = names.get(objective);
	const isKnown = keyResult !== undefined && known(objective).includes(keyResult);
	return name !== undefined && isKnown ? referenceTo(name, keyResult) : name;
}

/** What a goal has that belongs to its period, or to its place. */
const ofItsPeriod: readonly string[] = [
	...['id', 'text', 'due', 'supports', 'continues', 'formerly'],
	...['keyResults', 'outcome', 'score', 'dropped', 'reflection'],
];

/** What a goal is, whatever the period, without who has left since. */
function staying(goal: Objective, { people }: GoalFiles, say: (remark: string) => void): Lasting {
	const hasLeft = (id: string) => people.some((person) => person.id === id && person.left !== undefined);
	const gone = [goal.lead, ...goal.contributors].filter((id) => id !== undefined && hasLeft(id));
	if (gone.length > 0) say(`goes on without ${gone.join(', ')}, who left.`);
	const lasting = Object.entries(goal).filter(([key]) => !ofItsPeriod.includes(key));
	return {
		...(Object.fromEntries(lasting) as unknown as Lasting),
		lead: goal.lead !== undefined && hasLeft(goal.lead) ? undefined : goal.lead,
		contributors: goal.contributors.filter((id) => !hasLeft(id)),
	};
}

type Lasting = Omit<ContentData<'objective'>, 'period' | 'supports' | 'continues' | 'keyResults'>;

/** The key results that are not reached yet, from where they stand; all of them from the start when every one is reached. */
function freshKeyResults(
	goal: Objective,
	id: string,
	next: Period,
	{ teams }: GoalFiles,
	remarks: string[],
): readonly KeyResult[] {
	const kept = goal.keyResults.filter(({ dropped }) => !dropped);
	const waits = isCompanyObjective(goal, teams) && (next.phase === 'setting' || next.phase === 'teams');
	if (waits) {
		if (kept.length > 0)
			remarks.push(
				`${id}: the key results were left out. They stand in ${goal.id}; write them when the phase of ${next.id} is aligning.`,
			);
		return [];
	}
	const open = kept.filter((keyResult) => !isReached(keyResult));
	if (open.length === 0) return kept.map(bare);
	for (const one of kept.filter(isReached)) remarks.push(`${goal.id}#${one.id} is reached, and does not go on.`);
	return open.map((keyResult) => fromHere(bare(keyResult), keyResult));
}

/** Whether there is nothing left to do for it. A limit is to be kept again, and what is judged is judged again. */
function isReached(keyResult: KeyResult): boolean {
	return (keyResult.kind === 'metric' || keyResult.kind === 'milestones') && (score(keyResult) ?? 0) >= 1;
}

/** A key result without what has become of it. */
function bare(keyResult: KeyResult): KeyResult {
	const { score: _, outcome: __, dropped: ___, ...rest } = keyResult;
	const fresh = { ...rest, checkIns: [] };
	if (fresh.kind !== 'milestones') return fresh;
	return { ...fresh, steps: fresh.steps.map(({ done: _, ...step }) => step) };
}

/** A key result that begins where the old one stands: at its last value, with the steps that are left. */
function fromHere(fresh: KeyResult, old: KeyResult): KeyResult {
	if (fresh.kind === 'metric' && old.kind === 'metric') {
		const value = lastValued(old)?.value;
		const isBeyond = value === fresh.to || (progress(old) ?? 0) >= 1;
		return value === undefined || isBeyond ? fresh : { ...fresh, from: value };
	}
	if (fresh.kind !== 'milestones' || old.kind !== 'milestones') return fresh;
	const left = fresh.steps.filter((_, i) => !old.steps[i]?.done);
	return left.length > 0 ? { ...fresh, steps: left } : fresh;
}

/** The file of a fresh goal with the text of the old one, and the pictures that it shows. */
async function withText(
	goal: Objective,
	id: string,
	data: ContentData<'objective'>,
	{ folder, files }: GoalFiles,
): Promise<Change[]> {
	const path = contentPath('objective', goal.id);
	const { text } = await openGoalFile(folder, path);
	const [from, to] = [goal.id, id].map((one) => one.slice(one.lastIndexOf('/') + 1)) as [string, string];
	const changes: Change[] = [];
	for (const picture of files.filter((file) => file.kind === 'picture' && file.id.startsWith(`${goal.id}/`))) {
		const name = picture.id.slice(goal.id.length);
		const open = text.includes(name) ? await openFile(folder, picture.path) : null;
		if (open) changes.push({ path: `objectives/${id}${name}`, text: open.bytes, expected: null });
	}
	const body = relinkedText(text, noNames, { from, to });
	changes.unshift({ path: contentPath('objective', id), text: contentFile('objective', data, body), expected: null });
	return changes;
}
