import { z } from 'zod';
import { defaultBands } from '../okr/band.ts';
import type { Limits, Organisation } from '../okr/organisation.ts';
import { day } from './day.ts';
import { field } from './field.ts';
import { repository } from './repository.ts';
import { httpAddress, line } from './text.ts';

/** The limits of the method, unless an organisation chooses others. */
export const defaultLimits: Limits = {
	companyObjectives: 3,
	keyResults: [2, 5],
	staleAfterDays: 21,
	confidence: { onTrack: 7, atRisk: 4 },
	committed: { onTrack: 1, atRisk: 0.7 },
	raiseTheBar: { attainment: 95, periods: 3 },
	renewals: 3,
	overdueDays: 20,
	lateCheckInDays: 60,
};

const percent = z.int().min(1).max(100);
const days = z.int().min(1).max(3660);
const confidence = z.int().min(1).max(10);

const bands = z.strictObject({
	/** Whole per cent; below it is a lesson. */
	start: field(percent.default(defaultBands.start), 'A start from', 'In per cent. Below it is a lesson.'),
	/** Whole per cent. */
	sound: field(percent.default(defaultBands.sound), 'Sound from', 'In per cent.'),
	/** Whole per cent. */
	beyond: field(percent.default(defaultBands.beyond), 'Beyond from', 'In per cent.'),
});

const d = defaultLimits;
const limits = z.strictObject({
	/** A count. */
	companyObjectives: field(
		z.int().min(1).default(d.companyObjectives),
		'Company objectives',
		'The most company objectives in a period.',
	),
	/** The fewest and the most. */
	keyResults: field(
		z.tuple([z.int().min(0), z.int().min(1)]).default([...d.keyResults] as [number, number]),
		'Key results',
		'The fewest and the most key results of a goal.',
	),
	/** Days. */
	staleAfterDays: field(days.default(d.staleAfterDays), 'Stale after', 'Days without a word.'),
	/** Confidence, 1 to 10. */
	confidence: field(
		z
			.strictObject({
				onTrack: field(confidence.default(d.confidence.onTrack), 'On track from', 'Confidence, 1 to 10.'),
				atRisk: field(confidence.default(d.confidence.atRisk), 'At risk from', 'Confidence, 1 to 10.'),
			})
			.default(d.confidence),
		'Confidence',
		'What the last confidence means.',
	),
	/** Landing, where 1 is the whole way. */
	committed: field(
		z
			.strictObject({
				onTrack: field(z.number().default(d.committed.onTrack), 'On track from', 'Landing; 1 is the whole way.'),
				atRisk: field(z.number().default(d.committed.atRisk), 'At risk from', 'Landing; 1 is the whole way.'),
			})
			.default(d.committed),
		'Committed goals',
		'What the landing of a committed metric means.',
	),
	/** Per cent, and a count of periods. */
	raiseTheBar: field(
		z
			.strictObject({
				attainment: field(percent.default(d.raiseTheBar.attainment), 'Attainment', 'In per cent.'),
				periods: field(z.int().min(1).default(d.raiseTheBar.periods), 'Periods', 'How many running.'),
			})
			.default(d.raiseTheBar),
		'Raise the bar',
		'When the goals of a team have become too easy.',
	),
	/** A count. */
	renewals: field(z.int().min(1).default(d.renewals), 'Renewals', 'So many renewals of a goal are worth a talk.'),
	/** Days. */
	overdueDays: field(
		days.default(d.overdueDays),
		'Overdue after',
		'Days after its end that a period should be closed.',
	),
	/** Days. */
	lateCheckInDays: field(
		days.default(d.lateCheckInDays),
		'Late check-ins',
		'Days after the end of a period within which check-ins still belong to it.',
	),
});

/** Whether this machine's calendar knows a time zone. */
function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
	} catch {
		return false;
	}
}

/** A file without a folder before it, of a kind of picture that cannot carry a script. */
const logo = /^[A-Za-z0-9_][\w.-]*\.(?:png|jpe?g|gif|webp|avif)$/;

/** `almanac.yaml`. */
export const organisation = z.strictObject({
	/** The version of the content format: 1. */
	format: field(z.literal(1), 'Format', 'The version of the content format. It is 1.'),
	/** Plain text, one line. */
	name: field(line, 'Name', 'What the organisation is called.'),
	/** `en` or `sv`. */
	language: field(z.enum(['en', 'sv']).default('en'), 'Language', 'The language of the site: en or sv.'),
	/** An IANA time zone; `UTC` unless said. */
	timezone: field(
		z.string().refine(isTimeZone, 'is not a time zone, such as Europe/Stockholm').default('UTC'),
		'Time zone',
		'It decides which day it is today: Europe/Stockholm.',
	),
	/** Freezes today, for a demonstration or an archive. */
	asOf: field(day.optional(), 'As of', 'The day the site stands for, instead of today.'),
	/** http(s), with the folder the site lies in. */
	site: field(httpAddress.optional(), 'Address', 'Where the site is published: https://intranet.example/okr/'),
	/** false unless said. */
	public: field(z.boolean().default(false), 'Public', 'Whether search engines may list the site.'),
	/** http(s); or a group of keys, with which the built site has its editor. */
	repository: field(
		z.union([httpAddress, repository]).optional(),
		'Repository',
		'The repository that holds the goal files: its address, or address, host and sign-in for an editor on the site.',
	),
	/** The name of a picture that lies beside this file: PNG, JPEG, GIF, WebP or AVIF. */
	logo: field(
		z.string().regex(logo, 'is not the name of a PNG, JPEG, GIF, WebP or AVIF picture, such as logo.png').optional(),
		'Logo',
		'A picture beside almanac.yaml, such as logo.png. It stands before the name.',
	),
	/** `#rrggbb`. Light and dark pages each take the lightness from it that can be read there; see views/accent.ts. */
	accent: field(
		z
			.string()
			.regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour written "#rrggbb"')
			.optional(),
		'Accent',
		'The colour of links, buttons and the icon: "#rrggbb", in quotation marks.',
	),
	/** Floors of the bands, in per cent. */
	bands: field(bands.default(defaultBands), 'Bands', 'What an attainment means, by the per cent each band begins at.'),
	/** Figures of the method. */
	limits: field(limits.default(defaultLimits as z.output<typeof limits>), 'Limits', 'The figures of the method.'),
	/** Rule names with `warning`, `error` or `off`. Only what is a warning can be changed. */
	rules: field(
		z.record(z.string(), z.enum(['off', 'warning', 'error'])).default({}),
		'Rules',
		'Warnings by name, each off, warning or error.',
	),
});

true satisfies z.output<typeof organisation> extends Organisation ? true : never;
