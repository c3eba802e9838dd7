import { attainment } from '../okr/attainment.ts';
import { wantsReflection } from '../okr/lessons.ts';
import { causes, type Objective } from '../okr/objective.ts';
import { lastClosedPeriod } from '../okr/period.ts';
import { editLink } from './editLink.ts';
import type { LinkView } from './goal.ts';
import type { Site } from './site.ts';

/** A closed goal far from the sound zone that nobody has reflected on. */
export interface Invitation {
	goal: LinkView;
	/** Its file in the content folder. */
	file: string;
	/** Where the reflection can be written; none where the site knows of no such place. */
	write?: LinkView;
	/** What is asked for. */
	text: string;
	/** The questions of the method, where it fell short; none where everything was reached. */
	questions: readonly string[];
}

/** The invitation to reflect on a goal; none where it landed near enough, or somebody has. */
export function invitation(site: Site, goal: Objective): Invitation | undefined {
	if (!wantsReflection(goal, site.period(goal.period), site.almanac.organisation.bands)) return undefined;
	const { lessons } = site.locale.words;
	const short = (attainment(goal).value as number) < 1;
	const place = editLink(site, { kind: 'objective', id: goal.id });
	return {
		goal: { text: goal.title, href: site.addresses.objective(goal.id) },
		file: `objectives/${goal.id}.mdx`,
		write: place && { text: lessons.writeIt, href: place.href },
		text: short ? lessons.inviteHere : lessons.inviteFull,
		questions: short ? questions(site) : [],
	};
}

/** The invitations of the last closed period, whose lessons are fresh. */
export function invitations(site: Site): Invitation[] {
	const last = lastClosedPeriod(site.periods, site.today);
	return (last ? site.goalsIn(last.id) : []).flatMap((goal) => invitation(site, goal) ?? []);
}

/** The four questions of the method. */
export function questions({ locale }: Site): string[] {
	return causes.map((cause) => locale.words.lessons.questions[cause]);
}
