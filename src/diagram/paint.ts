/**
 * The picture in dots, two for each unit as far as browsers can. It is painted part by part, because a strict content
 * policy lets no page load a picture that it has made itself.
 */
export function painted(picture: SVGSVGElement): Promise<Blob> {
	const { x, y, width, height } = picture.viewBox.baseVal;
	const dots = Math.min(2, 8000 / width, 8000 / height);
	const canvas = document.createElement('canvas');
	canvas.width = width * dots;
	canvas.height = height * dots;
	const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
	pen.fillStyle = getComputedStyle(document.body).backgroundColor;
	pen.fillRect(0, 0, canvas.width, canvas.height);
	const toPicture = (picture.getScreenCTM() as DOMMatrix).inverse();
	for (const part of picture.querySelectorAll<SVGGraphicsElement>('rect, path, circle, text')) {
		if (!part.checkVisibility() || part.closest('.fold')) continue;
		const { a, b, c, d, e, f } = toPicture.multiply(part.getScreenCTM() as DOMMatrix);
		pen.setTransform(dots * a, dots * b, dots * c, dots * d, dots * (e - x), dots * (f - y));
		paint(pen, part);
	}
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png');
	});
}

function paint(pen: CanvasRenderingContext2D, part: SVGGraphicsElement): void {
	const style = getComputedStyle(part);
	const number = (name: string) => Number(part.getAttribute(name));
	pen.globalAlpha = opacityOf(part);
	pen.fillStyle = style.fill;
	if (part instanceof SVGTextElement) {
		const words = part.lastChild?.textContent ?? '';
		pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
		const wide = pen.measureText(words).width;
		const left = number('x') - (style.textAnchor === 'end' ? wide : 0);
		pen.fillText(words, left, number('y'));
		if (style.textDecorationLine !== 'none') pen.fillRect(left, number('y') - 4, wide, 1);
		return;
	}
	const shape = new Path2D(part.getAttribute('d') ?? '');
	if (part.tagName === 'rect')
		shape.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
	if (part.tagName === 'circle') shape.arc(number('cx'), number('cy'), number('r'), 0, 7);
	if (style.fill !== 'none') pen.fill(shape);
	if (style.stroke === 'none') return;
	pen.strokeStyle = style.stroke;
	pen.lineWidth = Number.parseFloat(style.strokeWidth);
	pen.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat));
	pen.stroke(shape);
}

/** How much of a part is seen, with everything around it. */
function opacityOf(part: Element): number {
	let opacity = 1;
	for (let one: Element | null = part; one; one = one.parentElement) opacity *= Number(getComputedStyle(one).opacity);
	return opacity;
}
