import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { almanac, change, goal, goalFile, technology } from '../source/folder.ts';
import { type Victim, victim } from './organisation.ts';

/** Ways to write an address that runs something, leads astray, or asks another host for something. */
const spellings = [
	...[
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		' javascript:alert(1)',
		'\tjavascript:alert(1)',
		'java\tscript:alert(1)',
	],
	...[
		'javascript\t:alert(1)',
		'\u0001javascript:alert(1)',
		'\u00a0javascript:alert(1)',
		'javascript:/*https://a.example*/alert(1)',
	],
	...[
		'javascript://a.example/%0aalert(1)',
		'javascript&colon;alert(1)',
		'&#106;avascript:alert(1)',
		'&#x6A;avascript:alert(1)',
	],
	...[
		'&#0000106avascript:alert(1)',
		'javascript&#58;alert(1)',
		'java&Tab;script:alert(1)',
		'java&NewLine;script:alert(1)',
	],
	...[
		'%6aavascript:alert(1)',
		'javascript%3aalert(1)',
		'jav\\u0061script:alert(1)',
		'javas\\cript:alert(1)',
		'ｊavascript:alert(1)',
	],
	...[
		'vbscript:msgbox(1)',
		'livescript:a',
		'mocha:a',
		'data:text/html,<script>alert(1)</script>',
		'DATA:text/html;base64,PHNj',
	],
	...[
		'data:image/svg+xml,<svg onload=alert(1)>',
		'data:,a',
		'blob:https://a.example/x',
		'filesystem:https://a.example/x',
	],
	...[
		'file:///etc/passwd',
		'file:c:/windows',
		'ftp://a.example/',
		'ws://a.example/',
		'about:blank',
		'view-source:https://a.example',
	],
	...[
		'intent://a#Intent;end',
		'ms-word:ofe|u|https://a.example',
		'tel:112',
		'sms:112',
		'callto:a',
		'jar:https://a.example!/',
		'x:y',
	],
	...[
		'//a.example/',
		'///a.example/',
		'\\\\a.example\\x',
		'/\\a.example/',
		'\\/a.example/',
		'/\t/a.example/',
		'https:a.example',
	],
	...[
		'https:/a.example',
		'https:\\\\a.example',
		'https:///a.example',
		'https://a.example@b.example/',
		'https://user:word@b.example/',
	],
	...[
		'https://a.example\\@b.example',
		'https://a.example%40b.example@c.example',
		'https://[',
		'https://',
		'https://a b.example/',
		'http://a.example/',
	],
	...[
		'/../admin',
		'/%2e%2e/admin',
		'/.%2E/admin',
		'../../admin',
		'./x',
		'admin',
		'?x',
		'/a\\..\\b',
		'/"onclick="alert(1)',
		"/'><script>",
	],
];

