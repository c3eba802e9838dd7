/** Draws the figures of a page as they come near. It is all that a page loads at first. */
const near = new IntersectionObserver(
	(entries) => {
		for (const { target, isIntersecting } of entries) {
			if (!isIntersecting) continue;
			near.unobserve(target);
			void import('./draw.ts').then(({ drawFigure }) => drawFigure(target as HTMLElement));
		}
	},
	{ rootMargin: '600px' },
);
for (const figure of document.querySelectorAll('figure[data-chart]')) near.observe(figure);
