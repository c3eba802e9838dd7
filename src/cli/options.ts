import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** A command was called in a way it does not understand. The message is for whoever called it. */
export class Misuse extends Error {}

/** Somebody broke off while being asked. The message is for that person. */
export class Stopped extends Error {}

/** The options behind a command, and as many words as it takes. Throws a Misuse. */
export function readOptions<T extends ParseArgsOptionsConfig>(words: string[], options: T, most = 0) {
	try {
		const read = parseArgs({ args: words, options, allowPositionals: true, strict: true });
		const [tooMany] = read.positionals.slice(most);
		if (tooMany !== undefined) throw new Error(`It does not know what to do with ${tooMany}.`);
		return read;
	} catch (error) {
		throw new Misuse((error as Error).message);
	}
}
