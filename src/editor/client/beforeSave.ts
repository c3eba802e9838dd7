import type { Language } from '../../okr/organisation.ts';
import { kindOf } from '../cms/collections.ts';
import { showConflict, showFailure, showFindings, showTaken } from './dialog.ts';
import { type CmsEntry, formIn } from './entry.ts';
import { fileOf, sourceKey, unpack } from './formats.ts';
import type { Host, Verdict } from './host.ts';
import { madeIds } from './ids.ts';
import { fieldAt } from './place.ts';

/** Thrown to stop a save of which the author has been told already. The CMS then says no more; see vendor.ts. */
export const told = 'okr-told';

interface Site {
	language: Language;
	host: Host;
	/** Where the content folder lies in the repository, with a slash behind it unless it is the top. */
	folder: string;
}

/**
 * What the CMS does before it saves an entry: ids are made where there are none, and the file it would become is checked.
 * What is wrong is told in a dialog, and nothing is saved. Gives back the entry with its ids, and with its new text as what it
 * was made from.
 */
export function beforeSave(site: Site): (event: { entry: CmsEntry }) => Promise<CmsEntry> {
	return async ({ entry }) => {
		const ready = await prepared(site, entry).catch((error: Error) => error);
		if (!(ready instanceof Error)) return ready;
		if (ready.message !== told) await showFailure(site.language, ready.message);
		throw new Error(told);
	};
}

async function prepared({ language, host, folder }: Site, given: CmsEntry): Promise<CmsEntry> {
	const kind = kindOf[String(given.get('collection'))];
	if (!kind) throw new Error(`There is no collection ${given.get('collection')}.`);
	let entry = given;
	for (const { at, id } of kind === 'objective' ? madeIds(formIn(given)) : []) entry = entry.setIn(['data', ...at], id);
	const form = formIn(entry);
	const path = String(entry.get('path')).slice(folder.length);
	const seen = entry.get('newRecord') === true ? undefined : unpack(form[sourceKey]);
	const before = await asItIs(host, path, seen);
	const text = fileOf(kind, { ...form, ...(before !== undefined && { [sourceKey]: JSON.stringify(before) }) });
	const verdict = await judged(host, { path, text, before });
	switch (verdict.verdict) {
		case 'good':
			return entry.setIn(['data', sourceKey], JSON.stringify(text));
		case 'findings':
			await showFindings(language, verdict.findings, ({ file, line, column }) =>
				file.endsWith(path) ? fieldAt(kind, language, text, line, column) : file,
			);
			break;
		case 'conflict':
			await showConflict(language, text, verdict.current);
			break;
		case 'exists':
			await showTaken(language, path);
			break;
	}
	throw new Error(told);
}

/**
 * What an author has seen of a file, to the last byte: the CMS hands on a file without the white space around it. Where the
 * file says something else by now, it is what the author saw.
 */
async function asItIs(host: Host, path: string, seen: string | undefined): Promise<string | undefined> {
	if (seen === undefined) return undefined;
	const current = await host.read(path).catch(() => undefined); // the check asks again, and tells of it
	return current !== undefined && trimmed(current) === trimmed(seen) ? current : seen;
}

function trimmed(text: string): string {
	return text.replaceAll(/\r\n?/g, '\n').trim();
}

/** The verdict. Pictures come with the save itself, so here they may be missing. */
async function judged(host: Host, draft: { path: string; text: string; before: string | undefined }): Promise<Verdict> {
	const verdict = await host.check([draft]);
	if (verdict.verdict !== 'findings') return verdict;
	const findings = verdict.findings.filter(({ rule }) => rule !== 'picture-file');
	return findings.length > 0 ? { verdict: 'findings', findings } : { verdict: 'good' };
}
