import { today } from '../build/clock.ts';
import { places } from '../build/places.ts';
import { report } from '../check/report.ts';
import { readAuthored } from '../exchange/authored.ts';
import { exportAlmanac } from '../exchange/exportAlmanac.ts';
import { exportCsv } from '../exchange/exportCsv.ts';
import { select } from '../exchange/selection.ts';
import { nearest } from '../mdx/nearest.ts';
import type { Almanac } from '../okr/almanac.ts';
import { helpLines } from './helpLines.ts';
import { Misuse, readOptions } from './options.ts';

const formats = ['json', 'csv'];

/** `okr export [--format json|csv] [--period ID …] [--team ID …] [--all]`: goals for other programs, on standard output. */
export async function exportGoals(words: string[]): Promise<number> {
	const { values } = readOptions(words, {
		format: { type: 'string', default: 'json' },
		period: { type: 'string', multiple: true, default: [] },
		team: { type: 'string', multiple: true, default: [] },
		all: { type: 'boolean', default: false },
	});
	const { format, period: periods, team: teams, all } = values;
	if (!formats.includes(format)) throw new Misuse(`There is no format ${format}.`);
	const { content, contentShown } = places();
	const { authored, findings, pictures } = await readAuthored(content, { today, shownAs: contentShown });
	if (!authored) {
		process.stderr.write(report(findings, 'text'));
		return 1;
	}
	for (const id of periods) known('period', id, authored.almanac.periods);
	for (const id of teams) known('team', id, authored.almanac.teams);

	const selection = select(authored, { all, periods, teams });
	process.stdout.write(format === 'csv' ? exportCsv(selection.almanac) : exportAlmanac(selection));
	if (format === 'csv') return 0;
	const { logo } = authored.almanac.organisation;
	const ofGoals = pictures.filter(({ id }) => id !== logo);
	const isWhole = all && periods.length + teams.length === 0;
	if (isWhole && ofGoals.length > 0)
		process.stderr.write(
			`${counted(ofGoals.length, 'picture')} of goals ${ofGoals.length === 1 ? 'is' : 'are'} not in the JSON: copy what lies in objectives/ beside the imported files.\n`,
		);
	if (logo) process.stderr.write(`The logo ${logo} is not in the JSON: copy it beside the imported almanac.yaml.\n`);
	if (selection.pictures > 0)
		process.stderr.write(
			`${counted(selection.pictures, 'picture')} of goals ${selection.pictures === 1 ? 'was' : 'were'} left out, and the texts that showed ${selection.pictures === 1 ? 'it' : 'them'} go without.\n`,
		);
	return 0;
}

export function exportHelp(): string {
	return helpLines([
		['--format json|csv', 'JSON, which okr import reads; or one row a key result, for spreadsheets. JSON unless said.'],
		['--period ID', 'The goals of a period only. Can be repeated.'],
		['--team ID', 'The goals of a team only. Can be repeated.'],
		['--all', 'Drafts and private goals too.'],
	]);
}

/** Throws a Misuse for a name that nothing has. */
function known(kind: 'period' | 'team', id: string, all: Almanac['periods'] | Almanac['teams']): void {
	const ids = all.map((one) => one.id);
	if (ids.includes(id)) return;
	const near = nearest(id, ids);
	throw new Misuse(`There is no ${kind} ${id}. ${near ? `Did you mean ${near}?` : `There is ${ids.join(', ')}.`}`);
}

function counted(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? '' : 's'}`;
}
