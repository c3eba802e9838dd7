import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** A command was called in a way it does not understand. The message is for whoever called it. */
export class Misuse extends Error {}

/** The options and words behind a command. Throws a Misuse. */
export function readOptions<T extends ParseArgsOptionsConfig>(words: string[], options: T) {
	try {
		return parseArgs({ args: words, options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new Misuse((error as Error).message);
	}
}
