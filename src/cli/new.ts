import { type ContentData, type ContentKind, contentFile, contentPath } from '../source/contentFile.ts';
import { dryRun, makeChanges } from './changes.ts';
import { fieldData, fieldHelp, fieldOptions, refuseUnsound } from './fieldFlags.ts';
import { type GoalFiles, readGoalFiles } from './goalFiles.ts';
import { dryRunHelp, helpLines } from './helpLines.ts';
import { namesake } from './namesake.ts';
import { newObjective, objectiveFlags } from './newObjective.ts';
import { newPeriod } from './newPeriod.ts';
import { newPerson } from './newPerson.ts';
import { newTeam } from './newTeam.ts';
import { Misuse, readOptions } from './options.ts';

/** A file that is to be made. */
export interface NewFile<K extends ContentKind> {
	/** Its id: its path without the folder of its kind and the ending. */
	id: string;
	data: ContentData<K>;
}

/** What a command line says of a file: its fields as far as they are given, and the other options. */
export interface Said {
	data: Record<string, unknown>;
	id?: string;
	draft: boolean;
	/** Phrases of key results. */
	when: readonly string[];
}

const makers = { objective: newObjective, team: newTeam, person: newPerson, period: newPeriod } satisfies {
	[K in ContentKind]?: (said: Said, files: GoalFiles) => Promise<NewFile<K>>;
};
type Kind = keyof typeof makers;
const kinds = Object.keys(makers) as Kind[];

/** `okr new objective|team|person|period`: makes a file from what the options say, and asks for the rest where there is somebody to ask. */
export async function newFile(words: string[]): Promise<number> {
	const [named, ...rest] = words;
	const kind = kindOf(named);
	if (!kind)
		throw new Misuse(`${named === undefined ? 'new wants' : `There is no new ${named}: it is`} ${kinds.join(', ')}.`);
	const own = kind === 'objective' ? objectiveFlags : {};
	const options = { ...fieldOptions(kind), ...own, ...general, ...dryRun };
	const values = readOptions(rest, options).values as Record<string, unknown>;
	const said: Said = {
		data: fieldData(kind, values),
		id: values.id as string | undefined,
		draft: values.draft === true,
		when: (values.when as string[] | undefined) ?? [],
	};
	const files = await readGoalFiles();
	const made = await makers[kind](said, files);
	const { id, data } = made;
	refuseUnsound(kind, data);
	const text = contentFile(kind as ContentKind, data, values.text as string | undefined);
	const same = namesake(kind, made, files);
	const change = { path: contentPath(kind, id), text, expected: null };
	return makeChanges([change], values['dry-run'] === true, same === undefined ? [] : [same]);
}

const general = { id: { type: 'string' }, text: { type: 'string' } } as const;

/** The options of one kind of file, or of all of them. */
export function newHelp(words: readonly string[]): string {
	const asked = words.flatMap((word) => kindOf(word) ?? []);
	return kinds
		.filter((kind) => asked.length === 0 || asked.includes(kind))
		.map((kind) => {
			const own: [string, string][] =
				kind === 'objective'
					? [
							[
								"--when 'PHRASE'",
								'… and we know that we have succeeded when ___. A key result to be measured later. Can be given more than once.',
							],
							['--draft', 'Half a goal will do: it needs a title, a period and an owner.'],
						]
					: [];
			const text: [string, string][] = kind === 'person' ? [] : [['--text TEXT', 'The text below, in Markdown.']];
			const lines = [
				...fieldHelp(kind),
				...own,
				...text,
				['--id ID', 'The name of the file, if it is not to be made from the title.'] as const,
				dryRunHelp,
			];
			return `okr new ${kind}\n${helpLines(lines)}`;
		})
		.join('\n');
}

/** The kind that a word names; a goal is an objective. */
function kindOf(word: string | undefined): Kind | undefined {
	return word === 'goal' ? 'objective' : kinds.find((kind) => kind === word);
}
