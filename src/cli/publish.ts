import { join, relative, resolve } from 'node:path';
import { folderInRepository, servedSite } from '../build/address.ts';
import { type CiHost, ciHosts, ciText } from '../build/ciText.ts';
import { now } from '../build/clock.ts';
import { headerRules } from '../build/headers.ts';
import { places } from '../build/places.ts';
import { refuseReadOnly } from '../build/publish.ts';
import { publishRelease, type Release, rollBack } from '../build/release.ts';
import { whyNoReleases } from '../build/releaseFolder.ts';
import { type Server, servers, serverText } from '../build/serverText.ts';
import { shown } from './build.ts';
import { helpLines } from './helpLines.ts';
import { Misuse, readOptions } from './options.ts';

/**
 * `okr publish FOLDER`: builds the site, and makes it the current one of a folder of releases, which a web server shows.
 * `--rollback` goes back to the release before; `--server` prints a configuration for a web server, and `--ci` the
 * file by which a host of repositories checks the goals and builds the site.
 */
export async function publish(words: string[]): Promise<number> {
	const { values, positionals } = readOptions(
		words,
		{
			rollback: { type: 'boolean', default: false },
			server: { type: 'string' },
			port: { type: 'string', default: '8080' },
			ci: { type: 'string' },
			almanac: { type: 'string' },
			version: { type: 'string', default: 'main' },
		},
		1,
	);
	if (values.ci !== undefined) return printCi(values.ci, values.almanac, values.version);
	const [named] = positionals;
	if (named === undefined)
		throw new Misuse('It wants the folder that holds the releases; the web server shows `current` in it.');
	const { here } = places();
	const folder = resolve(here, named);
	const why = await whyNoReleases(folder);
	if (why) throw new Misuse(why);
	if (values.server !== undefined) return printServer(values.server, folder, values.port);
	return values.rollback ? goBack(folder) : release(folder, relative(here, folder) || folder);
}

export function publishHelp(): string {
	return helpLines([
		['--rollback', 'The release before the current one is the current one again. Nothing is built.'],
		['--server nginx|caddy', 'Print a configuration for a web server, with all headers. Nothing is built.'],
		['--port N', 'The port in that configuration; 8080 unless said.'],
		[
			'--ci github|gitlab|forgejo',
			'Print the file by which a host of repositories checks the goals and builds the site. It goes by what almanac.yaml says of the repository.',
		],
		['--almanac ADDRESS', 'The address of this project in git, for that file.'],
		['--version TAG', 'The branch or tag of it to build with; main unless said.'],
	]);
}

async function release(folder: string, name: string): Promise<number> {
	for (const written of [folder, join(folder, 'releases')]) await refuseReadOnly(written);
	let released: Release | undefined;
	const made = await shown(async (site) => {
		released = await publishRelease(site, folder, now());
	});
	if (!made || !released) return 1;
	const kept =
		released.kept > 0 ? `, with ${released.kept} files that readers of earlier releases may still ask for` : '';
	process.stdout.write(`Published release ${released.name} in ${name}${kept}.\n`);
	return 0;
}

async function goBack(folder: string): Promise<number> {
	const name = await rollBack(folder, now());
	process.stdout.write(
		name ? `Release ${name} is the current one again.\n` : 'There is no release before the current one.\n',
	);
	return name ? 0 : 1;
}

async function printServer(server: string, folder: string, port: string): Promise<number> {
	if (!servers.includes(server as Server))
		throw new Misuse(`There is no configuration for ${server}; only for ${servers.join(' and ')}.`);
	const { base, ...said } = await servedSite(places().content);
	const rules = headerRules(said);
	process.stdout.write(serverText(server as Server, { folder, base, rules, port: Number(port) }));
	return 0;
}

async function printCi(host: string, almanac: string | undefined, version: string): Promise<number> {
	if (!ciHosts.includes(host as CiHost))
		throw new Misuse(`There is no file for ${host}; only for ${ciHosts.join(', ')}.`);
	if (almanac === undefined) throw new Misuse('It wants the address of this project in git: --almanac https://….');
	const folder = await folderInRepository(places().content);
	process.stdout.write(ciText(host as CiHost, { almanac, version, folder }));
	return 0;
}
