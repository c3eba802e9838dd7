import { type CollectionKey, getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { siteOf } from './build/assemble.ts';
import { held } from './build/held.ts';
import type { Finding } from './check/finding.ts';
import type { Almanac } from './okr/almanac.ts';
import { authors, readers } from './okr/audience.ts';
import type { Objective } from './okr/objective.ts';
import type { Organisation } from './okr/organisation.ts';
import type { Period } from './okr/period.ts';
import type { Person } from './okr/person.ts';
import type { Team } from './okr/team.ts';
import { organisation as organisationSchema } from './schema/organisation.ts';
import type { Picture } from './source/picture.ts';
import type { Content } from './source/read.ts';
import type { Site } from './views/site.ts';

let site: { of?: Content; promise: Promise<Site> } | undefined;

/** The site that pages are made from. It is put together once; a change of the goal files makes a new one. */
export function loadSite(): Promise<Site> {
	if (!site || site.of !== held.sound) site = { of: held.sound, promise: assemble(held.sound) };
	return site.promise;
}

/**
 * A page by the parameters of its route. Its view holds everything that it shows, and is made once, for both its key
 * and the page: a page whose key is as it was is not made again, as long as the code that draws it is the same, too.
 * While somebody works on the files, pages are made one by one and none has a key.
 */
export function staticPage<T extends object>(params: Record<string, string | undefined>, make: () => T) {
	let view: T | undefined;
	const keyOf = (made: T) => createHash('sha256').update(JSON.stringify(made)).digest('hex');
	if (!OKR_AUTHORING) view = make();
	return {
		params,
		props: {
			/** Gives the view and lets go of it, so that not all of them are held until the end. */
			takeView: (): T => {
				const taken = view ?? make();
				view = undefined;
				return taken;
			},
		},
		cacheKey: view && keyOf(view),
	};
}

/** What the check has to say, while somebody works on the files; never in a build. */
export function loadFindings(): readonly Finding[] {
	return OKR_AUTHORING ? (held.last?.findings ?? []) : [];
}

/** The pictures of goals that readers may see. */
export async function loadPictures(): Promise<Picture[]> {
	const { cascade } = await loadSite();
	const pictures = held.sound?.pictures ?? (await data<Picture>('pictures'));
	return pictures.filter(({ id }) => cascade.objective(id.split('/').slice(0, 3).join('/')));
}

/** From what this run has read; where that has errors, from what an earlier run has kept in the collections. */
async function assemble(content: Content | undefined): Promise<Site> {
	return siteOf(
		content?.almanac ?? (await keptAlmanac()),
		content?.pictures ?? (await data<Picture>('pictures')),
		OKR_AUTHORING ? authors : readers,
		OKR_BASE,
	);
}

async function keptAlmanac(): Promise<Almanac> {
	const [organisation = unknownOrganisation] = await data<Organisation>('organisation');
	return {
		organisation,
		periods: await data<Period>('periods'),
		teams: await data<Team>('teams'),
		people: await data<Person>('people'),
		objectives: await data<Objective>('objectives'),
	};
}

/** Stands in while `almanac.yaml` has errors and somebody is at work on it. */
const unknownOrganisation: Organisation = organisationSchema.parse({ format: 1, name: 'OKR Almanac' });

/** The entries of a collection in the order of their ids, with the HTML of their texts. */
async function data<T>(collection: CollectionKey): Promise<T[]> {
	const entries = await getCollection(collection);
	return entries
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map(({ data, rendered }) => (rendered ? { ...data, text: rendered.html } : data) as T);
}
