import { type FormWords, formWords } from '../../../i18n/formWords.ts';
import { element } from '../../client/element.ts';
import type { Known } from '../../client/known.ts';
import { type FormHost, formHost, NotSignedIn } from '../host.ts';

/** What a form needs before it can be shown. */
export interface Started {
	form: HTMLFormElement;
	known: Known;
	host: FormHost;
	words: FormWords;
	/** Says how the save goes; announced to those who hear it. */
	tell(...parts: (string | Node)[]): void;
	/** Tells what went wrong in a way nobody thought of, or that somebody has to sign in. */
	tellFailure(error: unknown): void;
	/** Says so that the browser asks before the page is left with words that are not saved. */
	keep(isUnsaved: boolean): void;
}

/** Reads what the site knows, and makes a form ready. */
export async function start(form: HTMLFormElement): Promise<Started> {
	const known = await readJson<Known>(form.dataset.known as string);
	const words = formWords[known.organisation.language];
	const host = await formHost(known);
	const status = form.querySelector<HTMLElement>('.state-of-save') as HTMLElement;
	const tell = (...parts: (string | Node)[]) => status.replaceChildren(...parts);
	let unsaved = false;
	addEventListener('beforeunload', (event) => {
		if (unsaved) event.preventDefault();
	});
	// While the site is being worked on its pages load anew after every change of a file. Here that would throw away what is being written.
	import.meta.hot?.on('vite:beforeFullReload', (payload) => {
		payload.path = '/no-page.html';
	});
	return {
		form,
		known,
		host,
		words,
		tell,
		keep: (isUnsaved) => {
			unsaved = isUnsaved;
		},
		tellFailure(error) {
			if (!(error instanceof NotSignedIn)) return tell(`${words.failed} ${(error as Error).message}`);
			const link = element('a', { href: `${known.base}edit/`, target: '_blank' }, [words.signIn.link]);
			return tell(`${words.signIn.text} `, link, '.');
		},
	};
}

/** Reads JSON from an address of the site. */
export async function readJson<T>(address: string): Promise<T> {
	const answer = await fetch(address, { cache: 'no-store' });
	if (!answer.ok) throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
	return (await answer.json()) as T;
}

/** The part of a form that an address in the browser names: `?owner=design`. */
export function wished(): URLSearchParams {
	return new URLSearchParams(location.search);
}
