import { save } from './save.ts';

/** What a reader has made of a picture. All of it stands in the address. */
interface View {
	team: string;
	goal: string;
	status: string;
	/** The goal whose line is lit. */
	at: string;
	/** The goals below which everything is folded away. */
	fold: Set<string>;
	/** How many pixels a unit has, and the unit at the top left; while nobody has moved the picture, none. */
	place?: { scale: number; x: number; y: number };
}

const filters = ['team', 'goal', 'status'] as const;

/** Brings a drawn cascade to life: its lines are lit, its goals filtered and folded, the picture moved and saved. */
export function browse(cascade: HTMLElement): void {
	const find = <T extends Element>(selector: string) => cascade.querySelector(selector) as T;
	const picture = find<SVGSVGElement>('.cascade-picture');
	const drawing = find<SVGGElement>('.drawing');
	const frame = find<HTMLElement>('.cascade-view');
	const form = find<HTMLFormElement>('.cascade-tools');
	const { width, height } = picture.viewBox.baseVal;
	const boxes = [...picture.querySelectorAll<SVGAElement>('.goal')];
	const lines = [...picture.querySelectorAll<SVGPathElement>('.line')];
	const ends = lines.map(({ dataset }) => [Number(dataset.from), Number(dataset.to)] as const);
	const ids = boxes.map((box) => box.dataset.id as string);
	const up = ids.map((_, i) => ends.flatMap(([from, to]) => (to === i ? from : [])));
	const down = ids.map((_, i) => ends.flatMap(([from, to]) => (from === i ? to : [])));
	const folds = new Map<number, SVGGElement>();
	const view = read();
	let hovered = -1;
	/** How far down the picture was when nobody had moved it. */
	let start = 0;

	/** Everything that a graph leads to from some goals; where `stop` says so it goes no further. */
	function reach(from: readonly number[], next: readonly number[][], stop = (_: number) => false): Set<number> {
		const seen = new Set(from);
		for (const i of seen) if (!stop(i)) for (const one of next[i] as number[]) seen.add(one);
		return seen;
	}

	function read(): View {
		const given = new URLSearchParams(location.search);
		const text = (name: string) => given.get(name) ?? '';
		const [scale = 0, x = 0, y = 0] = text('view').split(',').map(Number);
		return {
			...{ team: text('team'), goal: text('goal'), status: text('status'), at: text('at') },
			fold: new Set(text('fold').split(',').filter(Boolean)),
			place: scale > 0 ? { scale: Math.min(4, Math.max(0.05, scale)), x, y } : undefined,
		};
	}

	function write(): void {
		const { fold, place, ...rest } = view;
		const now = {
			...rest,
			fold: [...fold].join(),
			view: place ? [place.scale, place.x, place.y].map(short).join() : '',
		};
		const kept = Object.entries(now).filter(([, value]) => value !== '');
		// Ids stay readable: their slashes and commas need no disguise in a query.
		const query = new URLSearchParams(kept).toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
		const search = query && `?${query}`;
		if (location.search !== search) history.replaceState(null, '', location.pathname + search + location.hash);
		for (const other of cascade.querySelectorAll<HTMLAnchorElement>('.other a')) other.search = search;
	}

	function show(): void {
		const folded = (i: number) => view.fold.has(ids[i] as string);
		const tops = ids.flatMap((_, i) => (up[i]?.length ? [] : i));
		const there = reach(tops, down, folded);
		const chosen = ids.indexOf(view.goal);
		const leads = chosen < 0 ? undefined : reach([chosen], down);
		const fits = boxes.flatMap(({ dataset: { team, status } }, i) =>
			(!view.team || team === view.team) && (!view.status || status === view.status) && (!leads || leads.has(i))
				? i
				: [],
		);
		const shown = reach(fits, up);
		const lit = hovered < 0 ? ids.indexOf(view.at) : hovered;
		const line = lit < 0 ? undefined : new Set([...reach([lit], up), ...reach([lit], down)]);
		drawing.classList.toggle('lit', line !== undefined);
		boxes.forEach((box, i) => {
			const out = !shown.has(i);
			box.classList.toggle('gone', !there.has(i));
			box.classList.toggle('out', out);
			box.classList.toggle('on', line?.has(i) ?? false);
			if (out) box.setAttribute('tabindex', '-1');
			else box.removeAttribute('tabindex');
			const button = folds.get(i);
			if (!button) return;
			button.classList.toggle('gone', !there.has(i) || out);
			button.setAttribute('aria-expanded', String(!folded(i)));
			const text = button.querySelector('text') as SVGTextElement;
			text.textContent = folded(i) ? `+${reach([i], down).size - 1}` : '\u2212';
		});
		lines.forEach((path, i) => {
			const [from, to] = ends[i] as readonly [number, number];
			path.classList.toggle('gone', !there.has(from) || !there.has(to) || folded(from));
			path.classList.toggle('out', !shown.has(from) || !shown.has(to));
			path.classList.toggle('on', (line?.has(from) && line.has(to)) ?? false);
		});
		for (const item of cascade.querySelectorAll<HTMLElement>('.cascade-list [data-id]')) {
			const i = ids.indexOf(item.dataset.id as string);
			item.hidden = !shown.has(i) || !there.has(i);
		}
		for (const name of filters) {
			const choice = form.elements.namedItem(name);
			if (choice instanceof HTMLSelectElement) choice.value = view[name];
		}
	}

	const change = () => {
		show();
		write();
	};

	/** Makes a unit so many pixels large; what is seen at a point of the frame stays there. */
	function zoom(scale: number, x = frame.clientWidth / 2, y = frame.clientHeight / 2): void {
		const before = picture.clientWidth / width;
		const after = Math.min(4, Math.max(0.05, scale));
		const [left, top] = [(frame.scrollLeft + x) / before, (frame.scrollTop + y) / before];
		picture.setAttribute('width', String(width * after));
		picture.setAttribute('height', String(height * after));
		frame.scrollTo(left * after - x, top * after - y);
		moved();
	}

	/** Shows all of what the filter leaves, as large as it goes but never enlarged. */
	function fit(): void {
		const seen = boxes.filter((box) => !box.matches('.gone, .out')).map(placeOf);
		if (seen.length === 0) return;
		const left = Math.min(...seen.map(({ x }) => x));
		const top = Math.min(...seen.map(({ y }) => y));
		const wide = Math.max(...seen.map(({ x, width }) => x + width)) - left + 24;
		const high = Math.max(...seen.map(({ y, height }) => y + height)) - top + 24;
		const most = Number.parseFloat(getComputedStyle(frame).maxHeight) || innerHeight;
		zoom(Math.min(1, frame.clientWidth / wide, most / high));
		frame.scrollTo((left - 8) * scaleNow(), (top - 8) * scaleNow());
		moved();
	}

	const scaleNow = () => picture.clientWidth / width;
	function moved(): void {
		view.place = { scale: scaleNow(), x: frame.scrollLeft / scaleNow(), y: frame.scrollTop / scaleNow() };
		write();
	}

	function placeOf(box: SVGAElement) {
		const { e, f } = (box.transform.baseVal[0] as SVGTransform).matrix;
		const { width, height } = (box.querySelector('.box') as SVGRectElement).getBBox();
		return { x: e, y: f, width, height };
	}

	function toggle(i: number): void {
		const id = ids[i] as string;
		if (!view.fold.delete(id)) view.fold.add(id);
		change();
	}

	boxes.forEach((box, i) => {
		box.addEventListener('pointerenter', () => {
			hovered = i;
			show();
		});
		box.addEventListener('pointerleave', () => {
			hovered = -1;
			show();
		});
		box.addEventListener('focus', () => {
			view.at = ids[i] as string;
			change();
		});
		if (!down[i]?.length) return;
		const { x, y, width, height } = placeOf(box);
		const button = document.createElementNS(picture.namespaceURI, 'g') as SVGGElement;
		button.innerHTML = '<circle r="12"/><text y="4"></text>';
		const label = `${cascade.dataset.fold}: ${box.querySelector('title')?.textContent?.split(' · ')[0]}`;
		const middle =
			box
				.querySelector('.rule')
				?.getAttribute('d')
				?.match(/^M0 (\d+)/)?.[1] ?? height;
		const named = { class: 'fold', role: 'button', tabindex: '0', 'aria-label': label };
		for (const [name, value] of Object.entries(named)) button.setAttribute(name, value);
		button.setAttribute('transform', `translate(${x + width} ${y + Number(middle) / 2})`);
		button.addEventListener('click', () => toggle(i));
		button.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			toggle(i);
		});
		box.after(button);
		folds.set(i, button);
	});

	form.addEventListener('change', (event) => {
		const { name, value } = event.target as HTMLSelectElement;
		view[name as (typeof filters)[number]] = value;
		change();
	});
	const does: Record<string, () => unknown> = {
		shrink: () => zoom(scaleNow() / 1.25),
		enlarge: () => zoom(scaleNow() * 1.25),
		fit,
		unfold: () => {
			view.fold.clear();
			change();
		},
		svg: () => save(picture, `${cascade.dataset.file}.svg`),
		png: () => save(picture, `${cascade.dataset.file}.png`),
	};
	form.addEventListener('click', (event) => void does[(event.target as HTMLButtonElement).name]?.());
	frame.addEventListener('keydown', (event) => {
		const name = { '+': 'enlarge', '=': 'enlarge', '-': 'shrink', '0': 'fit' }[event.key];
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (name) does[name]?.();
		if (event.key === 'Escape') {
			view.at = '';
			change();
		}
	});
	frame.addEventListener(
		'wheel',
		(event) => {
			if (!event.ctrlKey) return;
			event.preventDefault();
			const { left, top } = frame.getBoundingClientRect();
			zoom(scaleNow() * 0.998 ** event.deltaY, event.clientX - left, event.clientY - top);
		},
		{ passive: false },
	);
	drag(frame);
	pinch(frame, scaleNow, zoom);
	let waiting: ReturnType<typeof setTimeout>;
	frame.addEventListener('scroll', () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => (view.place || frame.scrollLeft || frame.scrollTop !== start) && moved(), 200);
	});

	show();
	if (view.place) {
		const { scale, x, y } = view.place;
		zoom(scale);
		frame.scrollTo(x * scale, y * scale);
		view.place = { scale, x, y };
	} else {
		// The goal that is read first may stand far down, in the middle of what supports it.
		const { y, height } = placeOf(boxes[0] as SVGAElement);
		if (y + height > frame.clientHeight) frame.scrollTop = y + height / 2 - frame.clientHeight / 2;
	}
	start = frame.scrollTop;
	write();
}

