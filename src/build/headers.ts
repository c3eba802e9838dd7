import { editorPolicy, policyText } from '../editor/cms/policy.ts';
import { formPolicy } from '../editor/forms/policy.ts';
import type { ServedSite } from './address.ts';

/** What a web server says about some of the files of a site. */
export interface HeaderRule {
	/** Where it holds, below the folder the site is served from; the last rule that fits counts. */
	path: string;
	/** Header names and values. */
	headers: Readonly<Record<string, string>>;
}

/** Directives of a content policy. */
type Policy = Readonly<Record<string, string>>;

/** Pages of goals run the site's own scripts only; search brings WebAssembly. Nothing is loaded from elsewhere. */
const sitePolicy: Policy = {
	'default-src': "'none'",
	'script-src': "'self' 'wasm-unsafe-eval'",
	'style-src': "'self'",
	'img-src': "'self' data:",
	'connect-src': "'self'",
	'worker-src': "'self'",
	'form-action': "'self'",
	'base-uri': "'none'",
	'frame-ancestors': "'none'",
};

const always = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** The pages with forms, which need less than the CMS beside them. */
const forms = ['edit/goal/', 'edit/check-in/'];

/** Asked for anew every time, and answered briefly when nothing has changed. */
const fresh = 'no-cache';
/** The name changes with the content. */
const forever = 'max-age=31536000, immutable';

/**
 * Every header of a published site, from one place. `listed` says that search engines may have it; `editorHosts` are
 * the origins that its editor talks to, where it has one.
 */
export function headerRules({ listed, editorHosts }: Omit<ServedSite, 'base'>): HeaderRule[] {
	const rule = (path: string, policy: Policy, caching: string): HeaderRule => ({
		path,
		headers: {
			'Content-Security-Policy': policyText(policy),
			...always,
			...(listed ? {} : { 'X-Robots-Tag': 'noindex' }),
			'Cache-Control': caching,
		},
	});
	return [
		rule('', sitePolicy, fresh),
		rule('_astro/', sitePolicy, forever),
		...(editorHosts
			? [
					rule('edit/', { ...editorPolicy(editorHosts), 'frame-ancestors': "'none'" }, fresh),
					...forms.map((form) => rule(form, { ...formPolicy(editorHosts), 'frame-ancestors': "'none'" }, fresh)),
				]
			: []),
	];
}
