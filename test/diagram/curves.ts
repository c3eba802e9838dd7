import { size } from '../../src/diagram/box.ts';
import type { Layout } from '../../src/diagram/layout.ts';

export type Point = readonly [number, number];

/** The points of a path of our pictures: where it starts, then three for each bend. */
export function pointsOf(path: string): Point[] {
	const numbers = path.split(/[MC ]/).filter(Boolean).map(Number);
	return numbers.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, numbers[i + 1] as number]] : []));
}

/** A path as straight pieces, so many for each bend. */
export function straightened([start, ...rest]: readonly Point[], pieces = 16): Point[] {
	const found = [start as Point];
	for (let i = 0; i + 2 < rest.length; i += 3) {
		const [a, b, c, d] = [found.at(-1), rest[i], rest[i + 1], rest[i + 2]] as [Point, Point, Point, Point];
		for (let piece = 1; piece <= pieces; piece++) {
			const t = piece / pieces;
			const at = (axis: 0 | 1) =>
				(1 - t) ** 3 * a[axis] + 3 * (1 - t) ** 2 * t * b[axis] + 3 * (1 - t) * t ** 2 * c[axis] + t ** 3 * d[axis];
			found.push(piece === pieces ? d : [at(0), at(1)]);
		}
	}
	return found;
}

/** How many pairs of lines cross. Lines with an end in common, and those that run in one another, do not. */
export function crossings(lines: readonly (readonly Point[])[]): number {
	const boxes = lines.map((line) => {
		const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
		return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
	});
	let count = 0;
	lines.forEach((one, i) => {
		for (let j = i + 1; j < lines.length; j++) {
			const [a, b] = [boxes[i], boxes[j]] as [(typeof boxes)[number], (typeof boxes)[number]];
			if (a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top) continue;
			const other = lines[j] as readonly Point[];
			if (
				one
					.slice(1)
					.some((to, k) => other.slice(1).some((end, l) => cross([one[k] as Point, to], [other[l] as Point, end])))
			)
				count++;
		}
	});
	return count;
}

/** Two straight pieces cross between their ends. */
function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
	const side = ([x1, y1]: Point, [x2, y2]: Point, [x, y]: Point) =>
		Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** The lines that go over a box between their ends, as `from to: box`. */
export function linesOverBoxes({ boxes, lines }: Layout): string[] {
	return lines.flatMap(({ line, path }) => {
		const way = straightened(pointsOf(path));
		return boxes
			.filter(({ node, x, y, height }) => {
				const inside = ([a, b]: Point) => a > x + 1 && a < x + size.width - 1 && b > y + 1 && b < y + height - 1;
				return node.id !== line.from && node.id !== line.to && way.some(inside);
			})
			.map(({ node }) => `${line.from} ${line.to}: ${node.id}`);
	});
}
