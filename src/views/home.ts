import { groupAttainment } from '../okr/attainment.ts';
import { isCompanyObjective } from '../okr/cascade.ts';
import { daysBetween } from '../okr/day.ts';
import { history } from '../okr/history.ts';
import { type CheckIn, checkInsInOrder, lastHeard } from '../okr/keyResult.ts';
import { isDraft, type Objective, referenceTo } from '../okr/objective.ts';
import { type DatedPeriod, dayOf, hasBegun, nextPeriod } from '../okr/period.ts';
import { objectiveStatus, type Status, type StatusWord, statusWords } from '../okr/status.ts';
import { inARow } from '../okr/streak.ts';
import type { Team } from '../okr/team.ts';
import { type Bar, groupBar } from './bar.ts';
import { columnsOf } from './columns.ts';
import { startLinks } from './forms.ts';
import { type Frame, frame } from './frame.ts';
import { type GoalRow, goalRow, type LinkView, ownerLink, periodLink } from './goal.ts';
import { streakHeadline } from './headline.ts';
import { teamGoals } from './history.ts';
import { checkInView } from './keyResult.ts';
import { othersOf, phaseOf, teamsInOrder, wholeMadeIn } from './period.ts';
import type { Site } from './site.ts';
import { momentOf, type StatusView, statusView, worstNews } from './status.ts';
import { type TeamRow, teamRow } from './team.ts';

/** A goal that wants a talk. */
export interface Attention {
	title: string;
	href: string;
	owner: LinkView;
	status: StatusView;
	/** "heading for 18%, confidence 3 of 10"; or how long nothing was heard. */
	detail: string;
}

export interface HomePage {
	frame: Frame;
	/** Nothing is in the almanac yet: the page says how to begin. */
	empty: boolean;
	period?: LinkView;
	phase: string;
	/** Where a goal is started and people check in, where the site has its editor. */
	start: readonly LinkView[];
	/** The state of the period in a sentence, and a second one that may be empty. */
	headline: string;
	lede: string;
	/** The period that comes after the current one, and what is said of it. */
	next?: LinkView & { state: string };
	/** The organisation as a whole, once the period is closed. */
	bar?: Bar;
	others: string;
	companyObjectives: readonly (GoalRow & { supporters: string })[];
	/** The first of the goals that want a talk, and how many more there are, in words; may be empty. */
	attention: readonly Attention[];
	moreAttention: string;
	teams: readonly (TeamRow & {
		counts: readonly { word: StatusWord; label: string; count: number }[];
		lastCheckIn: string;
	})[];
	/** What the organisation attained in the last closed periods, from two of them on. */
	past?: PastPeriods;
	checkIns: readonly {
		day: string;
		date: string;
		title: string;
		href: string;
		owner: LinkView;
		goal: string;
		change: string;
		/** The beginning of its note, as plain text; may be empty. */
		note: string;
	}[];
}

/** The youngest closed periods with a figure, the youngest first. */
export interface PastPeriods {
	headline: string;
	periods: readonly (LinkView & { bar: Bar; opens: string })[];
	history: string;
}

const latest = 8;
/** More than these are on the page of the period. */
const mostAttention = 20;
const pastPeriods = 6;
/** So many letters of a note are shown, and the rest of the last word. */
const longestNote = 140;

