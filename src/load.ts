import { type CollectionKey, getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { today } from './build/clock.ts';
import type { Finding } from './check/finding.ts';
import type { Almanac } from './okr/almanac.ts';
import { authors, publish, readers } from './okr/audience.ts';
import type { Objective } from './okr/objective.ts';
import type { Organisation } from './okr/organisation.ts';
import type { Period } from './okr/period.ts';
import type { Person } from './okr/person.ts';
import type { Team } from './okr/team.ts';
import { organisation as organisationSchema } from './schema/organisation.ts';
import type { Picture } from './source/picture.ts';
import { makeSite, type Site } from './views/site.ts';

let site: Promise<Site> | undefined;

/** The site that pages are made from. It is put together once; a change of the goal files makes a new one. */
export function loadSite(): Promise<Site> {
	site ??= assemble();
	return site;
}

/**
 * A page with this key is not made again while its view, and the code that draws it, are the same. A view holds
 * everything that its page shows. While somebody works on the files, pages are made one by one and none has a key.
 */
export function cacheKey(view: () => object): string | undefined {
	return OKR_AUTHORING ? undefined : createHash('sha256').update(JSON.stringify(view())).digest('hex');
}

/** What the check has to say, while somebody works on the files; never in a build. */
export async function loadFindings(): Promise<Finding[]> {
	return OKR_AUTHORING ? data<Finding>('findings') : [];
}

/** The pictures of goals that readers may see. */
export async function loadPictures(): Promise<Picture[]> {
	const { cascade } = await loadSite();
	const pictures = await data<Picture>('pictures');
	return pictures.filter(({ id }) => cascade.objective(id.split('/').slice(0, 3).join('/')));
}

async function assemble(): Promise<Site> {
	const [organisation = unknownOrganisation] = await data<Organisation>('organisation');
	const almanac: Almanac = {
		organisation,
		periods: await data<Period>('periods'),
		teams: await data<Team>('teams'),
		people: await data<Person>('people'),
		objectives: await data<Objective>('objectives'),
	};
	return makeSite(publish(almanac, OKR_AUTHORING ? authors : readers), {
		today: today(organisation),
		base: OKR_BASE,
		pictures: await data<Picture>('pictures'),
	});
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
