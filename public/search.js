// Opens the search. Only this much of it is on every page; the rest is fetched when it is wanted.
(() => {
	const link = document.querySelector('.search-link');
	const form = document.querySelector('[data-search]');
	if (!link) return;
	const load = () => import(link.dataset.module);
	const go = () => {
		location.href = link.href;
	};
	addEventListener('keydown', (event) => {
		const { key, altKey, target } = event;
		const control = event.ctrlKey || event.metaKey;
		const typing = target.closest?.('input, textarea, select, [contenteditable]');
		const asked = !altKey && (control ? key.toLowerCase() === 'k' : key === '/' && !typing);
		if (!asked || document.querySelector('dialog[open]')) return;
		event.preventDefault();
		if (form) form.querySelector('input').focus();
		else
			load()
				.then((search) => search.openDialog(link))
				.catch(go);
	});
	if (form) load().then((search) => search.startPage());
	if (location.search.includes('found=')) load().then((search) => search.markFound());
})();
