import { type TokenHandler, Tokenizer } from 'parse5';
import { plainTags, silentTag, type Tag } from './plainTags.ts';

/** What one built page holds that others depend on, and what should not be in it. */
export interface BuiltPage {
	/** Every id in it, for links that end at a place in a page. */
	ids: string[];
	/** Every address it links to or loads, as it is written, each once. */
	addresses: string[];
	/** It only leads on to another page. */
	leadsOn: boolean;
	/** What stands in it and may not, in plain words. */
	faults: string[];
}

/**
 * Reads a page by the tokens that HTML has. Where a browser would take what looks like a tag for text, as in a script, it
 * counts as a tag here, so that nothing a browser may see is missed.
 */
export function readPage(html: string): BuiltPage {
	const tags = plainTags(html, silent);
	if (!tags) return readOddPage(html);
	const page = emptyPage();
	for (const tag of tags) look(tag, page);
	return eachOnce(page);
}

/** Reads a page of any form, token by token. */
export function readOddPage(html: string): BuiltPage {
	const page = emptyPage();
	new Tokenizer({}, handler(page)).write(html, true);
	return eachOnce(page);
}

function eachOnce(page: BuiltPage): BuiltPage {
	return { ...page, addresses: [...new Set(page.addresses)] };
}

function emptyPage(): BuiltPage {
	return { ids: [], addresses: [], leadsOn: false, faults: [] };
}

function handler(page: BuiltPage): TokenHandler {
	let inScript = false;
	return {
		onStartTag: (tag) => {
			inScript = tag.tagName === 'script';
			look(tag, page);
		},
		onEndTag: () => {
			inScript = false;
		},
		onCharacter: () => {
			if (inScript) page.faults.push(noFile);
			inScript = false;
		},
		onWhitespaceCharacter: () => undefined,
		onNullCharacter: () => undefined,
		onComment: () => undefined,
		onDoctype: () => undefined,
		onEof: () => undefined,
	};
}

const noFile = 'There is a script in it that is no file of the site.';

/** Elements that run or embed what is not ours, or change what the addresses of a page mean. */
const forbidden = new Set(['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'base', 'style', 'portal']);

/** Attributes that hold an address; `srcset` and the address of a `refresh` are taken apart. */
const addressed = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'manifest']);

/** An address on which a script of a page is fetched. */
const modules = new Set(['data-module']);

/** Tags of which there is nothing to say. */
const silent = silentTag(
	[...forbidden, 'script', 'meta'],
	[...addressed, ...modules, 'srcset', 'srcdoc', 'style', 'id', 'on'],
);

function look({ tagName, attrs }: Tag, page: BuiltPage): void {
	if (forbidden.has(tagName)) page.faults.push(`There is a <${tagName}> in it.`);
	const of = new Map(attrs.map(({ name, value }) => [name, value]));
	if (tagName === 'script' && !of.has('src')) page.faults.push(noFile);
	for (const [name, value] of of) {
		if (name === 'id') page.ids.push(value);
		else if (name.startsWith('on')) page.faults.push(`There is an event handler, ${name}, in it.`);
		else if (name === 'style' || name === 'srcdoc') page.faults.push(`There is an attribute ${name} in it.`);
		else if (modules.has(name)) page.addresses.push(value);
		else if (addressed.has(name)) addAddress(tagName, value, page);
		else if (name === 'srcset')
			for (const one of value.split(',')) addAddress(tagName, one.trim().split(/\s/)[0] ?? '', page);
	}
	const refresh = tagName === 'meta' && /^refresh$/i.test(of.get('http-equiv') ?? '') ? of.get('content') : undefined;
	if (refresh === undefined) return;
	page.leadsOn = true;
	addAddress('meta', /url\s*=\s*(.*)$/i.exec(refresh)?.[1] ?? '', page);
}

/** Only a link that a reader follows may lead away; everything that a page loads by itself is the site's own. */
function addAddress(tagName: string, address: string, page: BuiltPage): void {
	const scheme =
		/^\s*([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? (/^\s*[/\\]{2}/.test(address) ? '//' : undefined);
	if (scheme === undefined) page.addresses.push(address);
	else if (tagName !== 'a' || !['https', 'http', 'mailto'].includes(scheme))
		page.faults.push(`It has an address that is not the site's own: ${address}`);
}
