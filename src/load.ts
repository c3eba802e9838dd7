import type { CollectionKey } from 'astro:content';
import { hash } from 'node:crypto';
import { siteOf } from './build/assemble.ts';
import { ContentError } from './build/contentError.ts';
import { held, type KeyedView } from './build/held.ts';
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
import type { Frame } from './views/frame.ts';
import type { Site } from './views/site.ts';

let site: { of?: Content; promise: Promise<Site> } | undefined;

/** The site that pages are made from. It is put together once; a change of the goal files makes a new one. */
export function loadSite(): Promise<Site> {
	if (!site || site.of !== held.sound) {
		site = { of: held.sound, promise: assemble(held.sound) };
		held.views.clear();
	}
	return site.promise;
}

/**
 * A page of a route by the parameters in its pattern. Its view holds everything that it shows, and is made once, for both
 * its key and the page: a page whose key is as it was is not made again, as long as the code that draws it is the same,
 * too. While somebody works on the files, pages are made one by one and none has a key.
 */
export function staticPage<T extends { frame: Frame }>(
	routePattern: string,
	params: Record<string, string | undefined>,
	make: () => T,
): { params: typeof params; props: PageProps<T> } {
	if (OKR_AUTHORING) return { params, props: { takeView: make } };
	const path = routePattern.replace(/\[(?:\.{3})?(\w+)\]/g, (_, name) => params[name] ?? '').replace(/^\/|\/$/g, '');
	const known = (held.views.get(path) ?? keyedView(make)) as KeyedView & PageProps<T>;
	held.views.set(path, known);
	return { params, props: known };
}

interface PageProps<T> {
	/** Gives the view and lets go of it, so that not all of them are held until the end. */
	takeView(): T;
}

function keyedView<T extends { frame: Frame }>(make: () => T): KeyedView & PageProps<T> {
	let view: T | undefined;
	return {
		key: () => {
			view ??= make();
			// The words follow from the language and the code.
			return hash('sha256', JSON.stringify({ ...view, frame: { ...view.frame, words: undefined } }));
		},
		takeView: () => {
			const taken = view ?? make();
			view = undefined;
			return taken;
		},
	};
}

/** What the check has to say, while somebody works on the files; never in a build. */
export function loadFindings(): readonly Finding[] {
	return OKR_AUTHORING ? (held.last?.findings ?? []) : [];
}

/** The pictures of goals that readers may see. */
export async function loadPictures(): Promise<Picture[]> {
	const { cascade } = await loadSite();
	const pictures = held.sound?.pictures ?? [];
	return pictures.filter(({ id }) => cascade.objective(id.split('/').slice(0, 3).join('/')));
}

/** From what this run has read. Only while somebody works on the files they may have errors; then from what an earlier run has kept in the collections. */
async function assemble(content: Content | undefined): Promise<Site> {
	const audience = OKR_AUTHORING ? authors : readers;
	if (content?.almanac) return siteOf(content.almanac, content.pictures, audience, OKR_BASE);
	if (OKR_AUTHORING) return siteOf(await keptAlmanac(), await data<Picture>('pictures'), audience, OKR_BASE);
	throw new ContentError();
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
	const { getCollection } = await import('astro:content'); // a build goes without: it bundles what it imports
	const entries = await getCollection(collection);
	return entries
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map(({ data, rendered }) => (rendered ? { ...data, text: rendered.html } : data) as T);
}
