/**
 * Draws the figures of a page as they come near, and all of them for paper. It is all that a page loads at first.
 * Whoever prints with the keys waits until they are drawn; a print from the menu has those that were near, and the
 * tables of the others.
 */
type Draw = typeof import('./draw.ts');

const figures = [...document.querySelectorAll<HTMLElement>('figure[data-chart]')];
let draw: Draw | undefined;

async function loaded(): Promise<Draw> {
	draw ??= await import('./draw.ts');
	return draw;
}

const near = new IntersectionObserver(
	(entries) => {
		for (const { target, isIntersecting } of entries)
			if (isIntersecting) void loaded().then(({ drawFigure }) => drawFigure(target as HTMLElement));
	},
	{ rootMargin: '600px' },
);

/** What is read comes first: figures are drawn once the page stands and nothing else is to be done. */
function look(): void {
	const begin = () => {
		for (const figure of figures) near.observe(figure);
	};
	if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 1000 });
	else setTimeout(begin, 100);
}
if (document.readyState === 'complete') look();
else addEventListener('load', look, { once: true });

addEventListener('beforeprint', () => {
	if (draw) draw.drawOnPaper(figures);
	else if (figures.length > 0) void loaded();
});
addEventListener('keydown', (event) => {
	if (draw || figures.length === 0 || event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
	event.preventDefault();
	void loaded().then(() => print());
});
