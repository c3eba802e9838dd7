import type { Almanac } from '../okr/almanac.ts';
import { type Audience, authors, publish } from '../okr/audience.ts';
import { makeSite, type PictureSize, type Site } from '../views/site.ts';
import { today } from './clock.ts';

/** What an audience may see of an almanac, as the site that pages and the search index are made from. */
export function siteOf(almanac: Almanac, pictures: readonly PictureSize[], audience: Audience, base: string): Site {
	const { organisation } = almanac;
	const editor = audience === authors || typeof organisation.repository === 'object';
	return makeSite(publish(almanac, audience), { today: today(organisation), base, pictures, editor });
}
