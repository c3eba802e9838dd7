import { today as todayOf } from '../build/clock.ts';
import { places } from '../build/places.ts';
import type { OrganisationData } from '../check/entry.ts';
import { nearest } from '../mdx/nearest.ts';
import { visibilityOf } from '../okr/audience.ts';
import type { Day } from '../okr/day.ts';
import type { Objective } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import type { Person } from '../okr/person.ts';
import type { Team } from '../okr/team.ts';
import { organisation as organisationSchema } from '../schema/organisation.ts';
import { listFiles } from '../source/files.ts';
import type { ContentFile } from '../source/place.ts';
import { readContent } from '../source/read.ts';
import { Misuse } from './options.ts';

/** What a content folder holds, as far as it can be read; errors in one file keep nobody from working on another. */
export interface GoalFiles {
	/** Where the folder is on this machine. */
	folder: string;
	/** Every file by its place, also those that cannot be read. */
	files: readonly ContentFile[];
	organisation: OrganisationData;
	today: Day;
	periods: readonly Period[];
	teams: readonly Team[];
	people: readonly Person[];
	/** Drafts and private goals too. Their texts are left empty. */
	objectives: readonly Objective[];
}

/** Reads the content folder. Throws a Misuse when there is none. */
export async function readGoalFiles(): Promise<GoalFiles> {
	const { content: folder, contentShown } = places();
	const { read, findings } = await readContent(folder, { today: todayOf, shownAs: contentShown });
	const [missing] = findings.filter(({ rule }) => rule === 'no-content' || rule === 'no-almanac');
	if (missing) throw new Misuse(`${missing.what} ${missing.cure}`);
	const { files } = await listFiles(folder);
	const all = <T>(kind: ContentFile['kind'], more: (data: object) => object = () => ({})) =>
		files
			.filter((file) => file.kind === kind && read.has(file.path))
			.map(({ path, id }) => {
				const data = read.get(path)?.data as object;
				return { id, text: '', ...data, ...more(data) } as T;
			});
	const [organisation = organisationSchema.parse({ format: 1, name: '' }) as OrganisationData] =
		all<OrganisationData>('organisation');
	return {
		folder,
		files,
		organisation,
		today: todayOf(organisation),
		periods: all('period'),
		teams: all('team'),
		people: all('person'),
		objectives: all('objective', (data) => ({ visibility: visibilityOf(data) })),
	};
}

/** The one with an id. Throws a Misuse for a name that nothing has, or, among the files, only what cannot be read. */
export function oneOf<T extends { id: string }>(
	all: readonly T[],
	kind: string,
	id: string,
	files?: Pick<GoalFiles, 'files'>,
): T {
	const found = all.find((one) => one.id === id);
	if (found) return found;
	const unread = files?.files.find((file) => file.id === id);
	if (unread) throw new Misuse(`${unread.path} cannot be read. Run okr check, and mend it first.`);
	const ids = all.map((one) => one.id);
	const near = nearest(id, ids);
	const known = ids.length > 0 && ids.length <= 12 ? ` There is ${ids.join(', ')}.` : '';
	throw new Misuse(`There is no ${kind} ${id}.${near ? ` Did you mean ${near}?` : known}`);
}
