// The colours a reader has chosen. It runs before the page is drawn, so that nothing flashes.
(() => {
	const key = 'okr-theme';
	const root = document.documentElement;
	const read = () => {
		try {
			return localStorage.getItem(key) ?? '';
		} catch {
			return ''; // a browser that keeps nothing still shows the page
		}
	};
	const apply = (theme) => {
		if (theme) root.dataset.theme = theme;
		else delete root.dataset.theme;
	};
	apply(read());
	if (location.search) root.classList.add('asked'); // what the address asks for gets its place before it is there
	root.classList.add('scripted'); // the choice is offered from the first moment on, so that nothing moves
	document.addEventListener('DOMContentLoaded', () => {
		const select = document.querySelector('.theme select');
		if (!select) return;
		select.value = read();
		select.addEventListener('change', () => {
			apply(select.value);
			try {
				localStorage.setItem(key, select.value);
			} catch {
				// the choice then holds for this page only
			}
		});
	});
})();
