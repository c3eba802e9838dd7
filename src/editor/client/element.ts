/** Makes an element. What is put in is text or elements, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	properties: Partial<HTMLElementTagNameMap[K]> = {},
	parts: readonly (string | Node)[] = [],
): HTMLElementTagNameMap[K] {
	const made = Object.assign(document.createElement(name), properties);
	made.append(...parts);
	return made;
}
