/** How a chart looks: colours and type from the tokens of the page. */
export interface Look {
	ink: string;
	quiet: string;
	paper: string;
	line: string;
	accent: string;
	zone: string;
	zoneEdge: string;
	/** One for each of the lines that can stand in a chart at once, and for each of the parts of a bar. */
	series: readonly string[];
	parts: readonly string[];
	font: string;
	/** The system chooses the colours, so an area has an edge instead of a tint. */
	forced: boolean;
}

/** Reads the look that a figure has now; on paper it is the light one. */
export function lookOf(figure: HTMLElement, onPaper: boolean): Look {
	const probe = document.createElement('span');
	figure.append(probe);
	if (onPaper) probe.style.colorScheme = 'light';
	// Only a real property resolves light-dark().
	const colour = (token: string) => {
		probe.style.color = `var(--${token})`;
		return getComputedStyle(probe).color;
	};
	const look: Look = {
		ink: colour('ink'),
		quiet: colour('ink-quiet'),
		paper: colour('paper'),
		line: colour('line'),
		accent: colour('accent'),
		zone: colour('zone'),
		zoneEdge: colour('zone-edge'),
		series: [1, 2, 3, 4].map((number) => colour(`series-${number}`)),
		parts: [1, 2, 3, 4].map((number) => colour(`part-${number}`)),
		font: getComputedStyle(document.body).fontFamily,
		forced: matchMedia('(forced-colors: active)').matches,
	};
	probe.remove();
	return look;
}
