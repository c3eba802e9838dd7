import { type Chosen, mostLines } from './lines.ts';

/** What the address says: `?team=technology&team=design&from=2024-h1&to=2026-h1`. */
export function chosenIn(address: string): Chosen {
	const search = new URL(address).searchParams;
	return {
		rows: search.getAll('team'),
		from: search.get('from') ?? undefined,
		to: search.get('to') ?? undefined,
	};
}

/** The address that says so; other things in it stay as they are. */
export function addressOf(address: string, { rows, from, to }: Chosen): string {
	const url = new URL(address);
	for (const name of ['team', 'from', 'to']) url.searchParams.delete(name);
	for (const row of rows) url.searchParams.append('team', row);
	if (from) url.searchParams.set('from', from);
	if (to) url.searchParams.set('to', to);
	return url.href;
}

/** Keeps a form, the address and what is shown together. Gives back what is chosen at first. */
export function followChoices(form: HTMLFormElement, show: (chosen: Chosen) => void): Chosen {
	const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="team"]')];
	const select = (name: string) => form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
	const read = (): Chosen => ({
		rows: boxes.filter((box) => box.checked).map((box) => box.value),
		from: select('from')?.value || undefined,
		to: select('to')?.value || undefined,
	});
	const limit = () => {
		const full = boxes.filter((box) => box.checked).length >= mostLines;
		for (const box of boxes) box.disabled = full && !box.checked;
	};
	const fill = (): Chosen => {
		const chosen = chosenIn(location.href);
		const known = boxes.filter((box) => chosen.rows.includes(box.value)).slice(0, mostLines);
		for (const box of boxes) box.checked = known.length > 0 ? known.includes(box) : box.value === form.dataset.first;
		for (const name of ['from', 'to'] as const) {
			const list = select(name);
			if (list) list.value = [...list.options].some((one) => one.value === chosen[name]) ? (chosen[name] ?? '') : '';
		}
		limit();
		return read();
	};
	form.addEventListener('change', () => {
		limit();
		const chosen = read();
		history.replaceState(null, '', addressOf(location.href, chosen));
		show(chosen);
	});
	addEventListener('popstate', () => show(fill()));
	return fill();
}
