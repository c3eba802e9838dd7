import { percentage } from '../okr/band.ts';
import { daysBetween } from '../okr/day.ts';
import type { Objective } from '../okr/objective.ts';
import type { Period } from '../okr/period.ts';
import {
	keyResultStatus,
	type Moment,
	objectiveStatus,
	type Status,
	type StatusWord,
	statusWords,
} from '../okr/status.ts';
import type { Site } from './site.ts';

/** How something stands, in a word, a shape and a colour. */
export interface StatusView {
	word: StatusWord;
	label: string;
	/** "no word for 34 days", where it is stale; may be empty. */
	stale: string;
}

/** What a status in a period is read against. */
export function momentOf(site: Site, period: Period): Moment {
	return { period, today: site.today, organisation: site.almanac.organisation };
}

/** A status as it is shown. */
export function statusView(site: Site, status: Status): StatusView {
	const { words } = site.locale;
	const days = status.lastHeard === undefined ? 0 : daysBetween(status.lastHeard, site.today);
	return { word: status.word, label: words.status[status.word], stale: status.stale ? words.noWordFor(days) : '' };
}

/** How a goal stands, while its period is running and it was not dropped. */
export function goalStatus(site: Site, goal: Objective): Status | undefined {
	const period = site.period(goal.period);
	return period.phase === 'running' && !goal.dropped ? objectiveStatus(goal, momentOf(site, period)) : undefined;
}

/** Where a key result is heading, how sure its lead is, and when that was said; may be empty. */
export function headingOf(site: Site, { word, landing, confidence, kept, lastHeard }: Status): string {
	const { words, percent, day } = site.locale;
	const parts: string[] = [];
	if (landing !== undefined) parts.push(words.headingFor(percent(percentage(landing))));
	if (kept !== undefined) parts.push(kept ? words.limitKept : words.limitNotKept);
	if (confidence !== undefined) parts.push(words.confidenceOf(confidence));
	if (word === 'unsaid') parts.push(words.confidenceNotSaid);
	if (lastHeard !== undefined) parts.push(words.lastCheckIn(day(lastHeard)));
	return parts.join(', ');
}

/** What the worst of a goal's key results is heading for and how sure its lead is: "heading for 18%, confidence 3 of 10". */
export function worstNews(site: Site, goal: Objective): string {
	const { words, percent } = site.locale;
	const moment = momentOf(site, site.period(goal.period));
	const worst = goal.keyResults
		.filter((keyResult) => !keyResult.dropped)
		.map((keyResult) => keyResultStatus(keyResult, goal.ambition, moment))
		.sort((a, b) => statusWords.indexOf(a.word) - statusWords.indexOf(b.word))[0];
	const parts: string[] = [];
	if (worst?.landing !== undefined) parts.push(words.headingFor(percent(Math.max(0, percentage(worst.landing)))));
	if (worst?.kept !== undefined) parts.push(worst.kept ? words.limitKept : words.limitNotKept);
	if (worst?.confidence !== undefined) parts.push(words.confidenceOf(worst.confidence));
	return parts.join(', ');
}
