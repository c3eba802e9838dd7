import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../src/exchange/exportCsv.ts';
import { emptyFolder, makeFolder } from '../source/folder.ts';
import { selectionOf } from './exporting.ts';

const goalOf = (keyResults: string, more = '') => `---
title: '=cmd()|"/c calc", for two'
period: 2026-h2
team: acme
lead: karin-lund
${more}
${keyResults}
---
`;

async function csvOf(goal: string): Promise<string> {
	const folder = makeFolder({ 'objectives/2026-h2/acme/grow.mdx': goal });
	return exportCsv((await selectionOf(folder)).almanac);
}

/** Reads CSV as RFC 4180 has it. */
function parse(csv: string): string[][] {
	const rows: string[][] = [];
	const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
	let row: string[] = [];
	for (const [, quoted, bare, end] of csv.replace(/^\uFEFF/, '').matchAll(cell)) {
		row.push(quoted?.replaceAll('""', '"') ?? (bare as string));
		if (end === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}

async function rowsOf(goal: string): Promise<Record<string, string>[]> {
	const [head = [], ...rows] = parse(await csvOf(goal));
	return rows.map((row) => {
		expect(row.length).toBe(head.length);
		return Object.fromEntries(head.map((name, i) => [name, row[i] as string]));
	});
}

const everyKind = `keyResults:
  - id: number
    title: 1 **bold** [customer](https://a.example/), "öre"
    kind: metric
    from: -12
    to: 20
    unit: "+kr"
    weight: 2
    outcome: |-
      -One
      two
    checkIns: [{ date: 2026-09-01, value: -4 }, { date: 2026-09-08, confidence: 3 }]
  - { id: tiny, title: Tiny, kind: metric, to: -0.0000001 }
  - { id: above, title: Above, kind: limit, keep: above, limit: 5 }
  - { id: below, title: "@Below", kind: limit, keep: below, limit: 7, dropped: { why: No time } }
  - { id: between, title: Between, kind: limit, keep: between, limit: [5, 7], dropped: { date: 2026-09-09, why: No time } }
  - id: levels
    title: Levels
    kind: levels
    levels: [{ id: little, title: A _little_, score: 0.333333333333 }, { id: all, title: All, score: 1 }]
    checkIns: [{ date: 2026-09-02, level: little }, { date: 2026-09-03, confidence: 5 }]
  - { id: unnamed, title: Unnamed, kind: levels, levels: [{ id: little, title: A little, score: 0.3 }, { id: all, title: All, score: 1 }] }
  - { id: judged, title: Judged, kind: judged, score: -0.17, outcome: So so }`;

describe('goals as CSV', () => {
	it('have a row for each key result', async () => {
		const rows = await rowsOf(goalOf(everyKind));
		expect(rows[0]).toEqual({
			period: '2026-h2',
			'team or person': 'Acme',
			'goal id': '2026-h2/acme/grow',
			goal: `'=cmd()|"/c calc", for two`,
			ambition: 'stretch',
			lead: 'Karin Lund',
			'key result id': 'number',
			'key result': '1 bold customer, "öre"',
			kind: 'metric',
			from: '-12',
			to: '20',
			unit: "'+kr",
			'last value': '-4',
			'last check-in': '2026-09-08',
			score: '0.25',
			weight: '2',
			attainment: '0.2083',
			dropped: '',
			outcome: "'-One\ntwo",
		});
		const some = (...names: string[]) => rows.slice(1).map((row) => names.map((name) => row[name]));
		expect(some('key result', 'from', 'to', 'last value', 'score', 'dropped', 'outcome')).toEqual([
			['Tiny', '', '-0.0000001', '', '', '', ''],
			['Above', '5', '', '', '', '', ''],
			["'@Below", '', '7', '', '', 'yes', ''],
			['Between', '5', '7', '', '', '2026-09-09', ''],
			['Levels', '', '', 'A little', '0.3333', '', ''],
			['Unnamed', '', '', '', '', '', ''],
			['Judged', '', '', '', '-0.17', '', 'So so'],
		]);
	});

	it('have a row with empty cells where there are no key results, and no lead where there is none', async () => {
		const goal = goalOf('dropped: { date: 2026-10-01, why: No time }', 'score: 0.66666\noutcome: Two thirds');
		const [row, ...more] = await rowsOf(goal.replace('lead: karin-lund\n', ''));
		expect(more).toEqual([]);
		expect(row).toMatchObject({ lead: '', kind: '', weight: '', attainment: '0.6667', dropped: '2026-10-01' });
		expect(row).toMatchObject({ 'key result': '', outcome: 'Two thirds' });
	});

	it('are in the order of their ids, a person’s with the person’s name', async () => {
		const folder = makeFolder({
			'objectives/2026-h2/karin-lund/read.mdx':
				'---\ntitle: Read\nperiod: 2026-h2\nperson: karin-lund\nvisibility: published\n---\n',
			'objectives/2026-h2/acme/a-hidden-one.mdx':
				'---\ntitle: Hidden\nperiod: 2026-h2\nteam: acme\nvisibility: draft\n---\n',
		});
		const owners = async (all: boolean) =>
			parse(exportCsv((await selectionOf(folder, { all })).almanac)).map(([, owner, id]) => `${owner}: ${id}`);
		expect(await owners(false)).toEqual([
			'team or person: goal id',
			'Acme: 2026-h2/acme/grow',
			'Acme: 2026-h2/acme/grow',
			'Karin Lund: 2026-h2/karin-lund/read',
		]);
		expect(await owners(true)).toContain('Acme: 2026-h2/acme/a-hidden-one');
	});

	it('say that they are UTF-8, and end every line as the standard has it', async () => {
		const csv = await csvOf(goalOf('keyResults: [{ id: one, title: Ö, kind: judged }]'));
		expect(csv).toMatch(/^\uFEFFperiod,/);
		expect(csv.split('\r\n').length).toBe(3);
		expect(csv.endsWith('\r\n')).toBe(true);
	});
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
/** Commas, quotation marks, UTF-8, from the first line on; and formulas are run where there are any, which is the worst that may happen. */
const reading = 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true';

interface SheetCell {
	type: string | undefined;
	formula: boolean;
	text: string;
}

/** The cells that have something in them, as LibreOffice opens a CSV file. */
async function opened(csv: string): Promise<SheetCell[]> {
	const folder = emptyFolder();
	await writeFile(join(folder, 'goals.csv'), csv);
	const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
	const words = ['--headless', `--infilter=${reading}`, '--convert-to', 'fods', '--outdir', folder];
	spawnSync('soffice', [profile, ...words, join(folder, 'goals.csv')]);
	const sheet = await readFile(join(folder, 'goals.fods'), 'utf8');
	return [...sheet.matchAll(/<table:table-cell([^>]*[^/>])>(.*?)<\/table:table-cell>/gs)].map(
		([, kind = '', inside = '']) => ({
			type: /office:value-type="(\w+)"/.exec(kind)?.[1],
			formula: kind.includes('table:formula'),
			text: inside
				.replaceAll(/<\/text:p>\s*<text:p>/g, '\n')
				.replaceAll(/<[^>]*>/g, '')
				.replaceAll('&quot;', '"')
				.replaceAll('&apos;', "'")
				.trim(),
		}),
	);
}

describe('a spreadsheet', () => {
	it('opens the cells as text, and runs none of them', { timeout: 120_000 }, async (context) => {
		if (!hasOffice) context.skip('LibreOffice (soffice) is not installed here.');
		expect(await opened('\uFEFF=1+1\r\n')).toEqual([{ type: 'float', formula: true, text: '2' }]);
		const cells = await opened(await csvOf(goalOf(everyKind)));
		expect(cells.filter(({ formula }) => formula)).toEqual([]);
		const typed = (part: string) => cells.find(({ text }) => text.includes(part));
		const text = (words: string) => ({ type: 'string', formula: false, text: words });
		expect(typed('=cmd()')).toEqual(text(`'=cmd()|"/c calc", for two`));
		expect(typed('öre')).toEqual(text('1 bold customer, "öre"'));
		expect(typed('One')).toEqual(text("'-One\ntwo"));
		expect(typed('Below')).toEqual(text("'@Below"));
		expect(typed('-12')).toEqual({ type: 'float', formula: false, text: '-12' });
	});
});
