import { bands } from '../okr/band.ts';
import {
	bandOfGoal,
	type CauseCounts,
	countCauses,
	followUp,
	mostCommonCause,
	type Reflected,
	reflected,
} from '../okr/lessons.ts';
import { type Cause, causes, ownerOf } from '../okr/objective.ts';
import { inOrder, type Period, type PeriodId } from '../okr/period.ts';
import { csv } from './csv.ts';
import { type Frame, frame } from './frame.ts';
import { type GoalRow, goalRow, type LinkView, periodLink } from './goal.ts';
import { type Invitation, invitations, questions } from './invitation.ts';
import type { Site } from './site.ts';

/** A reflection with its goal. Texts named `…Html` are safe HTML. */
export interface Lesson {
	goal: GoalRow;
	/** What it can be chosen by, as ids; causes parted by spaces. */
	choice: { causes: string; owner: string; band: string; period: string };
	causes: readonly string[];
	learnedHtml: string;
	next: string;
	/** Whether what was to come next came. */
	followUp: string;
	/** The goals that continue it. */
	after: readonly LinkView[];
}

/** A list to choose from. */
export interface Choice {
	name: 'cause' | 'team' | 'band' | 'period';
	label: string;
	options: readonly { value: string; text: string }[];
}

/** How often each cause was named in a period, and where those reflections are. */
export interface CausesOfPeriod extends LinkView {
	counts: CauseCounts;
	/** The address of all reflections of the period; with `cause` chosen, of those that name it. */
	told: string;
	toldBy: Record<Cause, string>;
}

export interface LessonsPage {
	frame: Frame;
	title: string;
	/** The sound zone, behind every bar. */
	zone: { from: number; to: number };
	questions: readonly string[];
	headline: string;
	subtitle: string;
	causeNames: readonly { cause: Cause; name: string }[];
	/** The youngest period first. */
	counts: readonly CausesOfPeriod[];
	total: CauseCounts;
	csv: string;
	choices: readonly Choice[];
	lessons: readonly Lesson[];
	/** Pages of the periods whose lessons are not on this one. */
	older: readonly LinkView[];
	/** Goals of the last closed period that nobody has reflected on, though they landed far from the sound zone. */
	invitations: readonly Invitation[];
}

/** Where the list of reflections begins on its page. */
export const reflectionsAnchor = 'reflections';

/** So many reflections fit on one page; a page with more is split by period. */
export const lessonsOnAPage = 300;

/** What the page of all lessons shows: the youngest in full, and older ones by way of links when there are many. */
export function lessonsPage(site: Site): LessonsPage {
	const { words } = site.locale;
	const all = published(site);
	const old = olderPeriods(site);
	const counts = causesByPeriod(site, all);
	const total = countCauses(all);
	const span = site.locale.words.history.spanOf(counts.at(-1)?.text ?? '', counts[0]?.text ?? '');
	const cause = total.reflections < 3 ? undefined : mostCommonCause(total);
	const lessons = all.filter((goal) => !old.some(({ id }) => id === goal.period)).map((goal) => lesson(site, goal));
	return {
		frame: frame(site, {
			title: words.lessons.title,
			description: words.lessons.description(site.almanac.organisation.name),
			section: 'lessons',
		}),
		title: words.lessons.title,
		zone: zoneOf(site),
		questions: questions(site),
		headline: cause
			? words.lessons.mostCommon(words.cause[cause], total[cause], total.reflections)
			: words.lessons.causes,
		subtitle: words.lessons.causesSubtitle(total.reflections, span),
		causeNames: causes.map((one) => ({ cause: one, name: words.cause[one] })),
		counts,
		total,
		csv: site.addresses.page('lessons/causes.csv'),
		choices: choices(site, lessons),
		lessons,
		older: old.map(({ id, title }) => ({ text: title, href: site.addresses.lessonsOf(id) })),
		invitations: invitations(site),
	};
}

/** The page of a period's lessons, where there are too many for one page. */
export function olderLessonsPage(
	site: Site,
	period: Period,
): Pick<LessonsPage, 'frame' | 'title' | 'zone' | 'choices' | 'lessons'> {
	const title = site.locale.words.lessons.olderTitle(period.title);
	const lessons = published(site)
		.filter((goal) => goal.period === period.id)
		.map((goal) => lesson(site, goal));
	const at = frame(site, {
		title,
		description: site.locale.words.lessons.olderDescription(period.title),
		section: 'lessons',
	});
	return { frame: at, title, zone: zoneOf(site), choices: choices(site, lessons), lessons };
}

