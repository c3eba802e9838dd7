/** The goal files have errors, which have been printed. It crosses from Vite's modules to Node's, so it is known by its name. */
export class ContentError extends Error {
	override name = 'ContentError';
	constructor() {
		super('The goal files have errors.');
	}
}

export function isContentError(error: unknown): boolean {
	return error instanceof Error && error.name === 'ContentError';
}
