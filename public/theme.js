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
	document.addEventListener('DOMContentLoaded', () => {
		const place = document.querySelector('.theme');
		const select = place?.querySelector('select');
		if (!select) return;
		place.hidden = false;
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
