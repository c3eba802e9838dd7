import { VFileMessage } from 'vfile-message';
import { mergeFile } from '../editor/merge.ts';
import { type Change, openFile } from '../editor/save.ts';
import { visibilityOf } from '../okr/audience.ts';
import { isId } from '../schema/id.ts';
import { type ContentData, type ContentKind, contentPath } from '../source/contentFile.ts';
import type { ContentFile } from '../source/place.ts';
import { dryRun, makeChanges } from './changes.ts';
import { type GoalFiles, oneOf, readGoalFiles } from './goalFiles.ts';
import { inPlace } from './moveInPlace.ts';
import { type PictureFolder, relinkedInline, relinkedText } from './moveLinks.ts';
import { type Data, type Names, renamedData } from './moveNames.ts';
import { openGoalFile } from './openGoalFile.ts';
import { Misuse, readOptions } from './options.ts';

/** The kinds of thing that can be called otherwise. */
const kinds = ['objective', 'team', 'person', 'period'] as const;
type Kind = (typeof kinds)[number];

/** `okr move <id> <new id>`: moves the file of a goal, team, person or period with everything under it, and rewrites what refers to it. */
export async function move(words: string[]): Promise<number> {
	const { values, positionals } = readOptions(words, dryRun, 2);
	const [from, to] = positionals;
	if (from === undefined || to === undefined) throw new Misuse('move wants an id and a new id.');
	if (from === to) throw new Misuse(`It is called ${from} already.`);
	const files = await readGoalFiles();
	const kind = kindOf(from, files);
	refuseId(kind, to);
	const names = newNames(kind, from, to, files);
	const changes = await changesFor(names, files);
	return makeChanges(changes, values['dry-run'], values['dry-run'] ? [] : [summary(kind, from, to, names)]);
}

function kindOf(id: string, files: GoalFiles): Kind {
	if (id.includes('/')) {
		oneOf(files.objectives, 'goal', id, files);
		return 'objective';
	}
	const found = kinds.filter((kind) => files.files.some((file) => file.kind === kind && file.id === id));
	const [kind, other] = found;
	if (other) throw new Misuse(`Both a ${kind} and a ${other} are called ${id}. Rename the file of one of them first.`);
	if (!kind) oneOf([...files.teams, ...files.people, ...files.periods], 'team, person or period', id);
	return kind as Kind;
}

function refuseId(kind: Kind, id: string): void {
	const parts = id.split('/');
	if (parts.length === (kind === 'objective' ? 3 : 1) && parts.every(isId)) return;
	throw new Misuse(
		kind === 'objective'
			? `${id} is not the id of a goal: <period>/<team or person>/<slug>, of small letters, digits and hyphens.`
			: `${id} is not an id: small letters a to z and digits, in words joined by hyphens.`,
	);
}

/** What is called otherwise after a move: the thing itself, and the goals that lie in its folder. */
function newNames(kind: Kind, from: string, to: string, { files }: GoalFiles): Names {
	const goals = files.filter((file) => file.kind === 'objective').map(({ id }) => id);
	const part = { period: 0, team: 1, person: 1, objective: undefined }[kind];
	const under = part === undefined ? [] : goals.filter((id) => id.split('/')[part] === from);
	const moved = under.map(
		(id) =>
			[
				id,
				id
					.split('/')
					.with(part as number, to)
					.join('/'),
			] as const,
	);
	const own = (one: Kind) => new Map(one === kind ? [[from, to]] : []);
	return {
		period: own('period'),
		team: own('team'),
		person: own('person'),
		goal: new Map([...own('objective'), ...moved]),
	};
}

async function changesFor(names: Names, files: GoalFiles): Promise<Change[]> {
	const changes = [];
	for (const file of files.files)
		changes.push(
			...(await (file.kind === 'picture' ? movedPicture(file, names, files) : rewritten(file, names, files))),
		);
	return changes;
}

