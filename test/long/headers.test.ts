import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servers } from '../../src/build/serverText.ts';
import { launchChromium } from '../browser/chromium.ts';
import { fixture, okr, removeTemporaryFolders, sample, temporaryFolder } from '../site/build.ts';
import { type Running, startServer } from './webServer.ts';

/** A page of each kind, and what brings its code to run. */
const pages = [
	'/',
	'/periods/',
	'/periods/2026-h2/',
	'/periods/2026-h2/cascade/',
	'/periods/2026-h2/alignment/',
	'/teams/technology/',
	'/people/karin-lund/',
	'/objectives/2026-h2/technology/the-heavy-systems-follow/',
	'/history/',
	'/lessons/',
	'/method/',
];

describe.each(servers)('behind %s', (kind) => {
	let place: string;
	let server: Running;
	let browser: Browser;
	beforeAll(async () => {
		place = await temporaryFolder();
		const { code, output } = await okr(['publish', join(place, 'public')], { OKR_CONTENT: sample });
		expect(code, output).toBe(0);
		server = await startServer(kind, join(place, 'public'), place, sample);
		browser = await launchChromium();
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
		await removeTemporaryFolders();
	});

	it('every file comes with the headers', async () => {
		for (const path of ['/', '/no-such-page/', '/theme.js', '/pagefind/pagefind-entry.json']) {
			const { headers } = await fetch(server.origin + path);
			expect(headers.get('content-security-policy'), path).toContain(
				"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'",
			);
			expect(headers.get('x-content-type-options'), path).toBe('nosniff');
			expect(headers.get('referrer-policy'), path).toBe('same-origin');
			expect(headers.get('cache-control'), path).toBe('no-cache');
		}
		expect((await fetch(`${server.origin}/no-such-page/`)).status).toBe(404);
		const style = /href="(\/_astro\/[^"]+\.css)"/.exec(await (await fetch(server.origin)).text())?.[1];
		expect((await fetch(server.origin + style)).headers.get('cache-control')).toBe('max-age=31536000, immutable');
	});

	it.each(pages)('%s breaks no rule of them, and asks nobody else for anything', async (path) => {
		const page = await browser.newPage();
		const faults: string[] = [];
		page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
		page.on('pageerror', (error) => faults.push(String(error)));
		page.on(
			'request',
			(request) =>
				!/^data:/.test(request.url()) && !request.url().startsWith(server.origin) && faults.push(request.url()),
		);
		page.on(
			'response',
			(response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`),
		);
		await page.goto(server.origin + path);
		for (let at = 0; at < 6; at++) await page.mouse.wheel(0, 1200); // charts are drawn as they come near
		await page.keyboard.press('/');
		await page.locator('dialog[open] input').waitFor();
		await page.keyboard.type('cloud');
		await page.locator('.hits li').first().waitFor();
		await page.close();
		expect(faults).toEqual([]);
	});
});

it('a base folder is served as such by both', async () => {
	const place = await temporaryFolder();
	const content = fixture('swedish');
	expect(await okr(['publish', join(place, 'public')], { OKR_CONTENT: content })).toMatchObject({ code: 0 });
	for (const kind of servers) {
		const server = await startServer(kind, join(place, 'public'), place, content);
		for (const [path, status] of [
			['/okr/', 200],
			['/okr/teams/', 200],
			['/okr/nothing/', 404],
		] as const)
			expect((await fetch(server.origin + path)).status, `${kind} ${path}`).toBe(status);
		const { url, status } = await fetch(`${server.origin}/okr`);
		expect([status, url], `${kind} without the slash`).toEqual([200, `${server.origin}/okr/`]);
		await server.stop();
	}
});

it('behind nginx with the lines for single sign-on that the README shows, nobody sees anything before signing in', async () => {
	const lines = /```nginx\n([\s\S]*?)```/.exec(await readFile('README.md', 'utf8'))?.[1] as string;
	expect(lines).toContain('auth_request');
	const signOn = createServer((request, response) => {
		if (request.url === '/oauth2/auth') response.writeHead(request.headers.cookie === 'signed=in' ? 202 : 401).end();
		else response.writeHead(200).end('Please sign in.');
	});
	await new Promise<void>((done) => signOn.listen(4180, '127.0.0.1', done));
	const place = await temporaryFolder();
	const content = fixture('private');
	expect(await okr(['publish', join(place, 'public')], { OKR_CONTENT: content })).toMatchObject({ code: 0 });
	const server = await startServer('nginx', join(place, 'public'), place, content, (text) =>
		text.replace(/^(\tlisten .*)$/m, `$1\n${lines}`),
	);
	for (const path of ['/', '/teams/', '/theme.js', '/pagefind/pagefind-entry.json', '/no-such-page/']) {
		const outside = await fetch(server.origin + path);
		expect(await outside.text(), path).toBe('Please sign in.');
		const inside = await fetch(server.origin + path, { headers: { cookie: 'signed=in' } });
		expect(inside.status, path).toBe(path === '/no-such-page/' ? 404 : 200);
		expect(await inside.text(), path).not.toContain('Please sign in.');
	}
	await server.stop();
	signOn.close();
});
