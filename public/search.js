// Opens the search. Only this much of it is on every page; the rest is fetched when it is wanted.
(() => {
	const link = document.querySelector('.search-link');
	const form = document.querySelector('[data-search]');
	if (!link) return;
	const load = () => import(link.dataset.module);
	const make = (name, place, attributes, text = '') => {
		const made = document.createElement(name);
		for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
		made.textContent = text;
		return place.appendChild(made);
	};
	let dialog;
	let input;
	// It is there at once, so that no letter is lost; Enter sends the words to the search page, whatever is fetched by then.
	const open = () => {
		if (!dialog) {
			dialog = make('dialog', document.body, { class: 'search-dialog', 'aria-label': link.textContent });
			const words = make('form', dialog, { class: 'search-form', role: 'search', action: link.href });
			make('label', words, { class: 'small quiet', for: 'search-words' }, link.dataset.label);
			const kind = { id: 'search-words', type: 'search', name: 'q', maxlength: 200, autocomplete: 'off' };
			input = make('input', make('p', words, {}), kind);
			load()
				.then((search) => search.fillDialog(dialog, link.href))
				.catch(() => words.submit());
		}
		dialog.showModal();
		input.select();
	};
	addEventListener('keydown', (event) => {
		const { key, altKey, target } = event;
		const control = event.ctrlKey || event.metaKey;
		const typing = target.closest?.('input, textarea, select, [contenteditable]');
		const asked = !altKey && (control ? key.toLowerCase() === 'k' : key === '/' && !typing);
		if (!asked || document.querySelector('dialog[open]')) return;
		event.preventDefault();
		if (form) form.querySelector('input').focus();
		else open();
	});
	if (form) load().then((search) => search.startPage());
	if (location.search.includes('found=')) load().then((search) => search.markFound());
})();
