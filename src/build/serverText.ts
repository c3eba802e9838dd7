import type { HeaderRule } from './headers.ts';

/** Web servers that there is a configuration for. */
export const servers = ['nginx', 'caddy'] as const;
export type Server = (typeof servers)[number];

/** What a configuration is written for. */
export interface Served {
	/** The folder that releases are published into, as an absolute path. */
	folder: string;
	/** The folder of the address: `/` or `/okr/`. */
	base: string;
	rules: readonly HeaderRule[];
	port: number;
}

/** A whole configuration of one site for a web server. What stands before it, such as sign-in, is added by whoever runs it. */
export function serverText(server: Server, served: Served): string {
	return server === 'nginx' ? nginx(served) : caddy(served);
}

function nginx({ folder, base, rules, port }: Served): string {
	const below = (path: string) => (base === '/' ? `root ${folder}/current;` : `alias ${folder}/current/${path};`);
	const locations = rules.flatMap(({ path, headers }) => [
		`	location ${base}${path} {`,
		`		${below(path)}`,
		...Object.entries(headers).map(([name, value]) => `		add_header ${name} "${value}" always;`),
		'	}',
	]);
	return `${[
		'server {',
		`	listen ${port};`,
		'	index index.html;',
		'	absolute_redirect off;',
		'	server_tokens off;',
		`	error_page 404 ${base}404.html;`,
		'	gzip on;',
		'	gzip_types text/css text/javascript application/javascript application/json image/svg+xml text/csv;',
		...(base === '/' ? [] : [`	location = ${base.slice(0, -1)} {`, `		return 301 ${base};`, '	}']),
		...locations,
		'}',
	].join('\n')}\n`;
}

function caddy({ folder, base, rules, port }: Served): string {
	const header = ({ headers }: HeaderRule, matcher: string, indent: string) => [
		`${indent}header${matcher} {`,
		...Object.entries(headers).map(([name, value]) => `${indent}	${name} "${value}"`),
		`${indent}	-Server`,
		`${indent}}`,
	];
	const everywhere = rules.slice(0, 1).flatMap((rule) => header(rule, '', '		'));
	return `${[
		`:${port} {`,
		`	root * ${folder}/current`,
		'	encode gzip',
		...rules.flatMap((rule, i) => [`	@part${i} path ${base}${rule.path}*`, ...header(rule, ` @part${i}`, '	')]),
		...(base === '/' ? [] : [`	redir ${base.slice(0, -1)} ${base}`, `	uri strip_prefix ${base.slice(0, -1)}`]),
		'	file_server',
		'	handle_errors {',
		...everywhere,
		'		rewrite * /404.html',
		'		file_server',
		'	}',
		'}',
	].join('\n')}\n`;
}
