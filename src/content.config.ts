import { defineCollection } from 'astro:content';
import { sliceLoader } from './build/loader.ts';

/** Each collection takes its slice of what was read from the content folder. It was checked there, so there is no schema here. */
export const collections = {
	organisation: defineCollection({ loader: sliceLoader('organisation') }),
	periods: defineCollection({ loader: sliceLoader('periods') }),
	teams: defineCollection({ loader: sliceLoader('teams') }),
	people: defineCollection({ loader: sliceLoader('people') }),
	objectives: defineCollection({ loader: sliceLoader('objectives') }),
	pictures: defineCollection({ loader: sliceLoader('pictures') }),
};
