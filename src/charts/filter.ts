/** Whether something has every chosen value; a choice of nothing fits all, and a place may hold several parted by spaces. */
export function fits(
	has: Readonly<Record<string, string | undefined>>,
	chosen: Readonly<Record<string, string>>,
): boolean {
	return Object.entries(chosen).every(([name, value]) => value === '' || (has[name] ?? '').split(' ').includes(value));
}