/** What the first page shows: the current period. */
export function homePage(site: Site): HomePage {
	const { words } = site.locale;
	const { current: period, almanac } = site;
	const at = frame(site, {
		title: words.menu.now,
		description: words.siteDescription(almanac.organisation.name),
		section: 'now',
		current: true,
	});
	if (!period)
		return {
			...{
				frame: at,
				start: startLinks(site),
				empty: almanac.objectives.length === 0,
				phase: '',
				headline: words.noPeriod,
				lede: '',
				others: '',
			},
			...{ companyObjectives: [], attention: [], moreAttention: '', teams: [], checkIns: [] },
		};
	const goals = site.goalsIn(period.id);
	const ofTeams = goals.filter((goal) => goal.team !== undefined);
	const running = period.phase === 'running';
	// What is said of the goals is what readers will be told: an author at work sees drafts, marked, in the lists.
	const published = goals.filter((goal) => !isDraft(goal));
	const kept = published.filter((goal) => !goal.dropped);
	const stands = new Map(kept.map((goal) => [goal.id, objectiveStatus(goal, momentOf(site, period))]));
	const attained = groupAttainment(ofTeams);
	const bar = groupBar(site, attained, period);
	const next = nextPeriod(site.periods, period);
	const wanting = running ? attention(site, period, kept, stands) : [];
	return {
		frame: at,
		start: startLinks(site),
		empty: false,
		period: periodLink(site, period.id),
		phase: phaseOf(site, period),
		...(running
			? runningState(site, stands)
			: restingState(site, period, { goals: published.length, bar, next: next !== undefined })),
		next: next && { ...periodLink(site, next.id), state: stateOfNext(site, next) },
		bar: period.phase === 'closed' ? bar : undefined,
		others: othersOf(site, ofTeams),
		companyObjectives: ofTeams
			.filter((goal) => isCompanyObjective(goal, almanac.teams))
			.map((goal) => ({
				...goalRow(site, goal),
				supporters: words.supportedBy(site.cascade.children(goal.id).length),
			})),
		attention: wanting.slice(0, mostAttention),
		moreAttention: wanting.length > mostAttention ? words.cascade.more(wanting.length - mostAttention) : '',
		teams: teamsInOrder(site)
			.map((id) => site.team(id) as Team)
			.filter((team) => !team.retired && ofTeams.some((goal) => goal.team === team.id))
			.map((team) => {
				const own = ofTeams.filter((goal) => goal.team === team.id);
				return {
					...teamRow(site, team),
					counts: running ? counts(site, own, stands) : [],
					lastCheckIn: lastCheckIn(site, own),
				};
			}),
		past: past(site),
		checkIns: checkIns(site, kept),
	};
}

function past(site: Site): PastPeriods | undefined {
	const goals = teamGoals(site);
	const points = history(goals, columnsOf(site, goals), site.almanac.organisation.bands);
	const closed = inARow(points).filter(({ state }) => state === 'closed');
	if (closed.length < 2) return undefined;
	return {
		headline: streakHeadline(site, site.locale.words.history.whole, points) || site.locale.words.history.attainment,
		periods: closed
			.slice(-pastPeriods)
			.reverse()
			.map(({ period, attainment }) => ({
				...periodLink(site, period.id),
				bar: groupBar(site, attainment, period),
				opens: wholeMadeIn(site, period),
			})),
		history: site.addresses.history,
	};
}

type Stands = ReadonlyMap<string, Status>;

/** "Eleven of nineteen goals are on track." "Three want a talk this week. Nothing has been heard of one for 34 days." */
function runningState(site: Site, stands: Stands): { headline: string; lede: string } {
	const { words } = site.locale;
	const all = [...stands.values()];
	if (all.length === 0) return { headline: words.noGoalsYet, lede: '' };
	const well = all.filter(({ word }) => word === 'on-track' || word === 'done').length;
	const troubled = all.filter(({ word }) => word === 'off-track' || word === 'at-risk').length;
	const silent = all.filter(({ stale }) => stale);
	const longest = Math.max(0, ...silent.map(({ lastHeard }) => (lastHeard ? daysBetween(lastHeard, site.today) : 0)));
	const unknown = all.filter(({ word }) => word === 'no-data' || word === 'unsaid').length;
	// That none wants a talk is said only where all of them are known.
	const sentences = troubled > 0 || well === all.length ? [words.wantATalk(troubled)] : [];
	if (unknown > 0 && unknown < all.length) sentences.push(words.cannotTell(unknown));
	if (silent.length > 0) sentences.push(words.nothingHeard(silent.length, longest));
	const headline = unknown === all.length ? words.cannotTellOfAny : words.onTrackOf(well, all.length);
	return { headline, lede: sentences.join(' ') };
}

/** "comes next. Leadership is choosing the company objectives. Two goals so far." */
function stateOfNext(site: Site, { id, phase }: DatedPeriod): string {
	const { words } = site.locale;
	const doing = hasBegun({ phase }) ? [] : [`${words.phaseSentence[phase as 'setting']}.`];
	return [words.comesNext, ...doing, words.goalsSoFar(site.goalsIn(id).filter((goal) => !isDraft(goal)).length)].join(
		' ',
	);
}

