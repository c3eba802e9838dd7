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

/** A text as inline Markdown for a field; `undefined` where it is too long for one. */
export function inlineField(source: string, { complete }: Bringing): string | undefined {
	const markdown = inlineProse(source.trim(), complete);
	return markdown.length > longestWords ? undefined : markdown;
}

/** When and why something was dropped, as far as the source says. */
export function droppedBecause(dropped: boolean | string | undefined, { complete }: Bringing): { date?: Day; why: string } | undefined {
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
