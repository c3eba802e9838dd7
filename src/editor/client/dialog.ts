import type { Finding } from '../../check/finding.ts';
import { editorWords } from '../../i18n/editorWords.ts';
import { sayFinding } from '../../i18n/findingWords.ts';
import type { Language } from '../../okr/organisation.ts';
import { element } from './element.ts';

/** Where a finding belongs in the form; empty for the file as a whole. */
export type FieldOf = (finding: Finding) => string;

/** Says what is wrong, field by field, until it is closed. */
export function showFindings(language: Language, findings: readonly Finding[], fieldOf: FieldOf): Promise<void> {
	const { findings: words } = editorWords[language];
	const items = findings.map((finding) => {
		const field = fieldOf(finding);
		const { what, cure } = sayFinding(language, finding);
		return element('li', {}, [
			...(field === '' ? [] : [element('strong', {}, [field]), element('br')]),
			what,
			element('br'),
			element('span', { className: 'quiet' }, [`${words.do} ${cure}`]),
		]);
	});
	return show(words.title, [element('p', {}, [words.lede]), element('ul', {}, items)], [button(words.back)]);
}

/** Says that a new file would stand where there is one. */
export function showTaken(language: Language, path: string): Promise<void> {
	const { findings, exists, otherName } = editorWords[language];
	return show(findings.title, [element('p', {}, [`${exists(path)} ${otherName}`])], [button(findings.back)]);
}

/** Shows both texts of a file that has changed since it was opened; `theirs` is `undefined` where it is gone. */
export function showConflict(language: Language, yours: string, theirs: string | undefined): Promise<void> {
	const { conflict: words } = editorWords[language];
	const side = (title: string, text: string) =>
		element('section', {}, [element('h2', {}, [title]), element('pre', { tabIndex: 0 }, [text])]);
	const copy = button(words.copy);
	copy.addEventListener('click', async (event) => {
		event.preventDefault();
		await navigator.clipboard.writeText(yours);
		copy.textContent = words.copied;
	});
	const reload = button(words.reload);
	reload.addEventListener('click', () => location.reload());
	const texts = [...(theirs === undefined ? [] : [side(words.theirs, theirs)]), side(words.yours, yours)];
	return show(
		words.title,
		[
			element('p', {}, [theirs === undefined ? words.deleted : words.changed]),
			element('div', { className: 'both' }, texts),
		],
		[copy, reload, button(words.back)],
	);
}

/** Says that saving went wrong in a way nobody thought of. */
export function showFailure(language: Language, message: string): Promise<void> {
	const { failed, findings } = editorWords[language];
	return show(failed.title, [element('p', {}, [failed.lede]), element('p', {}, [message])], [button(findings.back)]);
}

let last = 0;

function show(title: string, content: readonly HTMLElement[], buttons: readonly HTMLButtonElement[]): Promise<void> {
	last += 1;
	const heading = element('h1', { id: `okr-dialog-${last}` }, [title]);
	const form = element('form', { method: 'dialog' }, [...buttons]);
	const dialog = element('dialog', { className: 'okr-dialog' }, [heading, ...content, form]);
	dialog.setAttribute('aria-labelledby', heading.id);
	// The CMS listens for keys on the whole page: Escape would leave the form as well.
	dialog.addEventListener('keydown', (event) => event.stopPropagation());
	document.body.append(dialog);
	dialog.showModal();
	buttons.at(-1)?.focus();
	return new Promise((closed) => {
		dialog.addEventListener('close', () => {
			dialog.remove();
			closed();
		});
	});
}

function button(text: string): HTMLButtonElement {
	return element('button', {}, [text]);
}
