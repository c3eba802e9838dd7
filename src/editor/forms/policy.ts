/**
 * The content policy of the pages with forms, as directives by name: as strict as that of the site's other pages, and besides
 * they talk to the hosts given. The search in their head brings WebAssembly.
 */
export function formPolicy(hosts: readonly string[]): Readonly<Record<string, string>> {
	return {
		'default-src': "'none'",
		'script-src': "'self' 'wasm-unsafe-eval'",
		'style-src': "'self'",
		'img-src': "'self' data:",
		'connect-src': ["'self'", ...hosts].join(' '),
		'worker-src': "'self'",
		'form-action': "'self'",
		'base-uri': "'none'",
	};
}
