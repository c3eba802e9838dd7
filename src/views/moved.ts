import { type Frame, frame } from './frame.ts';
import type { LinkView } from './goal.ts';
import type { Site } from './site.ts';

/** A page at an address that something had before. */
export interface MovedPage {
	frame: Frame;
	/** The old address, without the slashes around it. */
	from: string;
	to: LinkView & { href: string };
}

/** Every old address of goals and teams. */
export function movedPages(site: Site): MovedPage[] {
	const at = frame(site, { title: site.locale.words.moved.title });
	const { objectives, teams } = site.almanac;
	return [
		...objectives.flatMap((goal) =>
			goal.formerly.map((id) => ({
				frame: at,
				from: `objectives/${id}`,
				to: { text: goal.title, href: site.addresses.objective(goal.id) },
			})),
		),
		...teams.flatMap((team) =>
			team.formerly.map((id) => ({
				frame: at,
				from: `teams/${id}`,
				to: { text: team.name, href: site.addresses.team(team.id) },
			})),
		),
	];
}
