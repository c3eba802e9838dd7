import type { Marked } from '../excerpt.ts';

type Part = Node | string | undefined | false;

/** Makes an element. What is put in is text or elements, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Record<string, string | true | undefined> = {},
	...parts: readonly Part[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes))
		if (value !== undefined) made.setAttribute(key, value === true ? '' : value);
	made.append(...parts.filter((part): part is Node | string => part !== undefined && part !== false));
	return made;
}

/** A text with what was found in `<mark>`. */
export function markedText(text: Marked): Node[] {
	return text.map((part) => (part.found ? element('mark', {}, part.text) : document.createTextNode(part.text)));
}

/** Puts a number or a name into a text: `{n} hits`. */
export function fill(text: string, values: Record<string, string | number>): string {
	return text.replaceAll(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
