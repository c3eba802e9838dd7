import { type Token, Tokenizer } from 'parse5';

/** A start tag: its name and attributes in small letters, the first of each name. */
export interface Tag {
	tagName: string;
	attrs: readonly Pick<Token.Attribute, 'name' | 'value'>[];
}

/** What the form of a page has in common: the name of an attribute, and its value. */
const name = '[a-z_:][\\w:.-]*';
const value = `="[^"]*"|='[^']*'|=[^\\s"'=<>\`]+`;
const plainTag = new RegExp(`<([a-z][a-z0-9-]*)((?:\\s+${name}(?:${value})?)*)\\s*/?>`, 'iy');
const plainAttribute = new RegExp(`(${name})(?:="([^"]*)"|='([^']*)'|=([^\\s"'=<>\`]+))?`, 'gi');

/** Matches what ends an element, and tags that have none of these names and no attribute whose name begins in one of these ways. */
export function silentTag(names: readonly string[], attributes: readonly string[]): RegExp {
	const other = `(?!${attributes.join('|')})${name}(?:${value})?`;
	return new RegExp(
		`<(?:!doctype html|/[a-z][a-z0-9-]*|(?!${names.join('|')})[a-z][a-z0-9-]*(?:\\s+${other})*)\\s*/?>`,
		'iy',
	);
}

/**
 * The start tags, but the silent ones, of a page in the plain form that components are rendered in: every `<` begins a whole
 * tag, values stand in quotes or hold no odd sign, nothing stands between the tags of a script. There, tags are what
 * any reader takes for tags, and this finds them many times faster. Undefined for a page that has anything else in it.
 */
export function plainTags(html: string, silent: RegExp): Tag[] | undefined {
	if (/[\0\r]/.test(html)) return undefined;
	const tags: Tag[] = [];
	for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
		silent.lastIndex = at;
		if (silent.test(html)) {
			at = silent.lastIndex;
			continue;
		}
		plainTag.lastIndex = at;
		const [, tagName, written = ''] = plainTag.exec(html) ?? [];
		if (tagName === undefined) return undefined;
		at = plainTag.lastIndex;
		tags.push({ tagName: tagName.toLowerCase(), attrs: attributesIn(written) });
		if (tags.at(-1)?.tagName === 'script' && !html.startsWith('</script>', at)) return undefined;
	}
	return tags;
}

function attributesIn(written: string): Tag['attrs'] {
	const attributes = new Map<string, string>();
	for (const [, name = '', inDouble, inSingle, bare] of written.matchAll(plainAttribute)) {
		const own = name.toLowerCase();
		if (!attributes.has(own)) attributes.set(own, read(inDouble ?? inSingle ?? bare ?? ''));
	}
	return [...attributes].map(([name, value]) => ({ name, value }));
}

/** What a value says, some of whose signs may be written with `&`. */
function read(value: string): string {
	if (!value.includes('&')) return value;
	let said = value;
	const nothing = () => undefined;
	const heard = {
		onStartTag: ({ attrs: [one] }: Token.TagToken) => {
			said = one?.value ?? '';
		},
		onEndTag: nothing,
		onCharacter: nothing,
		onWhitespaceCharacter: nothing,
		onNullCharacter: nothing,
		onComment: nothing,
		onDoctype: nothing,
		onEof: nothing,
	};
	const quote = value.includes('"') ? "'" : '"';
	new Tokenizer({}, heard).write(`<a b=${quote}${value}${quote}>`, true);
	return said;
}
