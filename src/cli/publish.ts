import { relative, resolve } from 'node:path';
import { siteAddress } from '../build/address.ts';
import { now } from '../build/clock.ts';
import { headerRules } from '../build/headers.ts';
import { places } from '../build/places.ts';
import { publishRelease, type Release, rollBack } from '../build/release.ts';
import { type Server, servers, serverText } from '../build/serverText.ts';
import { shown } from './build.ts';
import { Misuse, readOptions } from './options.ts';

/**
 * `okr publish FOLDER`: builds the site, and makes it the current release of a folder that a web server serves.
 * `--rollback` goes back to the release before; `--server` prints a configuration for a web server.
 */
export async function publish(words: string[]): Promise<number> {
	const { values, positionals } = readOptions(
		words,
		{
			rollback: { type: 'boolean', default: false },
			server: { type: 'string' },
			port: { type: 'string', default: '8080' },
		},
		1,
	);
	const [named] = positionals;
	if (named === undefined) throw new Misuse('It wants the folder that the web server serves.');
	const { here } = places();
	const folder = resolve(here, named);
	if (values.server !== undefined) return printServer(values.server, folder, values.port);
	return values.rollback ? goBack(folder) : release(folder, relative(here, folder) || folder);
}

async function release(folder: string, name: string): Promise<number> {
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
	const { base } = await siteAddress(places().content);
	const rules = headerRules();
	process.stdout.write(serverText(server as Server, { folder, base, rules, port: Number(port) }));
	return 0;
}