const short = (number: number) => String(Math.round(number * 1000) / 1000);

/** Moves what a frame shows by dragging it with a mouse. Fingers do so without help. */
function drag(frame: HTMLElement): void {
	let from: { x: number; y: number } | undefined;
	let far = false;
	frame.addEventListener('pointerdown', ({ pointerType, button, clientX, clientY }) => {
		far = false;
		if (pointerType === 'mouse' && button === 0) from = { x: frame.scrollLeft + clientX, y: frame.scrollTop + clientY };
	});
	frame.addEventListener('dragstart', (event) => event.preventDefault());
	addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
		if (!from) return;
		const [x, y] = [from.x - clientX, from.y - clientY];
		if (Math.abs(x - frame.scrollLeft) + Math.abs(y - frame.scrollTop) > 4) far = true;
		if (!far) return;
		frame.classList.add('dragged');
		frame.setPointerCapture(pointerId); // no goal is lit on the way
		frame.scrollTo(x, y);
	});
	addEventListener('pointerup', () => {
		from = undefined;
		frame.classList.remove('dragged');
	});
	// Letting go of a dragged picture is not a click on a goal.
	frame.addEventListener('click', (event) => far && event.preventDefault(), true);
}

/** Two fingers enlarge and shrink the picture instead of the page. */
function pinch(frame: HTMLElement, scaleNow: () => number, zoom: (scale: number, x: number, y: number) => void): void {
	let start: { apart: number; scale: number } | undefined;
	const apart = ([one, other]: readonly Touch[]) =>
		Math.hypot((one as Touch).clientX - (other as Touch).clientX, (one as Touch).clientY - (other as Touch).clientY);
	frame.addEventListener('touchstart', ({ touches }) => {
		start = touches.length === 2 ? { apart: apart([...touches]), scale: scaleNow() } : undefined;
	});
	frame.addEventListener(
		'touchmove',
		(event) => {
			const [one, other] = event.touches;
			if (!start || !one || !other) return;
			event.preventDefault();
			const { left, top } = frame.getBoundingClientRect();
			const [x, y] = [(one.clientX + other.clientX) / 2 - left, (one.clientY + other.clientY) / 2 - top];
			zoom((start.scale * apart([one, other])) / start.apart, x, y);
		},
		{ passive: false },
	);
}
