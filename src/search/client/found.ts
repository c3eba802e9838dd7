import { folded } from '../words.ts';

/** Marks the words that led here: those in `?found=`. A list of check-ins that holds one is opened. */
export function markFound(): void {
	const main = document.querySelector('main');
	const found = new URLSearchParams(location.search).get('found') ?? '';
	const words = new Set(
		found
			.slice(0, 300)
			.split(' ')
			.map(folded)
			.filter((word) => word !== ''),
	);
	if (!main || words.size === 0) return;
	const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
	const nodes: Text[] = [];
	while (walker.nextNode()) nodes.push(walker.currentNode as Text);
	for (const node of nodes) if (!node.parentElement?.closest('script, style, svg, mark')) markIn(node, words);
	// The browser went to the key result before a list above it was opened.
	document.querySelector(':target')?.scrollIntoView();
}

function markIn(node: Text, words: ReadonlySet<string>): void {
	const text = node.data;
	const parts: (string | HTMLElement)[] = [];
	let from = 0;
	for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu)) {
		if (!words.has(folded(match[0]))) continue;
		const mark = document.createElement('mark');
		mark.textContent = match[0];
		parts.push(text.slice(from, match.index), mark);
		from = match.index + match[0].length;
	}
	if (parts.length === 0) return;
	for (let at = node.parentElement?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
	node.replaceWith(...parts, text.slice(from));
}
