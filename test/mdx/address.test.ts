import { describe, expect, it } from 'vitest';
import { type Address, readAddress, readPicture } from '../../src/mdx/address.ts';

describe('an address in a text', () => {
	it.each<[string, Address]>([
		['https://example.com', { kind: 'web', href: 'https://example.com' }],
		['https://example.com:8080/a?b=c&d#e', { kind: 'web', href: 'https://example.com:8080/a?b=c&d#e' }],
		['HTTPS://example.com', { kind: 'web', href: 'HTTPS://example.com' }],
		['https://exempel.se/mål', { kind: 'web', href: 'https://exempel.se/mål' }],
		['https://example.com/@karin', { kind: 'web', href: 'https://example.com/@karin' }],
		['mailto:karin@example.com?subject=a', { kind: 'web', href: 'mailto:karin@example.com?subject=a' }],
		['#first-customer', { kind: 'fragment', href: '#first-customer' }],
		['/', { kind: 'page', path: '/' }],
		['/teams/?a=1&b=2#c', { kind: 'page', path: '/teams/?a=1&b=2#c' }],
		['/objectives/', { kind: 'page', path: '/objectives/' }],
		['/a.b/..c/d..', { kind: 'page', path: '/a.b/..c/d..' }],
		['/objectives/2026-h2/technology/cloud', { kind: 'goal', to: '2026-h2/technology/cloud' }],
		['/objectives/2026-h2/technology/cloud/', { kind: 'goal', to: '2026-h2/technology/cloud' }],
		['/objectives/2026-h2/technology/cloud/#first', { kind: 'goal', to: '2026-h2/technology/cloud#first' }],
		['/objectives/2026-h2/technology/cloud#first', { kind: 'goal', to: '2026-h2/technology/cloud#first' }],
		['/objectives/2026-h2/technology/cloud?a', { kind: 'goal', to: '2026-h2/technology/cloud' }],
	])('%s leads somewhere', (url, address) => {
		expect(readAddress(url)).toEqual(address);
	});

	it.each([
		'',
		'#',
		'#a b',
		'#"onclick',
		'teams/',
		'./teams/',
		'../teams/',
		'//example.com',
		'///example.com',
		'/\\example.com',
		'/a/../b',
		'/a/..',
		'/./a',
		'/%2e%2E/a',
		'/.%2e',
		'/a b',
		'/a"b',
		'/a<b',
		'/a\nb',
		'http://example.com',
		'https:example.com',
		'https:/example.com',
		'https:///example.com',
		'https://',
		'https://?a',
		'https://[',
		'https://exa mple.com',
		'https://example.com/a\tb',
		'https://example.com/a\nb',
		'https://example.com\\@b',
		'https://\u0000.com',
		'https://example.com/\u0085',
		' https://example.com',
		'mailto:',
		'mailto:karin',
		'mailto:?to=a@b',
		'javascript:alert(1)',
		'JAVASCRIPT:alert(1)',
		'java\tscript:alert(1)',
		'\u0001javascript:alert(1)',
		'javascript://https://example.com',
		'data:text/html,x',
		'vbscript:a',
		'file:///etc/passwd',
		'blob:https://example.com/a',
		'view-source:https://example.com',
		'ftp://example.com',
	])('%j leads nowhere', (url) => {
		expect(readAddress(url)).toBeUndefined();
	});
});

describe('a picture of a goal', () => {
	it.each([
		['./cloud/chart.png', 'cloud/chart.png'],
		['cloud/chart.png', 'cloud/chart.png'],
		['./cloud/deep/chart.JPG', 'cloud/deep/chart.JPG'],
		['./cloud/a.jpeg', 'cloud/a.jpeg'],
		['./cloud/a.gif', 'cloud/a.gif'],
		['./cloud/a.webp', 'cloud/a.webp'],
		['./cloud/a.avif', 'cloud/a.avif'],
		['./cloud/my chart (2)-b_c.png', 'cloud/my chart (2)-b_c.png'],
		['./cloud/my%20chart.png', 'cloud/my chart.png'],
		['./cloud/sk%C3%A4rm.png', 'cloud/skärm.png'],
	])('%s lies at %s', (src, path) => {
		expect(readPicture(src)).toBe(path);
	});

	it.each([
		'',
		'chart.png',
		'./chart.png',
		'../cloud/chart.png',
		'./../cloud/chart.png',
		'cloud/../../chart.png',
		'cloud/%2e%2e/%2e%2e/chart.png',
		'/cloud/chart.png',
		'//example.com/chart.png',
		'https://example.com/chart.png',
		'data:image/png;base64,aaaa',
		'cloud//chart.png',
		'cloud\\chart.png',
		'cloud/.chart.png',
		'.git/chart.png',
		'cloud/chart.svg',
		'cloud/chart.png?a',
		'cloud/chart.png#a',
		'cloud/chart',
		'cloud/.png',
		'cloud/%E5.png',
		'cloud/%00.png',
		'cloud/a"b.png',
		'C:/cloud/chart.png',
	])('%j could lie elsewhere', (src) => {
		expect(readPicture(src)).toBeUndefined();
	});
});
