import { rootTeam } from '../okr/team.ts';
import type { ContentData } from '../source/contentFile.ts';
import { askOne, askSome, askText, canAsk, wanted } from './ask.ts';
import { type GoalFiles, oneOf } from './goalFiles.ts';
import type { NewFile, Said } from './new.ts';
import { newId } from './newId.ts';

/** A team. The first one is the company; every other is part of one. */
export async function newTeam({ data, id }: Said, { files, teams, people }: GoalFiles): Promise<NewFile<'team'>> {
	const isAsked = canAsk() && data.name === undefined;
	const name = (data.name as string | undefined) ?? (await wanted('--name', () => askText('Name')));
	let parent = data.parent as string | undefined;
	if (parent === undefined && rootTeam(teams))
		parent = await wanted('--parent: every team but the company is part of one', () =>
			askOne(
				'Part of which team?',
				teams.filter(({ retired }) => !retired).map((team) => ({ value: team.id, label: team.name })),
			),
		);
	if (parent !== undefined) oneOf(teams, 'team', parent);
	const members =
		data.members ??
		(isAsked
			? await askSome(
					'Who is in it? (space chooses)',
					people
						.filter(({ left }) => !left)
						.map((person) => ({ value: person.id, label: person.name, hint: person.role })),
				)
			: undefined);
	const taken = files.filter(({ kind }) => kind === 'person' || kind === 'team').map((file) => file.id);
	const team = { ...data, name, parent, members } as ContentData<'team'>;
	return { id: newId(id, name, [...taken, ...teams.flatMap(({ formerly }) => formerly)]), data: team };
}
