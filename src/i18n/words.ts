import type { Band } from '../okr/band.ts';
import type { Kind, Limit } from '../okr/keyResult.ts';
import type { FollowUp } from '../okr/lessons.ts';
import type { Ambition, Cause, nextSteps } from '../okr/objective.ts';
import type { Phase } from '../okr/period.ts';
import type { StatusWord } from '../okr/status.ts';

/** Every word of the site in one language. A text that is missing does not compile. */
export interface Words {
	/** Words inside rendered texts. */
	text: { footnotes: string; backToText: string; done: string; notDone: string };
	menu: {
		label: string;
		now: string;
		periods: string;
		teams: string;
		history: string;
		lessons: string;
		people: string;
		method: string;
	};
	skip: string;
	theme: { label: string; light: string; dark: string; auto: string };
	teamTree: string;
	asOf(day: string): string;
	siteDescription(organisation: string): string;
	periodsDescription(organisation: string): string;
	teamsDescription(organisation: string): string;
	peopleDescription(organisation: string): string;
	methodDescription(organisation: string): string;
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
	confidenceNotSaid: string;
	/** Whether the last value of a limit keeps it. */
	limitKept: string;
	limitNotKept: string;
	unseenGoal: string;
	draft: string;

	onTrackOf(well: number, of: number): string;
	wantATalk(count: number): string;
	/** How some of the goals are doing is not known; or all of them, as a headline. */
	cannotTell(count: number): string;
	cannotTellOfAny: string;
	noWordYet: string;
	nothingHeard(goals: number, days: number): string;
	noGoalsYet: string;
	noPeriod: string;
	closedAt(period: string, figure: string, band: string): string;
	closedWithout(period: string): string;
	nextPeriodSoon: string;
	/** Behind the name of the period that comes after the current one. */
	comesNext: string;
	/** In place of a figure, while the goals of a period are only being set. */
	notYetRunning: string;
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
	/** Instead of a list in which there is nothing yet. */
	none: { periods: string; teams: string; people: string };
	pastGoal(period: string): string;

	/** The goal's sentence: before, between and after its blanks. */
	sentence: { begin: string; measure: string; end: string; stop: string };
	/** The same as a form. */
	form: { goal: string; results: string; due: string };

	/** The past in figures. */
	history: {
		title: string;
		/** The subject of a finding about all teams together. */
		whole: string;
		description(organisation: string): string;
		/** "Technology landed in the sound zone for the fourth period running" */
		streak: Record<Band, (who: string, periods: number) => string>;
		/** "sound three periods running", on a team's page. */
		streakShort: Record<Band, (periods: number) => string>;
		/** "Two of nine goals were a lesson in the first half of 2026" */
		lessons(lessons: number, of: number, period: string): string;
		/** "both lost out to something more important": what all of some goals have in common. */
		shared: Record<Cause, (count: number) => string>;
		/** "Six of nine goals landed in the sound zone" */
		mostSound(sound: number, of: number, period: string): string;
		attainment: string;
		attainmentSubtitle(measure: string, periods: string): string;
		measure: string;
		spread: string;
		spreadSubtitle(periods: string): string;
		spanOf(first: string, last: string): string;
		choose: string;
		teams: string;
		from: string;
		to: string;
		everything: string;
		organisation(name: string): string;
		noDates: string;
		mean: string;
		median: string;
		unscored: string;
		dropped: string;
		committed: string;
		learning: string;
		stretchGoals: string;
		csv: string;
		empty: string;
		keys: string;
		youngestFirst: string;
		onPaper: string;
		/** How a figure was made: the summary that opens it, and what it says. */
		opens: string;
		meanOfGoals(sum: string, count: number, mean: string): string;
		meanOfResults(sum: string, weight: string, mean: string): string;
		byHand(score: string): string;
		tooLittle(scored: string, total: string): string;
		countsAs(score: string): string;
		notCounted: string;
		notPartOf: string;
		overTime: string;
		/** What a chart over time measures. */
		inUnit(unit: string): string;
		confidence: string;
		stepsDone: string;
		/** The steps as a table. */
		stepsByDay: string;
		doneByThen: string;
		step: string;
		wayTo: string;
		limit: string;
		goalsByBand: string;
	};
	/** What was learned. */
	lessons: {
		title: string;
		description(organisation: string): string;
		questionsTitle: string;
		questions: Record<Cause, string>;
		causes: string;
		causesSubtitle(reflections: number, periods: string): string;
		/** "Something more important took the focus: named in 12 of 31 reflections, oftener than any other cause" */
		mostCommon(cause: string, named: number, of: number): string;
		reflections: string;
		noCause: string;
		learned: string;
		cause: string;
		band: string;
		all: string;
		shown: string;
		none: string;
		filter: string;
		followUp: Record<FollowUp, string>;
		invitation: string;
		invite: string;
		inviteHere: string;
		inviteFull: string;
		writeIt: string;
		older: string;
		olderTitle(period: string): string;
		olderDescription(period: string): string;
	};

