/** A number as people write it: `9`, `0,5`, `−3`, `12 000`. `undefined` for what is none. */
export function numberOf(said: string): number | undefined {
	const digits = said
		.replaceAll(/[\s\u00a0\u202f]/g, '')
		.replace(',', '.')
		.replace('−', '-');
	return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : undefined;
}