async function movedPicture({ id, path }: ContentFile, names: Names, { folder }: GoalFiles): Promise<Change[]> {
	const goal = id.split('/').slice(0, 3).join('/');
	const to = names.goal.get(goal);
	const picture = to === undefined ? null : await openFile(folder, path);
	if (!picture) return [];
	return [
		{ path: `objectives/${to}${id.slice(goal.length)}`, text: picture.bytes, expected: null },
		{ path, text: null, expected: picture.sha },
	];
}

/** A file as it is to be, at its new place where it has one; nothing when nothing in it changes. */
async function rewritten(file: ContentFile, names: Names, { folder, teams, people }: GoalFiles): Promise<Change[]> {
	const kind = file.kind as ContentKind;
	const { source, sha, data: old, text } = await openGoalFile(folder, file.path);
	const to = newIdOf(kind, file.id, names);
	let data = renamedData(kind, old, names, (inline) => relinkedInline(inline, names));
	if (to !== undefined && kind === 'objective') data = inFolder(data, to, { teams, people });
	if (to !== undefined && hasAddress(kind, old)) data = { ...data, formerly: [...formerlyOf(old, to), file.id] };
	const pictures = to !== undefined && kind === 'objective' ? pictureFolder(file.id, to) : undefined;
	const relinked = source.slice(0, source.length - text.length) + relinkedIn(file.path, text, names, pictures);
	const isSame = JSON.stringify(data) === JSON.stringify(old);
	const renamed = isSame ? relinked : inPlace(kind, relinked, old, data);
	const changed = isSame ? relinked : mergeFile(kind, renamed, data as ContentData<typeof kind>);
	if (to === undefined) return changed === source ? [] : [{ path: file.path, text: changed, expected: sha }];
	return [
		{ path: contentPath(kind, to), text: changed, expected: null },
		{ path: file.path, text: null, expected: sha },
	];
}

function newIdOf(kind: ContentKind, id: string, names: Names): string | undefined {
	if (kind === 'organisation') return undefined;
	return names[kind === 'objective' ? 'goal' : kind].get(id);
}

/** Whether something has an address that can lead on: a team, and a goal that readers may see. */
function hasAddress(kind: ContentKind, data: Data): boolean {
	return kind === 'team' || (kind === 'objective' && visibilityOf(data) === 'published');
}

function formerlyOf({ formerly }: Data, to: string): string[] {
	return ((formerly as string[] | undefined) ?? []).filter((id) => id !== to);
}

function relinkedIn(path: string, text: string, names: Names, pictures?: PictureFolder): string {
	try {
		return relinkedText(text, names, pictures);
	} catch (error) {
		if (!(error instanceof VFileMessage)) throw error;
		throw new Misuse(`The text of ${path} cannot be read. Run okr check, and mend it first.`);
	}
}

/** A goal says the period and the owner whose folders it lies in. */
function inFolder(data: Data, id: string, { teams, people }: Pick<GoalFiles, 'teams' | 'people'>): Data {
	const [period, owner] = id.split('/') as [string, string];
	const { team, person, ...rest } = data;
	if ((team ?? person) === owner) return { ...data, period };
	const isPerson = people.some((one) => one.id === owner) && !teams.some((one) => one.id === owner);
	return { ...rest, period, ...(isPerson ? { person: owner } : { team: owner }) };
}

function pictureFolder(from: string, to: string): PictureFolder {
	const slug = (id: string) => id.slice(id.lastIndexOf('/') + 1);
	return { from: slug(from), to: slug(to) };
}

function summary(kind: Kind, from: string, to: string, { goal }: Names): string {
	const goals = goal.size;
	const under = kind === 'objective' || goals === 0 ? '' : ` with ${goals} ${goals === 1 ? 'goal' : 'goals'}`;
	const kept =
		kind === 'objective' || kind === 'team'
			? 'Old addresses lead to the new ones.'
			: goals === 0
				? `The page of a ${kind} has no redirect: its old address is gone.`
				: `Old addresses of its goals lead to the new ones; the page of the ${kind} itself has no redirect.`;
	return `${from} is now ${to}${under}. ${kept}`;
}
