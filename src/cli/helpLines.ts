/** The most columns of a line of help. */
const widest = 100;

/** Words and what they mean, in two columns as lines of at most 100 signs. */
export function helpLines(all: readonly (readonly [words: string, meaning: string])[]): string {
	const indent = Math.max(...all.map(([words]) => words.length)) + 4;
	return all
		.flatMap(([words, meaning]) => {
			const [first, ...more] = wrapped(meaning, widest - indent);
			return [`  ${words.padEnd(indent - 2)}${first}\n`, ...more.map((line) => `${' '.repeat(indent)}${line}\n`)];
		})
		.join('');
}

/** The option of every command that writes, for its help. */
export const dryRunHelp = ['--dry-run', 'Show what would be written, and write nothing.'] as const;

function wrapped(text: string, width: number): string[] {
	const lines = [''];
	for (const word of text.split(' ')) {
		const line = lines.at(-1) as string;
		if (line === '' || line.length + word.length < width)
			lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}
