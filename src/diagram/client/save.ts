import { painted } from '../paint.ts';

/** What the style sheet gives to the parts of a picture, and a file must carry itself. */
const carried = [
	...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'display'],
	...['font-family', 'font-size', 'font-weight', 'text-anchor', 'text-decoration-line'],
];

/** Saves a picture as it is seen now, as `.svg` or `.png` by the ending of the name. */
export async function save(picture: SVGSVGElement, name: string): Promise<void> {
	const whole = () => new Blob([svgText(picture)], { type: 'image/svg+xml' });
	download(name.endsWith('.png') ? await painted(picture) : whole(), name);
}

/** A picture that any viewer shows: its colours and fonts are in it, and its links are whole. */
function svgText(picture: SVGSVGElement): string {
	const copy = picture.cloneNode(true) as SVGSVGElement;
	const { x, y, width, height } = picture.viewBox.baseVal;
	const copies = copy.querySelectorAll<SVGElement>('*');
	picture.querySelectorAll<SVGElement>('*').forEach((part, i) => {
		const style = getComputedStyle(part);
		const one = copies[i] as SVGElement;
		const plain = part.tagName === 'a' || part.tagName === 'g' || part.tagName === 'title';
		for (const name of plain ? ['opacity', 'display'] : carried) {
			const value = style.getPropertyValue(name);
			const usual = { opacity: '1', 'stroke-dasharray': 'none', 'text-decoration-line': 'none' }[name];
			if (value !== usual && (name !== 'display' || value === 'none'))
				one.setAttribute(name.replace('-line', ''), value);
		}
		const href = one.getAttribute('href');
		if (href) one.setAttribute('href', new URL(href, location.href).href);
	});
	for (const button of copy.querySelectorAll('.fold')) button.remove();
	const paper = document.createElementNS(picture.namespaceURI, 'rect');
	const around = { x, y, width, height, fill: getComputedStyle(document.body).backgroundColor };
	for (const [name, value] of Object.entries(around)) paper.setAttribute(name, String(value));
	copy.prepend(paper);
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	return new XMLSerializer().serializeToString(copy);
}

function download(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
