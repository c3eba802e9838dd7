import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const quarters = 40;
const goalsATeam = 4;
const causes = ['mindset', 'events', 'wording', 'focus'];

/**
 * The goal files of an invented organisation with any number of goals: three levels (a company, departments,
 * teams), ten years of quarters, and in each goal three key results and six check-ins. The same number always
 * gives the same files.
 */
export function organisation(goals: number): Map<string, string> {
	const files = new Map<string, string>();
	const add = (path: string, front: string[], text = '') =>
		files.set(path, path.endsWith('.yaml') ? `${front.join('\n')}\n` : `---\n${front.join('\n')}\n---\n${text}`);
	const periods = Array.from({ length: quarters }, (_, i) => quarter(i));
	const aQuarter = Math.ceil(goals / quarters);
	const teams = Math.max(3, Math.ceil((aQuarter - 3) / goalsATeam));
	const departments = Math.max(1, Math.round(Math.sqrt(teams)));

	add('almanac.yaml', ['format: 1', 'name: A Large House', 'asOf: 2026-11-15']);
	periods.forEach(({ id, title, start, end }, i) => {
		add(`periods/${id}.mdx`, [
			`title: ${title}`,
			`start: ${start}`,
			`end: ${end}`,
			`phase: ${i === quarters - 1 ? 'running' : 'closed'}`,
		]);
	});
	add('teams/house.mdx', ['name: A Large House', 'members: [person-0]'], 'The whole of it.\n');
	for (let team = 0; team < teams; team++) {
		const parent = team < departments ? 'house' : `team-${team % departments}`;
		const members = [0, 1, 2, 3].map((one) => `person-${(team * 3 + one) % (teams * 2)}`);
		add(
			`teams/team-${team}.mdx`,
			[`name: Team ${team}`, `parent: ${parent}`, `members: [${[...new Set(members)].join(', ')}]`],
			`What team ${team} is for.\n`,
		);
	}
	for (let person = 0; person < teams * 2; person++) add(`people/person-${person}.yaml`, [`name: Person ${person}`]);

	for (let made = 0; made < goals; made++) {
		const at = made % quarters;
		const row = Math.floor(made / quarters);
		const period = periods[at] as Quarter;
		const team = row < 3 ? 'house' : `team-${(row - 3) % teams}`;
		const owner = row < 3 ? 'person-0' : `person-${((row - 3) * 3) % (teams * 2)}`;
		const parent =
			row < 3
				? undefined
				: row < 3 + departments
					? `house/goal-${row % 3}`
					: `team-${(row - 3) % departments}/goal-${3 + ((row - 3) % departments)}`;
		const before = periods[at - 1];
		add(
			`objectives/${period.id}/${team}/goal-${row}.mdx`,
			[
				`title: Make the ${words(made, 3)} a little better than before`,
				`phrase: make the ${words(made, 3)} a little better`,
				`period: ${period.id}`,
				`team: ${team}`,
				`lead: ${owner}`,
				...(parent ? [`supports: [${period.id}/${parent}]`] : []),
				...(before && row % 5 === 4 ? [`continues: ${before.id}/${team}/goal-${row}`] : []),
				'keyResults:',
				...[0, 1, 2].flatMap((one) => keyResult(made, one, period)),
				...(at < quarters - 1
					? [
							'reflection:',
							`  causes: [${causes[made % 4]}]`,
							`  learned: We looked at the ${words(made, 4)} first, and ought to have asked earlier.`,
							'  next: continue',
						]
					: []),
			],
			`\nWe chose this because the ${words(made + 1, 6)} came up again and again, **every single week**, and nobody had the time to look.\n\n- first the ${words(made + 2, 3)}\n- then the ${words(made + 3, 3)}, with a [page about it](https://example.org/${made})\n\n| before | after |\n| --- | --- |\n| ${made} | ${made + 1} |\n`,
		);
	}
	return files;
}

/** Writes files below a folder. */
export async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
	const made = new Set<string>();
	for (const [path, text] of files) {
		const place = join(folder, path);
		if (!made.has(dirname(place))) await mkdir(dirname(place), { recursive: true });
		made.add(dirname(place));
		await writeFile(place, text);
	}
}

interface Quarter {
	id: string;
	title: string;
	start: string;
	end: string;
	year: number;
	month: number;
}

function quarter(index: number): Quarter {
	const year = 2017 + Math.floor(index / 4);
	const month = (index % 4) * 3 + 1;
	const last = ['31', '30', '30', '31'][index % 4];
	const two = (number: number) => String(number).padStart(2, '0');
	return {
		...{ id: `${year}-q${(index % 4) + 1}`, title: `Quarter ${(index % 4) + 1} of ${year}`, year, month },
		...{ start: `${year}-${two(month)}-01`, end: `${year}-${two(month + 2)}-${last}` },
	};
}

function keyResult(goal: number, one: number, { year, month }: Quarter): string[] {
	const to = 10 + ((goal * 7 + one * 3) % 50);
	const reached = Math.round((to * ((goal * 13 + one * 29) % 110)) / 100);
	const day = (later: number, date: string) => `${year}-${String(month + later).padStart(2, '0')}-${date}`;
	return [
		`  - id: result-${one}`,
		`    title: ${to} of the ${words(goal + one, 4)} are done by then`,
		'    kind: metric',
		'    from: 0',
		`    to: ${to}`,
		'    unit: pieces',
		'    checkIns:',
		`      - { date: ${day(0, '20')}, value: ${Math.round(reached / 2)}, confidence: ${1 + ((goal + one) % 10)}, note: The ${words(goal, 3)} took longer }`,
		`      - { date: ${day(1, '12')}, value: ${reached}, confidence: ${1 + ((goal + one * 2) % 10)} }`,
	];
}

/** The words that titles and texts are made of. */
export const vocabulary =
	'client proposal invoice prototype release alarm meeting contract backup drawing question answer road bridge letter ticket cable market visit report price plan door window ship'.split(
		' ',
	);

function words(seed: number, count: number): string {
	return Array.from({ length: count }, (_, i) => vocabulary[(seed * 7 + i * i * 3 + i) % vocabulary.length]).join(' ');
}
