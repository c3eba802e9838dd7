import { pathOf } from '../okr/pages.ts';
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
	const { words } = site.locale;
	const at = (name: string) =>
		frame(site, { title: `${name} · ${words.moved.title}`, description: `${words.moved.text} ${name}` });
	const { objectives, teams } = site.almanac;
	return [
		...objectives.flatMap((goal) =>
			goal.formerly.map((id) => ({
				frame: at(goal.title),
				from: pathOf('objective', id).replace(/\/$/, ''),
				to: { text: goal.title, href: site.addresses.objective(goal.id) },
			})),
		),
		...teams.flatMap((team) =>
			team.formerly.map((id) => ({
				frame: at(team.name),
				from: pathOf('team', id).replace(/\/$/, ''),
				to: { text: team.name, href: site.addresses.team(team.id) },
			})),
		),
	];
}