/** Every place of a file from which a link, a picture or a redirect can come. `address` is put in as it is. */
const fields: Readonly<Record<string, (address: string) => [path: string, file: string]>> = {
	'a link in a text': (address) => text(`[x](${address})`),
	'a link between angles': (address) => text(`[x](<${address}>)`),
	'a definition': (address) => text(`[x]\n\n[x]: ${address}`),
	'an autolink': (address) => text(`<${address}>`),
	'an address that was simply typed': (address) => text(`See ${address} and www.${address}.`),
	'a footnote': (address) => text(`x[^1]\n\n[^1]: [x](${address})`),
	'a table': (address) => text(`| x |\n| - |\n| [x](${address}) |`),
	'a picture': (address) => text(`![x](${address})`),
	'a figure': (address) => text(`<Figure src="${address}" alt="x" />`),
	'a goal that is named': (address) => text(`<Goal id="${address}" />`),
	'the title of a key result': (address) =>
		data(`    title: Every customer is visited`, `    title: ${quoted(`[x](${address})`)}`),
	'a note': (address) => data('    kind: judged', `    kind: judged\n    note: ${quoted(`[x](${address})`)}`),
	'a check-in': (address) =>
		data(
			'    kind: judged',
			`    kind: judged\n    checkIns: [{ date: 2026-09-01, note: ${quoted(`[x](<${address}>)`)} }]`,
		),
	'a step': (address) =>
		data('    kind: judged', `    kind: milestones\n    steps: [{ title: ${quoted(`[x](${address})`)} }]`),
	'an outcome': (address) => more(`outcome: ${quoted(`<${address}> [x](${address})`)}`),
	'a reason': (address) => more(`dropped: { why: ${quoted(`[x](${address})`)} }`),
	'what was learned': (address) => more(`reflection: { learned: ${quoted(`[x](${address})`)} }`),
	'a link of a goal': (address) => more(`links: [{ title: x, url: ${quoted(address)} }]`),
	'an earlier id': (address) => more(`formerly: [${quoted(address)}]`),
	'a goal above': (address) => more(`supports: [${quoted(address)}]`),
	'the goal before': (address) => more(`continues: ${quoted(address)}`),
	'the purpose of a team': (address) => ['teams/technology.mdx', `${technology}\n[x](${address})\n`],
	'what a team learned': (address) => [
		'teams/technology.mdx',
		change(
			technology,
			'parent: acme',
			`parent: acme\nlearned: [{ period: 2026-h2, text: ${quoted(`[x](${address})`)} }]`,
		),
	],
	'the site': (address) => ['almanac.yaml', `${almanac}site: ${quoted(address)}\n`],
	'the repository': (address) => ['almanac.yaml', `${almanac}repository: ${quoted(address)}\n`],
	'the host of the editor': (address) => [
		'almanac.yaml',
		`${almanac}repository: { host: gitea, address: ${quoted(address)} }\n`,
	],
	'the API of the editor': (address) => [
		'almanac.yaml',
		`${almanac}repository: { host: gitea, address: https://git.example/a/b, api: ${quoted(address)} }\n`,
	],
	'the sign-in of the editor': (address) => [
		'almanac.yaml',
		`${almanac}repository: { host: github, address: https://github.com/a/b, signIn: helper, helper: ${quoted(address)} }\n`,
	],
};

const text = (words: string): [string, string] => [goalFile, `${goal}\n${words}\n`];
const data = (part: string, other: string): [string, string] => [goalFile, change(goal, part, other)];
const more = (line: string): [string, string] => [
	goalFile,
	change(goal, 'lead: karin-lund', `lead: karin-lund\n${line}`),
];
const quoted = (words: string) => JSON.stringify(words);

const isBare = /^(a link of a goal|an earlier id|a goal above|the goal before)$/;
const isSetting = /^(the site|the repository|the host|the API|the sign-in)/;

describe(`an address in ${new Set(spellings).size} spellings runs nothing, leads nowhere else, and stops no build`, () => {
	let organisation: Victim;
	beforeAll(async () => {
		organisation = await victim();
	});
	afterAll(() => organisation.end());

	it.each(Object.entries(fields))('in %s', async (field, fileOf) => {
		for (const address of spellings) {
			const { errors, unsafe } = await organisation.read(...fileOf(address));
			// Whoever sets up the site may say that it or its repository is served without a lock.
			const isHttp = isSetting.test(field) && address === 'http://a.example/';
			expect(isHttp ? [] : unsafe, JSON.stringify(address)).toEqual([]);
			// What is no text but an address itself is never let through.
			if (isBare.test(field) || isSetting.test(field)) expect([address, errors.length > 0]).toEqual([address, !isHttp]);
		}
	});

	it('and a good one in the same places is published', async () => {
		for (const field of [
			'a link in a text',
			'a definition',
			'an autolink',
			'a link of a goal',
			'the site',
			'the repository',
			'an outcome',
		]) {
			const { errors, unsafe } = await organisation.read(
				...(fields[field] as (address: string) => [string, string])('https://a.example/b'),
			);
			expect([field, errors.filter(({ rule }) => field !== 'an autolink' || rule !== 'mdx-syntax'), unsafe]).toEqual([
				field,
				[],
				[],
			]);
		}
	});
});
