/** The button beside a goal that folds away what supports it. */
export interface Fold {
	/** Shows it or not, and says how many goals are folded away, or none. */
	set(state: { isShown: boolean; folded?: number }): void;
}

/** Puts the button behind the box of a goal, `name`d for who cannot see it, at a point in units. */
export function foldButton(box: SVGElement, name: string, at: { x: number; y: number }, toggle: () => void): Fold {
	const button = document.createElementNS(box.namespaceURI, 'g') as SVGGElement;
	button.innerHTML = '<circle r="12"/><text y="4"></text>';
	const named = { class: 'fold', role: 'button', tabindex: '0', 'aria-label': name };
	for (const [attribute, value] of Object.entries(named)) button.setAttribute(attribute, value);
	button.setAttribute('transform', `translate(${at.x} ${at.y})`);
	button.addEventListener('click', toggle);
	button.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		toggle();
	});
	box.after(button);
	const text = button.querySelector('text') as SVGTextElement;
	return {
		set({ isShown, folded }) {
			button.classList.toggle('gone', !isShown);
			button.setAttribute('aria-expanded', String(folded === undefined));
			text.textContent = folded === undefined ? '\u2212' : `+${folded}`;
		},
	};
}
