import type { ContentData } from '../source/contentFile.ts';
import { askText, canAsk, wanted } from './ask.ts';
import type { GoalFiles } from './goalFiles.ts';
import type { NewFile, Said } from './new.ts';
import { newId } from './newId.ts';

/** A person, or a role that leads. */
export async function newPerson({ data, id }: Said, { files }: GoalFiles): Promise<NewFile<'person'>> {
	const name = (data.name as string | undefined) ?? (await wanted('--name', () => askText('Name')));
	const asks = canAsk() && data.name === undefined && data.role === undefined;
	const role = (data.role as string | undefined) ?? (asks ? await askText('Role', { mayBeLeftOut: true }) : '');
	const taken = files.filter(({ kind }) => kind === 'person' || kind === 'team').map((file) => file.id);
	const person: ContentData<'person'> = { name, role: role || undefined };
	return { id: newId(id, name, taken), data: person };
}