function restingState(
	site: Site,
	period: DatedPeriod,
	{ goals, bar, next }: { goals: number; bar: Bar; next: boolean },
): { headline: string; lede: string } {
	const { words } = site.locale;
	if (period.phase === 'closed')
		return {
			headline:
				bar.mark === undefined ? words.closedWithout(period.title) : words.closedAt(period.title, bar.figure, bar.word),
			lede: next ? '' : words.nextPeriodSoon,
		};
	return { headline: words.phaseSentence[period.phase as 'setting'], lede: words.goalsSoFar(goals) };
}

/**
 * The goals that want a talk, the worst first; then those of which nothing was heard, the longest silence first: never,
 * once the period has run for as long as makes a word stale, or not for that long.
 */
function attention(site: Site, period: DatedPeriod, goals: readonly Objective[], stands: Stands): Attention[] {
	const { words, day } = site.locale;
	const status = (goal: Objective) => stands.get(goal.id) as Status;
	const rank = (goal: Objective) => {
		const { word } = status(goal);
		return word === 'off-track' ? 0 : word === 'at-risk' ? 1 : 2;
	};
	const { staleAfterDays } = site.almanac.organisation.limits;
	const unheard = (goal: Objective) =>
		status(goal).word === 'no-data' &&
		status(goal).lastHeard === undefined &&
		dayOf(period, site.today) > staleAfterDays;
	return goals
		.filter((goal) => rank(goal) < 2 || status(goal).stale || unheard(goal))
		.sort((a, b) => rank(a) - rank(b) || ((status(a).lastHeard ?? '') < (status(b).lastHeard ?? '') ? -1 : 1))
		.map((goal) => {
			const { lastHeard: heard, stale } = status(goal);
			const last = heard === undefined ? '' : words.lastCheckIn(day(heard));
			const stood = stale ? `${statusView(site, status(goal)).stale}, ${last}` : '';
			const silent = unheard(goal) ? words.noWordYet : stood;
			const details = [rank(goal) < 2 ? worstNews(site, goal) : '', silent];
			return {
				title: goal.title,
				href: site.addresses.objective(goal.id),
				owner: ownerLink(site, goal),
				status: statusView(site, status(goal)),
				detail: details.filter((detail) => detail !== '').join('; '),
			};
		});
}

function counts(site: Site, goals: readonly Objective[], stands: Stands) {
	return [...statusWords].reverse().flatMap((word) => {
		const count = goals.filter((goal) => stands.get(goal.id)?.word === word).length;
		return count === 0 ? [] : [{ word, label: site.locale.words.status[word], count }];
	});
}

function lastCheckIn(site: Site, goals: readonly Objective[]): string {
	const heard = goals
		.flatMap((goal) => goal.keyResults.flatMap((keyResult) => lastHeard(keyResult) ?? []))
		.sort()
		.at(-1);
	return heard === undefined ? '' : site.locale.shortDay(heard);
}

/** The newest check-ins of the period, each with the value before it. */
function checkIns(site: Site, goals: readonly Objective[]): HomePage['checkIns'] {
	const { shortDay } = site.locale;
	return goals
		.flatMap((goal) =>
			goal.keyResults.flatMap((keyResult) => {
				const all = checkInsInOrder(keyResult);
				return all.map((checkIn, i) => ({ goal, keyResult, checkIn, before: all[i - 1] }));
			}),
		)
		.sort((a, b) => (a.checkIn.date > b.checkIn.date ? -1 : a.checkIn.date < b.checkIn.date ? 1 : 0))
		.slice(0, latest)
		.map(({ goal, keyResult, checkIn, before }) => {
			const [now, then] = [checkIn, before].map((one) => (one ? checkInView(site, keyResult, one).value : ''));
			return {
				day: shortDay(checkIn.date),
				date: checkIn.date,
				title: site.plain(keyResult.title),
				href: site.addresses.reference(referenceTo(goal.id, keyResult.id)),
				owner: ownerLink(site, goal),
				goal: goal.title,
				change: then && now && then !== now ? `${then} → ${now}` : now || confidenceIn(site, checkIn),
				note: beginningOf(site.plain(checkIn.note ?? '')),
			};
		});
}

function confidenceIn(site: Site, { confidence }: CheckIn): string {
	return confidence === undefined ? '' : site.locale.words.confidenceOf(confidence);
}

/** A text of some length, cut behind a word. */
function beginningOf(text: string): string {
	const end = text.indexOf(' ', longestNote);
	return end < 0 ? text : `${text.slice(0, end).replace(/\P{L}+$/u, '')}…`;
}
