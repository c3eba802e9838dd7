import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearest } from '../mdx/nearest.ts';

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
		const unknown = /^Unknown option '([^']+)'/.exec((error as Error).message)?.[1];
		throw new Misuse(unknown ? noOption(unknown, Object.keys(options)) : (error as Error).message);
	}
}

function noOption(unknown: string, known: readonly string[]): string {
	const flags = known.map((name) => `--${name}`);
	const near = nearest(unknown, flags);
	const others = flags.length > 0 ? ` There is ${flags.join(', ')}.` : '';
	return `There is no option ${unknown}.${near ? ` Did you mean ${near}?` : others}`;
}
