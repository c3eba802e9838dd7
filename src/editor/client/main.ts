import previewStyle from '../../styles/preview.css?inline';
import { hostBackend, localBackend } from '../cms/backend.ts';
import { formatOf, kindOf } from '../cms/collections.ts';
import { cmsConfig } from '../cms/config.ts';
import type { Data } from '../cms/formShape.ts';
import { beforeSave } from './beforeSave.ts';
import { type CmsEntry, formIn } from './entry.ts';
import { fileOf, formOf } from './formats.ts';
import { localHost } from './host.ts';
import type { Known } from './known.ts';
import { levelField } from './levelField.ts';
import { previewHtml } from './preview.ts';
import { cmsElement } from './react.ts';
import { remoteHost } from './remoteHost.ts';

const place = document.getElementById('nc-root')?.dataset.known as string;
/** What the CMS calls the languages. */
const cmsLocales = { en: 'en-GB', sv: 'sv' };

openNamed();
const known = (await (await fetch(place, { cache: 'no-store' })).json()) as Known;
const { language, repository } = known.organisation;
const root = new URL(known.base, location.origin).href;
const onHost = !known.local && typeof repository === 'object' ? repository : undefined;
const folder = onHost ? onHost.folder : 'content';

// What somebody has chosen in the CMS itself stays.
remember('sveltia-cms.prefs', ({ locale = 'auto', ...before }: { locale?: string }) => ({
	...before,
	locale: locale === 'auto' ? cmsLocales[language] : locale,
}));
// On this machine nobody signs in: the local API takes any token.
if (known.local) remember('sveltia-cms.user', () => ({ backendName: 'gitea', token: 'local' }));

// It reads the browser's memory as soon as it is there.
const { default: CMS } = await import('@sveltia/cms');

for (const kind of Object.values(kindOf))
	CMS.registerCustomFormat(formatOf(kind), kind === 'person' || kind === 'organisation' ? 'yaml' : 'mdx', {
		fromFile: (source: string) => formOf(kind, source),
		toFile: (form: Data) => untrimmed(fileOf(kind, form)),
	});

CMS.registerFieldType('okr-level', levelField(language) as never);
CMS.registerPreviewTemplate('objectives', (({ entry }: { entry: CmsEntry }) => {
	const id = String(entry.get('path') ?? '')
		.replace(/^.*objectives\//, '')
		.replace(/\.mdx$/, '');
	const html = previewHtml(formIn(entry), id, known);
	return cmsElement('div', {
		className: 'okr-preview',
		lang: language,
		dangerouslySetInnerHTML: { __html: `<style>${previewStyle}</style><main>${html}</main>` },
	});
}) as never);

const host = onHost ? remoteHost(onHost, known, token) : localHost(root);
CMS.registerEventListener({
	name: 'preSave',
	handler: beforeSave({ language, host, folder: folder === '' ? '' : `${folder}/` }) as never,
});
CMS.registerEventListener({
	name: 'postSave',
	handler: (({ entry }: { entry: CmsEntry }) => {
		if (entry.get('newRecord') === true) afterCreating();
	}) as never,
});

CMS.init({
	config: cmsConfig({
		language,
		folder,
		backend: onHost ? hostBackend(onHost) : localBackend(root),
		shown: {
			periods: [...known.periods].reverse().map(({ id, title }) => ({ id, name: title })),
			teams: known.teams.map(({ id, name }) => ({ id, name })),
		},
		site: root,
	}) as never,
});

// While the site is being worked on its pages load anew after every change of a file. Here that would throw away what is being written.
import.meta.hot?.on('vite:beforeFullReload', (payload) => {
	payload.path = '/no-page.html';
});

/** A link such as `?open=teams/core` leads to the form of that entry; the CMS keeps its addresses behind a #. */
function openNamed(): void {
	const [, collection, id] = /^(\w+)\/([\w/-]+)$/.exec(new URLSearchParams(location.search).get('open') ?? '') ?? [];
	if (collection) history.replaceState(null, '', `${location.pathname}#/collections/${collection}/entries/${id}`);
}

/** Puts something into the browser's memory, made from what is there. */
function remember(key: string, value: (before: object) => object): void {
	localStorage.setItem(key, JSON.stringify(value(JSON.parse(localStorage.getItem(key) ?? '{}') as object)));
}

function token(): string {
	return (JSON.parse(localStorage.getItem('sveltia-cms.user') ?? '{}') as { token?: string }).token ?? '';
}

/** The CMS takes the white space at the end of a file away and adds a line end. This file keeps its own. */
function untrimmed(file: string): string {
	const whole = file.endsWith('\n') ? file.slice(0, -1) : file;
	return { trim: () => whole } as string;
}

/** A new entry is only known by its whole name after the files have been read anew. */
function afterCreating(): void {
	const timer = setInterval(() => {
		if (location.hash.endsWith('/new') || location.hash.includes('/new?')) return;
		clearInterval(timer);
		location.reload();
	}, 100);
}
