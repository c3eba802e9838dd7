/** Where a label wants to stand, and how high it is. */
export interface Wanted {
	y: number;
	text: string;
}

/**
 * Moves labels apart until none covers another, keeping their order and staying between two heights where they fit:
 * labels at 10, 12 and 40 that are 14 high come to stand at 10, 24 and 40.
 */
export function apart<T extends Wanted>(labels: readonly T[], height: number, top: number, bottom: number): T[] {
	const placed = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ ...label }));
	placed.forEach((label, i) => {
		const above = placed[i - 1];
		label.y = Math.max(label.y, top, above ? above.y + height : top);
	});
	for (let i = placed.length - 1; i >= 0; i--) {
		const [label, below] = [placed[i] as T, placed[i + 1]];
		label.y = Math.max(top, Math.min(label.y, below ? below.y - height : bottom));
	}
	return placed;
}

/** A text in lines of words that are no longer than so many characters, where words allow it. */
export function inLines(text: string, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
