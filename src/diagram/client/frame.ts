import { type Look, largest, smallest } from './look.ts';

/** A part of a picture, in units. */
export interface Part {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The frame through which a part of a picture is seen. */
export interface Frame {
	/** Enlarges the picture so many times; the middle of what is seen stays there. */
	zoom(times: number): void;
	/** Shows all of some parts, as large as it goes but never enlarged. */
	fit(parts: readonly Part[]): void;
	/** Shows a place that somebody has left, or else a part that is to be read first. */
	show(place: Look['place'], first: Part): void;
}

/** Room around what is fitted, in units. */
const [before, after] = [8, 24];

/** Lets a picture be moved by mouse and fingers, and tells the place of each view. */
export function framed(frame: HTMLElement, picture: SVGSVGElement, moved: (place: Look['place']) => void): Frame {
	const { width, height } = picture.viewBox.baseVal;
	/** How far down the picture was when nobody had moved it. */
	let start = 0;
	let isMoved = false;

	const scale = () => picture.clientWidth / width;
	const tell = () => {
		isMoved = true;
		moved({ scale: scale(), x: frame.scrollLeft / scale(), y: frame.scrollTop / scale() });
	};

	/** Makes a unit so many pixels large; what is seen at a point of the frame stays there. */
	function scaleTo(wanted: number, x = frame.clientWidth / 2, y = frame.clientHeight / 2): void {
		const before = scale();
		const after = Math.min(largest, Math.max(smallest, wanted));
		const [left, top] = [(frame.scrollLeft + x) / before, (frame.scrollTop + y) / before];
		picture.setAttribute('width', String(width * after));
		picture.setAttribute('height', String(height * after));
		frame.scrollTo(left * after - x, top * after - y);
		tell();
	}

	frame.addEventListener(
		'wheel',
		(event) => {
			if (!event.ctrlKey) return;
			event.preventDefault();
			const { left, top } = frame.getBoundingClientRect();
			scaleTo(scale() * 0.998 ** event.deltaY, event.clientX - left, event.clientY - top);
		},
		{ passive: false },
	);
	drag(frame);
	pinch(frame, scale, scaleTo);
	let waiting: ReturnType<typeof setTimeout>;
	frame.addEventListener('scroll', () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => (isMoved || frame.scrollLeft || frame.scrollTop !== start) && tell(), 200);
	});

	return {
		zoom: (times) => scaleTo(scale() * times),
		fit(parts) {
			if (parts.length === 0) return;
			const left = Math.min(...parts.map(({ x }) => x));
			const top = Math.min(...parts.map(({ y }) => y));
			const wide = Math.max(...parts.map(({ x, width }) => x + width)) - left + after;
			const high = Math.max(...parts.map(({ y, height }) => y + height)) - top + after;
			const most = Number.parseFloat(getComputedStyle(frame).maxHeight) || innerHeight;
			scaleTo(Math.min(1, frame.clientWidth / wide, most / high));
			frame.scrollTo((left - before) * scale(), (top - before) * scale());
			tell();
		},
		show(place, { y, height }) {
			if (place) {
				scaleTo(place.scale);
				frame.scrollTo(place.x * place.scale, place.y * place.scale);
				moved(place);
			} else if (y + height > frame.clientHeight) frame.scrollTop = y + height / 2 - frame.clientHeight / 2;
			start = frame.scrollTop;
		},
	};
}

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
function pinch(frame: HTMLElement, scale: () => number, scaleTo: (scale: number, x: number, y: number) => void): void {
	let start: { apart: number; scale: number } | undefined;
	const apart = ([one, other]: readonly Touch[]) =>
		Math.hypot((one as Touch).clientX - (other as Touch).clientX, (one as Touch).clientY - (other as Touch).clientY);
	frame.addEventListener('touchstart', ({ touches }) => {
		start = touches.length === 2 ? { apart: apart([...touches]), scale: scale() } : undefined;
	});
	frame.addEventListener(
		'touchmove',
		(event) => {
			const [one, other] = event.touches;
			if (!start || !one || !other) return;
			event.preventDefault();
			const { left, top } = frame.getBoundingClientRect();
			const [x, y] = [(one.clientX + other.clientX) / 2 - left, (one.clientY + other.clientY) / 2 - top];
			scaleTo((start.scale * apart([one, other])) / start.apart, x, y);
		},
		{ passive: false },
	);
}
