import type { BandFloors } from './band.ts';
import type { Day } from './day.ts';

/** The languages that a site can speak. */
export type Language = 'en' | 'sv';

/** What an organisation says of itself in `almanac.yaml`, with every default filled in. */
export interface Organisation {
	name: string;
	language: Language;
	/** An IANA time zone, such as `Europe/Stockholm`: it decides which day "today" is. */
	timezone: string;
	/** The day the site stands for, instead of today. */
	asOf?: Day;
	/** The address the site is published at, with its folder if it has one. */
	site?: string;
	/** Whether search engines may list the site. */
	public: boolean;
	/** The repository that holds the goal files: its address, or more, with which the site has an editor. */
	repository?: string | Repository;
	/** A picture beside `almanac.yaml`, by its name. */
	logo?: string;
	/** The colour that the site's accent is made from: a # and six digits, in base 16. */
	accent?: string;
	bands: BandFloors;
	limits: Limits;
}

/** Where the goal files are kept, and how the site's own editor gets there. */
export interface Repository {
	/** The address of the repository, as one opens it in a browser. */
	address: string;
	/** Whose API it speaks; Forgejo's is Gitea's. */
	host: (typeof hosts)[number];
	/** The branch that the site is built from. */
	branch: string;
	/** Where the content folder lies in the repository; empty for its top. */
	folder: string;
	/** The address of the host's API; the usual place of that host unless said. */
	api?: string;
	/** A change becomes a pull request first. */
	drafts: boolean;
	/** With a personal token, on the host's own page, or by way of a service that signs in for the browser. */
	signIn: (typeof signIns)[number];
	/** The id that the host gave the application. */
	appId?: string;
	/** The address of the service that signs in. */
	helper?: string;
}
export const hosts = ['github', 'gitlab', 'gitea'] as const;
export const signIns = ['token', 'pkce', 'helper'] as const;

/** The figures of the method that an organisation may choose for itself. */
export interface Limits {
	/** The most company objectives in a period. */
	companyObjectives: number;
	/** The fewest and the most key results of a goal. */
	keyResults: readonly [number, number];
	/** After so many days without a word a key result is stale. */
	staleAfterDays: number;
	/** The last confidence, 1 to 10, from which a key result is on track, and from which it is at risk. */
	confidence: { onTrack: number; atRisk: number };
	/** The landing (1 is the whole way) from which a committed metric is on track, and from which it is at risk. */
	committed: { onTrack: number; atRisk: number };
	/** Attainment in per cent, in so many closed periods running, from which a team may raise the bar. */
	raiseTheBar: { attainment: number; periods: number };
	/** A goal carried on so many times is worth a talk. */
	renewals: number;
	/** So many days after its last day a period ought to be closed. */
	overdueDays: number;
	/** So many days after a period's last day a check-in is too late to belong to it. */
	lateCheckInDays: number;
}
