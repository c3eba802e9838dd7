import type { Band } from '../okr/band.ts';
import type { Kind, Limit } from '../okr/keyResult.ts';
import type { Ambition, Cause, nextSteps } from '../okr/objective.ts';
import type { Phase } from '../okr/period.ts';
import type { StatusWord } from '../okr/status.ts';

/** Every word of the site in one language. A text that is missing does not compile. */
export interface Words {
	/** Words inside rendered texts. */
	text: { footnotes: string; backToText: string; done: string; notDone: string };
	menu: { label: string; now: string; periods: string; teams: string; people: string; method: string };
	skip: string;
	theme: { label: string; light: string; dark: string; auto: string };
	teamTree: string;
	asOf(day: string): string;
	siteDescription(organisation: string): string;
	goalDescription(owner: string, period: string): string;
	periodDescription(period: string): string;
	teamDescription(team: string): string;
	personDescription(person: string): string;

	phase: Record<Phase, string>;
	/** What happens in a phase, as the headline of the first page. */
	phaseSentence: Record<Exclude<Phase, 'running' | 'closed'>, string>;
	dayOf(day: number, length: number): string;
	band: Record<Band, string>;
	verdict: { met: string; notMet: string; learned: string; notLearned: string };
	status: Record<StatusWord, string>;
	ambition: Record<Ambition, string>;
	kind: Record<Kind, string>;
	keep: Record<Limit['keep'], (limit: string) => string>;
	cause: Record<Cause, string>;
	next: Record<(typeof nextSteps)[number], string>;
	term: {
		lead: string;
		teamLead: string;
		ambition: string;
		contributors: string;
		alongside: string;
		due: string;
		priority: string;
		weight: string;
		supports: string;
		continues: string;
		links: string;
		tags: string;
		drawnFrom: string;
		drawnInto: string;
		causes: string;
		next: string;
		members: string;
		subTeams: string;
		partOf: string;
		goals: string;
		attainment: string;
		attainmentSoFar: string;
		lastCheckIn: string;
		team: string;
		period: string;
		phase: string;
		days: string;
		person: string;
		role: string;
		teams: string;
		goalsLed: string;
		goal: string;
		result: string;
		from: string;
		now: string;
		to: string;
		score: string;
		status: string;
		day: string;
		value: string;
		confidence: string;
		note: string;
	};

	soFar: string;
	notScored: string;
	byHand: string;
	nothingToScore: string;
	noStretchGoals: string;
	tooLittleScored(scored: number, of: number): string;
	scoredOf(scored: number, of: number): string;
	droppedCount(count: number): string;
	dropped: string;
	droppedOn(day: string): string;
	committedMet(met: number, of: number): string;
	learnedOf(learned: number, of: number): string;
	soundZone(from: string, to: string): string;
	notMeasured: string;
	stepsDone(done: number, of: number): string;
	weightOf(weight: string): string;
	ofTen(confidence: number): string;
	kept: string;
	notKept: string;
	noWordFor(days: number): string;
	headingFor(percent: string): string;
	confidenceOf(confidence: number): string;
	unseenGoal: string;
	draft: string;

	onTrackOf(well: number, of: number): string;
	wantATalk(count: number): string;
	nothingHeard(goals: number, days: number): string;
	noGoalsYet: string;
	noPeriod: string;
	closedAt(period: string, figure: string, band: string): string;
	closedWithout(period: string): string;
	nextPeriodSoon: string;
	goalsSoFar(count: number): string;
	supportedBy(count: number): string;
	lastCheckIn(day: string): string;

	home: { companyObjectives: string; attention: string; teams: string; checkIns: string };
	begin: { title: string; steps: readonly string[]; more: string };
	period: {
		companyObjectives: string;
		retrospective: string;
		about: string;
		individual: string;
		before: string;
		after: string;
	};
	counts(goals: number, keyResults: number): string;
	noGoals: string;
	team: { purpose: string; now: string; learned: string; rotation: string; history: string; retired: string };
	leadsNow(person: string): string;
	notYetLed: string;
	retiredOn(day: string): string;
	raiseTheBar(periods: number): string;
	leftOn(day: string): string;
	goalsLed: string;
	keyResultsLed: string;
	contributedTo: string;
	ownGoals: string;
	ledTeams: string;
	objective: {
		why: string;
		keyResults: string;
		place: string;
		supports: string;
		supportedBy: string;
		chain: string;
		learned: string;
		outcome: string;
		checkIns(count: number): string;
		steps: string;
		levels: string;
		here: string;
		reached: string;
	};
	ownGrounds: string;
	companyObjective: string;
	noKeyResults: string;
	pastGoal(period: string): string;

	/** The goal's sentence: before, between and after its blanks. */
	sentence: { begin: string; measure: string; end: string; stop: string };
	/** The same as a form. */
	form: { goal: string; results: string; due: string };

	notFound: { title: string; text: string; back: string };
	moved: { title: string; text: string };
	draftBanner: string;
}
