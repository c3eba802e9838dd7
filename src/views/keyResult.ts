import { type CheckIn, checkInsInOrder, type KeyResult, keeps, lastValued, type Milestones } from '../okr/keyResult.ts';
import { type Objective, referenceTo } from '../okr/objective.ts';
import { score } from '../okr/score.ts';
import { keyResultStatus } from '../okr/status.ts';
import { type Bar, scoreBar } from './bar.ts';
import { type LinkView, ownerLink, personLink, teamLink } from './goal.ts';
import { drawnOf, type OverTimeFigure, overTime } from './overTime.ts';
import type { Site } from './site.ts';
import { headingOf, momentOf, type StatusView, statusView } from './status.ts';

/** A key result on the page of its goal. Texts named `…Html` are safe HTML. */
export interface KeyResultView {
	/** The anchor of its address. */
	id: string;
	titleHtml: string;
	/** "metric", "limit" … as a word of the trade. */
	kind: string;
	/** Figures of a metric or limit; empty where there are none. */
	from: string;
	now: string;
	to: string;
	bar: Bar;
	status?: StatusView;
	/** "Lead", "Together with", "Weight" … with what stands there. */
	facts: readonly { term: string; links: readonly LinkView[] }[];
	noteHtml: string;
	outcomeHtml: string;
	dropped?: { day: string; whyHtml: string };
	steps: readonly { titleHtml: string; done: boolean; day: string; weight: string }[];
	levels: readonly { titleHtml: string; score: string; reached: boolean }[];
	checkIns: readonly CheckInView[];
	/** What is drawn of it over time; nothing where too little is measured. */
	overTime?: OverTimeFigure;
	/** "heading for 18%, confidence 3 of 10, last check-in 9 October 2026", in a running period; else empty. */
	heading: string;
	/** The team key results that it was drawn from, and those of the company that were drawn from it. */
	drawnFrom: readonly Drawn[];
	drawnInto: readonly Drawn[];
}

/** A key result of another goal, as a link. */
export interface Drawn {
	owner: LinkView;
	href: string;
	/** Plain text. */
	title: string;
}

export interface CheckInView {
	day: string;
	/** The day as machines read it. */
	date: string;
	value: string;
	confidence: string;
	noteHtml: string;
	/** For a limit: it was kept. */
	kept?: boolean;
	/** The value and the confidence as plain numbers. */
	measured?: number;
	sure?: number;
	/** What is drawn: the value, the score of the level, or the confidence where nothing is measured. */
	drawn?: number;
}

/** A key result as its goal's page shows it. */
export function keyResultView(site: Site, goal: Objective, keyResult: KeyResult): KeyResultView {
	const { locale } = site;
	const { words, number } = locale;
	const period = site.period(goal.period);
	const running = period.phase === 'running' && !goal.dropped && !keyResult.dropped;
	const status = running ? keyResultStatus(keyResult, goal.ambition, momentOf(site, period)) : undefined;
	const html = (markdown: string | undefined) => (markdown === undefined ? '' : site.inline(markdown));
	const facts: { term: string; links: LinkView[] }[] = [];
	if (keyResult.lead !== undefined && keyResult.lead !== goal.lead)
		facts.push({ term: words.term.lead, links: [personLink(site, keyResult.lead)] });
	if (keyResult.alongside.length > 0)
		facts.push({ term: words.term.alongside, links: keyResult.alongside.map((team) => teamLink(site, team)) });
	if (keyResult.weight !== 1) facts.push({ term: words.term.weight, links: [{ text: number(keyResult.weight) }] });
	if (keyResult.priority !== undefined)
		facts.push({ term: words.term.priority, links: [{ text: keyResult.priority }] });
	const reference = referenceTo(goal.id, keyResult.id);
	return {
		id: keyResult.id,
		titleHtml: site.inline(keyResult.title),
		kind: words.kind[keyResult.kind],
		...figures(site, keyResult),
		bar: scoreBar(site, score(keyResult), goal.ambition, period, keyResult.score !== undefined),
		status: status && statusView(site, status),
		facts,
		noteHtml: html(keyResult.note),
		outcomeHtml: html(keyResult.outcome),
		dropped: keyResult.dropped && droppedView(site, keyResult.dropped),
		steps:
			keyResult.kind === 'milestones' && !saysNoMore(keyResult)
				? keyResult.steps.map(({ title, done, weight }) => ({
						titleHtml: html(title),
						done: Boolean(done),
						day: typeof done === 'string' ? locale.day(done) : '',
						weight: weight === 1 ? '' : words.weightOf(number(weight)),
					}))
				: [],
		levels: keyResult.kind === 'levels' ? levelsOf(site, keyResult) : [],
		checkIns: checkInsInOrder(keyResult)
			.reverse()
			.map((checkIn) => checkInView(site, keyResult, checkIn)),
		overTime: overTime(site, goal, keyResult),
		heading: status ? headingOf(site, status) : '',
		drawnFrom: keyResult.drawnFrom.flatMap((from) => drawn(site, from)),
		drawnInto: site.cascade
			.drawnInto(goal.id)
			.filter((placed) => placed.keyResult.drawnFrom.includes(reference))
			.flatMap((placed) => drawn(site, referenceTo(placed.objective.id, placed.keyResult.id))),
	};
}

