import { components } from './components.ts';
import type { Refusal } from './refusal.ts';

type Words = Pick<Refusal, 'rule' | 'what' | 'cure'>;

/** What is said of an element that is no component. */
export function rawHtml(tag: string): Words {
	return {
		rule: 'mdx-html',
		what: `There is raw HTML, ${tag}.`,
		cure:
			tag === '<br>'
				? 'Leave a line empty instead, which begins a new paragraph.'
				: 'Use Markdown instead, or write \\< for the sign itself.',
	};
}

/** What stands in angle brackets and stops the parser, by how it begins; each with what is said of it, given its parts. */
const tags: readonly [RegExp, (...parts: string[]) => Words][] = [
	[
		/^<(?:mailto:)?([^\s<>@]+@[^\s<>@]+)>/i,
		(address) => notATag('There is a mail address in angle brackets.', `Write [${address}](mailto:${address}).`),
	],
	[/^<(https?:\/\/[^\s<>]+)>/i, (address) => webAddress(address)],
	[/^<((?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s<>]*)?)>/, (address) => webAddress(`https://${address}`)],
	[/^<!--/, () => ({ rule: 'mdx-html', what: 'There is a comment.', cure: 'Comments are not kept: take it out.' })],
	[/^<(!\w+|\?\w*)/, (name) => rawHtml(`<${name}>`)],
	[/^<([$€£]?\d[\d.,]{0,20}(?<![.,]))/, (number) => isLess(`Write \\<${number} or “less than ${number}”.`)],
	[/^<=/, () => isLess('Write \\<= or ≤.')],
	[/^<(\/?[\p{Ll}\p{Lo}][^\s/<>]{0,60})/u, (name) => rawHtml(`<${name}>`)],
	[
		/^<\/(\p{Lu}[^\s/>]{0,60})/u,
		(name) => ofComponent(name, `</${name}> closes what is not open.`, 'Take it out, or open it before. '),
	],
	[/^<(\p{Lu}[^\s/>]{0,60})/u, (name) => ofComponent(name, `<${name}> cannot be read.`)],
];

/** What is said where the parser could not read a text, given its reason and the text from the tag on that it was in. */
export function tagWords(reason: string, text: string): Words {
	const open = /closing tag for `<(\p{Lu}[^\s>]*)>`/u.exec(reason)?.[1];
	if (open !== undefined)
		return ofComponent(open, `<${open}> is opened here and not closed.`, 'Close it where it ends. ');
	const within = /^Expected the closing tag `(.+?)` either after/.exec(reason)?.[1];
	if (within !== undefined)
		return notATag(
			`${within} stands inside something that began behind what it closes.`,
			'Put it behind the end of that.',
		);
	if (reason.includes('closing quote'))
		return notATag('An attribute has no closing quotation mark.', 'Put it behind the value.');
	for (const [pattern, words] of tags) {
		const parts = pattern.exec(text);
		if (parts) return words(...parts.slice(1));
	}
	return isLess('Write \\< for the sign itself.');
}

/** What is wrong with a component, and how it is written. */
function ofComponent(name: string, what: string, cure = ''): Words {
	const component = Object.hasOwn(components, name) ? components[name] : undefined;
	if (component) return notATag(what, `${cure}It is written like this: ${component.example}`);
	const known = `The components are ${Object.keys(components).join(', ')}.`;
	return { rule: 'mdx-component', what: `There is no component <${name}>.`, cure: known };
}

function webAddress(address: string): Words {
	return notATag('There is a web address in angle brackets.', `Write it without them: ${address}`);
}

function isLess(cure: string): Words {
	return notATag('A < without a space behind it begins a tag, and this is none.', cure);
}

function notATag(what: string, cure: string): Words {
	return { rule: 'mdx-syntax', what, cure };
}
