import { type Fold, foldButton } from './fold.ts';
import { framed, type Part } from './frame.ts';
import { filters, queryOf, readLook } from './look.ts';
import { graphOf, reach, seenOf } from './seen.ts';

/** How many times larger one step makes the picture. */
const step = 1.25;

/** Brings a drawn cascade to life: its lines are lit, its goals filtered and folded, the picture moved and saved. */
export function browse(cascade: HTMLElement): void {
	const find = <T extends Element>(selector: string) => cascade.querySelector(selector) as T;
	const picture = find<SVGSVGElement>('.cascade-picture');
	const drawing = find<SVGGElement>('.drawing');
	const view = find<HTMLElement>('.cascade-view');
	const form = find<HTMLFormElement>('.cascade-tools');
	const boxes = [...picture.querySelectorAll<SVGAElement>('.goal')];
	const lines = [...picture.querySelectorAll<SVGPathElement>('.line')];
	const ends = lines.map(({ dataset }) => [Number(dataset.from), Number(dataset.to)] as const);
	const goals = boxes.map(({ dataset: { id, team, status } }) => ({ id: id as string, team, status }));
	const places = new Map(goals.map(({ id }, i) => [id, i]));
	const graph = graphOf(goals, ends);
	const folds = new Map<number, Fold>();
	const look = readLook(location.search);
	let hovered = -1;

	function write(): void {
		const query = queryOf(look);
		if (location.search !== query) history.replaceState(null, '', location.pathname + query + location.hash);
		for (const other of cascade.querySelectorAll<HTMLAnchorElement>('.other a')) other.search = query;
	}

	function show(): void {
		const { isFolded, there, chosen, line } = seenOf(graph, look, hovered);
		drawing.classList.toggle('lit', line !== undefined);
		boxes.forEach((box, i) => {
			const out = !chosen.has(i);
			box.classList.toggle('gone', !there.has(i));
			box.classList.toggle('out', out);
			box.classList.toggle('on', line?.has(i) ?? false);
			if (out) box.setAttribute('tabindex', '-1');
			else box.removeAttribute('tabindex');
			folds.get(i)?.set({
				isShown: there.has(i) && !out,
				folded: isFolded(i) ? reach([i], graph.down).size - 1 : undefined,
			});
		});
		lines.forEach((path, i) => {
			const [from, to] = ends[i] as readonly [number, number];
			path.classList.toggle('gone', !there.has(from) || !there.has(to) || isFolded(from));
			path.classList.toggle('out', !chosen.has(from) || !chosen.has(to));
			path.classList.toggle('on', (line?.has(from) && line.has(to)) ?? false);
		});
		for (const item of cascade.querySelectorAll<HTMLElement>('.cascade-list [data-id]')) {
			const i = places.get(item.dataset.id as string) ?? -1;
			item.hidden = !chosen.has(i) || !there.has(i);
		}
		for (const name of filters) {
			const choice = form.elements.namedItem(name);
			if (choice instanceof HTMLSelectElement) choice.value = look[name];
		}
	}

	const change = () => {
		show();
		write();
	};
	const hover = (i: number) => {
		hovered = i;
		show();
	};
	const save = async (ending: string) => (await import('./save.ts')).save(picture, `${cascade.dataset.file}.${ending}`);
	const frame = framed(view, picture, (place) => {
		look.place = place;
		write();
	});

	boxes.forEach((box, i) => {
		const { id } = goals[i] as { id: string };
		box.addEventListener('pointerenter', () => hover(i));
		box.addEventListener('pointerleave', () => hover(-1));
		box.addEventListener('focus', () => {
			look.at = id;
			change();
		});
		if (!graph.down[i]?.length) return;
		const name = `${cascade.dataset.fold}: ${box.querySelector('title')?.textContent?.split(' · ')[0]}`;
		const toggle = () => {
			if (!look.fold.delete(id)) look.fold.add(id);
			change();
		};
		folds.set(i, foldButton(box, name, besideTitle(box), toggle));
	});

	form.addEventListener('change', (event) => {
		const { name, value } = event.target as HTMLSelectElement;
		look[name as (typeof filters)[number]] = value;
		change();
	});
	const does: Record<string, () => unknown> = {
		shrink: () => frame.zoom(1 / step),
		enlarge: () => frame.zoom(step),
		fit: () => frame.fit(boxes.filter((box) => !box.matches('.gone, .out')).map(partOf)),
		unfold: () => {
			look.fold.clear();
			change();
		},
		svg: () => save('svg'),
		png: () => save('png'),
	};
	form.addEventListener('click', (event) => void does[(event.target as HTMLButtonElement).name]?.());
	view.addEventListener('keydown', (event) => {
		const name = { '+': 'enlarge', '=': 'enlarge', '-': 'shrink', '0': 'fit' }[event.key];
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (name) does[name]?.();
		if (event.key === 'Escape') {
			look.at = '';
			change();
		}
	});

	show();
	// The goal that is read first may stand far down, in the middle of what supports it.
	frame.show(look.place, partOf(boxes[0] as SVGAElement));
	write();
}

/** Where the box of a goal is, and its size. */
function partOf(box: SVGAElement): Part {
	const { e, f } = (box.transform.baseVal[0] as SVGTransform).matrix;
	const { width, height } = (box.querySelector('.box') as SVGRectElement).getBBox();
	return { x: e, y: f, width, height };
}

/** The point at the right edge of a box, half way down its title. */
function besideTitle(box: SVGAElement): { x: number; y: number } {
	const { x, y, width, height } = partOf(box);
	const rule = box.querySelector('.rule')?.getAttribute('d');
	const end = Number(rule?.match(/^M0 (\d+)/)?.[1] ?? height);
	return { x: x + width, y: y + end / 2 };
}
