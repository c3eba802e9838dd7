/** How many of something. */
export interface Count {
	what: string;
	count: number;
}

/** Something that was decided on the way: a sentence, how often, and where or about what. */
export interface Decision {
	what: string;
	count: number;
	examples: readonly string[];
}

/** What an import read, what it wrote, and what it put into texts because no field holds it. */
export interface ImportReport {
	read: readonly Count[];
	written: readonly Count[];
	inTexts: readonly Count[];
	decisions: readonly Decision[];
}

/** Counts what happens during an import, in the order in which it first happened. */
export interface Tally {
	read(what: string, count?: number): void;
	written(what: string, count?: number): void;
	inText(what: string, count?: number): void;
	decided(what: string, example?: string, count?: number): void;
	report(): ImportReport;
}

const examplesKept = 5;
const longestExample = 60;

export function tally(): Tally {
	const [read, written, inTexts] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
	const decisions = new Map<string, { count: number; examples: string[] }>();
	const add =
		(counts: Map<string, number>) =>
		(what: string, count = 1) =>
			void counts.set(what, (counts.get(what) ?? 0) + count);
	const listed = (counts: Map<string, number>) => [...counts].map(([what, count]) => ({ what, count }));
	return {
		read: add(read),
		written: add(written),
		inText: add(inTexts),
		decided(what, example, count = 1) {
			const decision = decisions.get(what) ?? { count: 0, examples: [] };
			decision.count += count;
			const short =
				example !== undefined && example.length > longestExample
					? `${example.slice(0, longestExample).toWellFormed()}…`
					: example;
			if (short !== undefined && decision.examples.length < examplesKept && !decision.examples.includes(short))
				decision.examples.push(short);
			decisions.set(what, decision);
		},
		report: () => ({
			read: listed(read),
			written: listed(written),
			inTexts: listed(inTexts),
			decisions: [...decisions].map(([what, decision]) => ({ what, ...decision })),
		}),
	};
}

/** The report as lines of text. */
export function reportText({ read, written, inTexts, decisions }: ImportReport): string {
	const listed = (counts: readonly Count[]) =>
		counts.length === 0 ? '  nothing' : counts.map(({ what, count }) => `  ${what}: ${count}`).join('\n');
	const told = decisions.map(({ what, count, examples }) => {
		const about = examples.length === 0 ? '' : ` (${examples.join('; ')}${examples.length < count ? '; …' : ''})`;
		return `  ${what}: ${count}${about}`;
	});
	return [
		`Read\n${listed(read)}`,
		`Written\n${listed(written)}`,
		`Put into texts, because no field holds it\n${listed(inTexts)}`,
		...(told.length === 0 ? [] : [`Decided on the way\n${told.join('\n')}`]),
	].join('\n\n');
}