	/** How goals hang together, as a picture. */
	cascade: {
		/** On a page that names the period already. */
		link: string;
		title(period: string): string;
		titleOf(what: string, period: string): string;
		description(period: string): string;
		/** What the picture is, for those who hear it. */
		label(goals: number): string;
		ownGrounds: string;
		list: string;
		again: string;
		showKeyResults: string;
		foldKeyResults: string;
		empty: string;
		large(goals: number): string;
		diagram: string;
		filter: { label: string; team: string; goal: string; status: string; all: string };
		fit: string;
		enlarge: string;
		shrink: string;
		unfold: string;
		fold: string;
		svg: string;
		png: string;
		hint: string;
		/** A picture beside a goal or a team. */
		neighbourhood: string;
		teamGoals: string;
		more(count: number): string;
		goals: string;
	};
	/** The reconciliation of the company's objectives and the teams'. */
	alignment: {
		/** On a page that names the period already. */
		link: string;
		title(period: string): string;
		description(period: string): string;
		agenda: string;
		lede: string;
		before(phase: string): string;
		nothingMissing: string;
		missing: {
			companyObjectives: string;
			fewer(most: number): string;
			lead: string;
			teamGoals: string;
			keyResults: string;
			support: string;
			companyKeyResults: string;
			drawnFrom: string;
			scores: string;
			reflection: string;
		};
		table: string;
		ownGrounds: string;
		ownGroundsLede: string;
		through: string;
		unsupported: string;
		unsupportedLede: string;
		drawn: string;
		drawnLede: string;
		companyKeyResult: string;
		teamKeyResult: string;
		notDrawn: string;
		valueOf(value: string, target: string): string;
		nothing: string;
	};

	search: {
		open: string;
		title: string;
		description: string;
		label: string;
		submit: string;
		close: string;
		all: string;
		hint: string;
		index: string;
		indexLede: string;
		/** `{n}` stands for the number. */
		hits: { none: string; one: string; many: string };
		more: string;
		showAll: string;
		narrow: string;
		letGo: string;
		clear: string;
		sort: string;
		order: { relevance: string; newest: string; attainment: string };
		facet: {
			period: string;
			team: string;
			kind: string;
			ambition: string;
			band: string;
			cause: string;
			lead: string;
			status: string;
		};
		kind: { goal: string; 'key-result': string; period: string; team: string; person: string };
		now: string;
		past: string;
		pastGoal: string;
		/** `{query}` stands for what was looked for. */
		nothing: string;
		nothingYet: string;
		noWords: string;
		near: string;
		without: string;
		/** `{words}` stands for what was typed and is in none of the pages. */
		leftOut: string;
		failed: string;
	};

	notFound: { title: string; text: string; back: string };
	moved: { title: string; text: string };
	draftBanner: string;
}
