import type { z } from 'zod';
import { type Day, isDay } from '../okr/day.ts';
import type { TeamId } from '../okr/team.ts';
import type { Complete } from './addresses.ts';
import type { Tally } from './importReport.ts';
import { inlineSaying, type Part, partsOf } from './markdown.ts';
import type { Owners } from './owners.ts';
import { inlineProse } from './prose.ts';

/** What every part of an import needs to know of the whole. */
export interface Bringing {
	complete: Complete;
	tally: Tally;
	owners: Owners;
	/** A team by the id or the name that the source has for it. */
	team(named: string): TeamId | undefined;
}

/** The longest text that a field holds. */
const longestWords = 20_000;

/** A title as inline Markdown that says it sign for sign. `lost` are links whose address cannot be published: they become their words. */
export function inlineTitle(title: string, { complete }: Bringing): { markdown: string; lost: string[] } {
	const lost: string[] = [];
	const parts = partsOf(title).map(({ words, url }): Part => {
		if (url === undefined) return { words };
		const whole = complete(url);
		if (whole === undefined) lost.push(words === url ? url : `${words} (${url})`);
		return { words, url: whole };
	});
	return { markdown: inlineSaying(parts), lost };
}

/** A text as inline Markdown for a field, with more lines of Markdown behind it; `undefined` where it is too long for one. */
export function inlineField(source: string, { complete }: Bringing, lines: readonly string[] = []): string | undefined {
	const first = source.trim() === '' ? [] : [inlineProse(source.trim(), complete)];
	const markdown = [...first, ...lines].join('\n\n');
	return markdown.length > longestWords ? undefined : markdown;
}

/** When and why something was dropped, as far as the source says. */
export function droppedBecause(
	dropped: boolean | string | undefined,
	{ complete }: Bringing,
): { date?: Day; why: string } | undefined {
	if (!dropped) return undefined;
	const why = 'Dropped in the source, without a reason.';
	if (dropped === true) return { why };
	return isDay(dropped) ? { date: dropped, why } : { why: inlineProse(dropped, complete) };
}

/** The teams that some names mean, and the names that mean none. */
export function teamsOf(names: readonly string[], bringing: Bringing): { teams: TeamId[]; unknown: string[] } {
	const found = names.map((name) => ({ name, team: bringing.team(name) }));
	return {
		teams: [...new Set(found.flatMap(({ team }) => team ?? []))],
		unknown: found.filter(({ team }) => team === undefined).map(({ name }) => name),
	};
}

/** A value as a list: nothing is an empty one, and a single thing a list of it. */
export function asList(value: unknown): readonly unknown[] {
	if (value === undefined) return [];
	return Array.isArray(value) ? value : [value];
}

/** The keys of something that the format does not name, with their values. */
export function otherKeys(value: object, format: z.ZodObject): [string, unknown][] {
	return Object.entries(value).filter(([key]) => !Object.hasOwn(format.shape, key));
}

/** A link: an address, `[words](address)`, or `{ title, url }`; `undefined` for anything else. */
export function readLink(value: unknown): Part | undefined {
	if (typeof value === 'string') {
		const text = value.trim();
		const [only, ...more] = partsOf(text);
		if (only?.url !== undefined && more.length === 0) return only;
		const shown = text.replace(/^https:\/\/(www\.)?|\/$/g, '') || text;
		return /^[^\s[\]]+$/.test(text) ? { words: shown, url: text } : undefined;
	}
	if (typeof value !== 'object' || value === null) return undefined;
	const { title, url, ...others } = value as { title?: unknown; url?: unknown };
	if (typeof url !== 'string' || Object.keys(others).length > 0) return undefined;
	return { words: typeof title === 'string' ? title.trim().replaceAll(/\s+/g, ' ') : url, url: url.trim() };
}
