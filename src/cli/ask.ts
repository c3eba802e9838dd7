import { CANCEL_SYMBOL, confirm, multiselect, select, text } from '@clack/prompts';
import { Misuse, Stopped } from './options.ts';

/** Something to choose: what it stands for, the words that are shown, and a few more beside them. */
export interface Choice {
	value: string;
	label: string;
	hint?: string;
}

/** Whether there is somebody to ask. */
export function canAsk(): boolean {
	return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** An answer, where there is somebody to give it; else throws a Misuse that names what must be given. */
export async function wanted<T>(what: string, ask: () => Promise<T>): Promise<T> {
	if (!canAsk()) throw new Misuse(`It wants ${what}.`);
	return ask();
}

/** A line of text, which `wrong` may refuse in a sentence. An empty one is taken only where something may be left out. */
export async function askText(
	message: string,
	{
		initial,
		mayBeLeftOut,
		wrong,
	}: { initial?: string; mayBeLeftOut?: boolean; wrong?: (said: string) => string | undefined } = {},
): Promise<string> {
	const validate = (said = '') => {
		if (said.trim() !== '') return wrong?.(said.trim());
		return mayBeLeftOut ? undefined : 'Write something; Ctrl+C stops.';
	};
	const shown = mayBeLeftOut ? `${message} (Enter leaves it out)` : message;
	return answered(await text({ message: shown, initialValue: initial, validate })).trim();
}

/** One of several. */
export async function askOne(message: string, choices: readonly Choice[], initial?: string): Promise<string> {
	return answered(await select({ message, options: [...choices], initialValue: initial, maxItems: 12 }));
}

/** Any of several, in their order. */
export async function askSome(
	message: string,
	choices: readonly Choice[],
	initial: readonly string[] = [],
): Promise<string[]> {
	if (choices.length === 0) return [];
	const chosen = answered(
		await multiselect({ message, options: [...choices], initialValues: [...initial], required: false, maxItems: 12 }),
	);
	return choices.map(({ value }) => value).filter((value) => chosen.includes(value));
}

/** Yes or no. */
export async function askWhether(message: string, initial: boolean): Promise<boolean> {
	return answered(await confirm({ message, initialValue: initial }));
}

function answered<T>(answer: T | typeof CANCEL_SYMBOL): T {
	if (answer === CANCEL_SYMBOL) throw new Stopped('Nothing was written.');
	return answer;
}
