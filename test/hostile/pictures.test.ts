import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pixel, type Victim, victim } from './organisation.ts';

let organisation: Victim;
beforeAll(async () => {
	organisation = await victim();
});
afterAll(() => organisation.end());

const attack = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const lies = (name: string) => `objectives/2026-h2/acme/grow/${name}`;
const rulesOf = async (name: string, file: string | Uint8Array) =>
	(await organisation.read(lies(name), file)).errors.map(({ rule }) => rule).join(' ');

describe('a picture that could run something is refused', () => {
	it.each([
		['an SVG', 'a.svg', attack, 'stray-file'],
		['an SVG in capitals', 'a.SVG', attack, 'stray-file'],
		['a packed SVG', 'a.svgz', attack, 'stray-file'],
		['an SVG behind another ending', 'a.png.svg', attack, 'stray-file'],
		['an SVG under the name of a PNG', 'a.png', attack, 'picture-file'],
		[
			'an SVG behind a declaration',
			'a.png',
			`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>${attack}`,
			'picture-file',
		],
		['an SVG under the name of a WebP', 'a.webp', attack, 'picture-file'],
		['a page under the name of a GIF', 'a.gif', '<!DOCTYPE html><script>alert(1)</script>', 'picture-file'],
		['a page', 'a.html', '<script>alert(1)</script>', 'stray-file'],
		['a script', 'a.js', 'alert(1)', 'stray-file'],
		['a PDF under the name of a JPEG', 'a.jpg', '%PDF-1.7', 'picture-file'],
		['a PNG under the name of a JPEG', 'a.jpg', pixel, 'picture-file'],
		['a TIFF', 'a.png', Buffer.from('49492a0008000000', 'hex'), 'picture-file'],
		['an icon', 'a.png', Buffer.from('000001000100101000000100', 'hex'), 'picture-file'],
		['nothing but the beginning of a PNG', 'a.png', pixel.subarray(0, 12), 'picture-file'],
		['a name with markup in it', '"><script>.png', pixel, ''],
	])('%s', async (_, name, file, rule) => {
		expect(await rulesOf(name, file)).toBe(rule);
	});

	it('an icon, or an AVIF, in which a part says that it has no length', async () => {
		const box = (name: string, content: Buffer, length = content.length + 8) => {
			const head = Buffer.alloc(4);
			head.writeUInt32BE(length);
			return Buffer.concat([head, Buffer.from(name), content]);
		};
		const avif = (length: number) => {
			const size = box('ispe', Buffer.from('000000000000000400000003', 'hex'), length);
			const parts = box('ipco', Buffer.concat([size, Buffer.alloc(16)]));
			const meta = box('meta', Buffer.concat([Buffer.alloc(4), box('iprp', parts)]));
			return Buffer.concat([box('ftyp', Buffer.from('avif\0\0\0\0avif')), meta]);
		};
		expect(await rulesOf('a.avif', avif(0))).toBe('picture-file');
		expect(await rulesOf('a.avif', avif(20))).toBe('');
		expect(await rulesOf('a.png', Buffer.concat([Buffer.from('icns\0\0\x01\0is32\0\0\0\0'), Buffer.alloc(300)]))).toBe(
			'picture-file',
		);
	});

	it('whatever its first bytes are, it is read to the end or refused', async () => {
		const beginnings = [
			'89504e470d0a1a0a0000000d49484452',
			'ffd8ffe0',
			'ffd8ffe1',
			'474946383961',
			'52494646',
			'0000001c667479706176696600000000',
			'49492a00',
			'424d',
			'69636e73',
			'38425053',
			'ff0a',
			'0000000c4a584c20',
		];
		const endings = ['png', 'jpg', 'gif', 'webp', 'avif'];
		const bytes = fc.tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400, size: 'max' }));
		await fc.assert(
			fc.asyncProperty(bytes, fc.constantFrom(...endings), async ([beginning, rest], ending) => {
				expect(await rulesOf(`a.${ending}`, Buffer.concat([Buffer.from(beginning, 'hex'), rest]))).toMatch(
					/^(picture-file)?$/,
				);
			}),
			{ numRuns: 1000 },
		);
	}, 30_000);
});
