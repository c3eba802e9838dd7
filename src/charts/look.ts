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
	parts: readonly (string | CanvasPattern)[];
	font: string;
	/** The system chooses the colours, so an area has an edge instead of a tint. */
	forced: boolean;
}

/** What the system's colours are used for where it chooses them; everything else is the colour of its text. */
const systemColours: Readonly<Record<string, string>> = { paper: 'Canvas', zone: 'Canvas', line: 'GrayText' };

/** Reads the look that a figure has now; on paper it is the light one. */
export function lookOf(figure: HTMLElement, onPaper: boolean): Look {
	const forced = matchMedia('(forced-colors: active)').matches && !onPaper;
	const probe = document.createElement('span');
	figure.append(probe);
	if (onPaper) probe.style.colorScheme = 'light';
	probe.style.forcedColorAdjust = 'none';
	// Only a real property resolves light-dark(), and the system's colours.
	const colour = (token: string) => {
		probe.style.color = forced ? (systemColours[token] ?? 'CanvasText') : `var(--${token})`;
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
		parts: forced ? hatches(colour('ink'), colour('paper')) : [1, 2, 3, 4].map((number) => colour(`part-${number}`)),
		font: getComputedStyle(document.body).fontFamily,
		forced,
	};
	probe.remove();
	return look;
}

/** Four fills that two colours can tell apart: empty, lines far apart, lines close together, full. */
function hatches(ink: string, paper: string): (string | CanvasPattern)[] {
	return [paper, hatch(ink, paper, 12), hatch(ink, paper, 5), ink];
}

function hatch(ink: string, paper: string, apart: number): string | CanvasPattern {
	const tile = document.createElement('canvas');
	tile.width = tile.height = apart;
	const ctx = tile.getContext('2d');
	if (!ctx) return paper;
	ctx.fillStyle = paper;
	ctx.fillRect(0, 0, apart, apart);
	ctx.strokeStyle = ink;
	for (const shift of [-apart, 0, apart]) {
		ctx.moveTo(shift, apart);
		ctx.lineTo(shift + apart, 0);
	}
	ctx.stroke();
	return ctx.createPattern(tile, 'repeat') ?? paper;
}
