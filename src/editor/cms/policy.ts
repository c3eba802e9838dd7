/**
 * The content policy of the editor's page, as directives by name: Sveltia sets styles and shows pictures of its own, and talks to
 * the hosts given. It is wider than that of the site's other pages, and runs no script but the site's own either.
 */
export function editorPolicy(hosts: readonly string[]): Readonly<Record<string, string>> {
	return {
		'default-src': "'none'",
		'script-src': "'self'",
		'style-src': "'self' 'unsafe-inline'",
		'font-src': "'self' data:",
		'img-src': "'self' data: blob:",
		'connect-src': ["'self'", 'data:', 'blob:', ...hosts].join(' '),
		'frame-src': "'self' blob:",
		'worker-src': "'self' blob:",
		'manifest-src': 'blob:',
		'form-action': "'self'",
		'base-uri': "'self'",
	};
}

/** A policy as a header and a page have it. */
export function policyText(policy: Readonly<Record<string, string>>): string {
	return Object.entries(policy)
		.map(([name, value]) => `${name} ${value}`)
		.join('; ');
}