function zoneOf({ almanac }: Site): LessonsPage['zone'] {
	const { sound, beyond } = almanac.organisation.bands;
	return { from: sound, to: beyond };
}

/** The periods, the youngest first, whose lessons do not fit on the page of all. The youngest with lessons always does. */
export function olderPeriods(site: Site): Period[] {
	const byPeriod = Map.groupBy(published(site), (goal) => goal.period);
	let shown = 0;
	return inOrder(site.periods)
		.reverse()
		.filter(({ id }) => {
			const count = byPeriod.get(id)?.length ?? 0;
			const fits = shown === 0 || shown + count <= lessonsOnAPage;
			// Once a period does not fit, the older ones are not put before it.
			shown += fits ? count : lessonsOnAPage;
			return count > 0 && !fits;
		});
}

/** `lessons/causes.csv`: how often each cause was named, a line for each period. */
export function causesCsv(site: Site): string {
	const counts = causesByPeriod(site, published(site));
	return csv([
		['period', ...causes, 'no cause named', 'reflections'],
		...counts.map(({ text, counts: of }) => [text, ...causes.map((cause) => of[cause]), of.none, of.reflections]),
	]);
}

function published(site: Site): Reflected[] {
	return reflected(site.almanac.objectives, site.periods);
}

function causesByPeriod(site: Site, goals: readonly Reflected[]): LessonsPage['counts'] {
	const older = new Set(olderPeriods(site).map(({ id }) => id));
	const at = (period: PeriodId, cause?: Cause) => {
		const chosen = new URLSearchParams(cause && { cause });
		if (!older.has(period)) chosen.set('period', period);
		const page = older.has(period) ? site.addresses.lessonsOf(period) : site.addresses.lessons;
		return `${page}${chosen.size > 0 ? `?${chosen}` : ''}#${reflectionsAnchor}`;
	};
	return [...Map.groupBy(goals, (goal) => goal.period)].map(([period, own]) => ({
		...periodLink(site, period),
		counts: countCauses(own),
		told: at(period),
		toldBy: Object.fromEntries(causes.map((cause) => [cause, at(period, cause)])) as Record<Cause, string>,
	}));
}

function lesson(site: Site, goal: Reflected): Lesson {
	const { words } = site.locale;
	const { reflection } = goal;
	const follow = followUp(goal, site.lineage, site.periods);
	const band = bandOfGoal(goal, site.period(goal.period), site.almanac.organisation.bands) ?? '';
	return {
		goal: goalRow(site, goal),
		choice: { causes: reflection.causes.join(' '), owner: ownerOf(goal), band, period: goal.period },
		causes: reflection.causes.map((cause) => words.cause[cause]),
		learnedHtml: site.inline(reflection.learned),
		next: reflection.next === undefined ? '' : words.next[reflection.next],
		followUp: follow === undefined ? '' : words.lessons.followUp[follow],
		after: site.lineage.after(goal).map((next) => ({ text: next.title, href: site.addresses.objective(next.id) })),
	};
}

/** Only what some lesson has can be chosen. */
function choices(site: Site, lessons: readonly Lesson[]): Choice[] {
	const { words } = site.locale;
	const of = (pick: (one: Lesson) => { value: string; text: string }) => [
		...new Map(lessons.map((one) => [pick(one).value, pick(one)])).values(),
	];
	const teams = of(({ goal, choice }) => ({ value: choice.owner, text: goal.owner.text }));
	const named = new Set(lessons.flatMap(({ choice }) => choice.causes.split(' ')));
	const landed = new Set(lessons.map(({ choice }) => choice.band));
	return [
		{
			name: 'cause',
			label: words.lessons.cause,
			options: causes.filter((one) => named.has(one)).map((one) => ({ value: one, text: words.cause[one] })),
		},
		{
			name: 'team',
			label: words.term.team,
			options: teams.sort((a, b) => site.locale.compare(a.text, b.text)),
		},
		{
			name: 'band',
			label: words.lessons.band,
			options: bands.filter((one) => landed.has(one)).map((one) => ({ value: one, text: words.band[one] })),
		},
		{
			name: 'period',
			label: words.term.period,
			options: of(({ goal, choice }) => ({ value: choice.period, text: goal.period.text })),
		},
	];
}