/** When something was dropped, and why. */
export function droppedView(
	site: Site,
	{ date, why }: { date?: string; why: string },
): { day: string; whyHtml: string } {
	return { day: date === undefined ? '' : site.locale.day(date), whyHtml: site.inline(why) };
}

function drawn(site: Site, reference: string): Drawn[] {
	const placed = site.cascade.keyResult(reference);
	if (!placed) return [];
	const title = site.plain(placed.keyResult.title);
	return [{ owner: ownerLink(site, placed.objective), href: site.addresses.reference(reference), title }];
}

/** Where a key result began, where it stands and what it is to reach, as far as its kind has that; a dash where it was never measured. */
export function figures(
	{ locale: { words, measure, number } }: Pick<Site, 'locale'>,
	keyResult: KeyResult,
): { from: string; now: string; to: string } {
	const last = lastValued(keyResult)?.value;
	if (keyResult.kind === 'metric') {
		const { from, to, unit } = keyResult;
		return {
			from: from === undefined ? words.notMeasured : number(from),
			now: last === undefined ? '–' : number(last),
			to: measure(to, unit),
		};
	}
	if (keyResult.kind === 'limit') {
		const { limit, unit, keep } = keyResult;
		const text = typeof limit === 'number' ? measure(limit, unit) : `${number(limit[0])}–${measure(limit[1], unit)}`;
		return { from: '', now: last === undefined ? '–' : number(last), to: words.keep[keep](text) };
	}
	if (keyResult.kind === 'milestones' && keyResult.steps.length > 1) {
		const done = keyResult.steps.filter((step) => step.done).length;
		return { from: '', now: words.stepsDone(done, keyResult.steps.length), to: '' };
	}
	return { from: '', now: '', to: '' };
}

/** A yes/no result, whose one step says what the key result says, or only that it is done. */
function saysNoMore({ steps, title }: Milestones): boolean {
	const [step, ...others] = steps;
	return others.length === 0 && (step?.title === title || /^\S+$/.test(step?.title ?? ''));
}

function levelsOf(site: Site, keyResult: Extract<KeyResult, { kind: 'levels' }>): KeyResultView['levels'] {
	const reached = checkInsInOrder(keyResult)
		.flatMap(({ level }) => level ?? [])
		.at(-1);
	return keyResult.levels.map(({ id, title, score }) => ({
		titleHtml: site.inline(title),
		score: site.locale.number(score),
		reached: id === reached,
	}));
}

/** A check-in, in the unit of its key result. */
export function checkInView(site: Site, keyResult: KeyResult, checkIn: CheckIn): CheckInView {
	const { words, number, day } = site.locale;
	const level =
		keyResult.kind === 'levels' ? keyResult.levels.find(({ id }) => id === checkIn.level)?.title : undefined;
	const value = checkIn.value === undefined ? '' : number(checkIn.value);
	return {
		day: day(checkIn.date),
		date: checkIn.date,
		value: level ? site.plain(level) : value,
		confidence: checkIn.confidence === undefined ? '' : words.ofTen(checkIn.confidence),
		noteHtml: checkIn.note === undefined ? '' : site.inline(checkIn.note),
		kept: keyResult.kind === 'limit' && checkIn.value !== undefined ? keeps(keyResult, checkIn.value) : undefined,
		measured: checkIn.value,
		sure: checkIn.confidence,
		drawn: drawnOf(keyResult, checkIn),
	};
}
