import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '../..');

/** A Chromium for the tests, and what must be in its environment. */
interface Found {
	executablePath: string;
	env: Record<string, string>;
}

/** Starts the Chromium of `CHROME_PATH`, else the one that comes as a package (Linux x64), else one that is installed. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
	const { executablePath, env } = await findChromium();
	return chromium.launch({ ...options, executablePath, env: { ...environment(), ...env } });
}

function environment(): Record<string, string> {
	return Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

async function findChromium(): Promise<Found> {
	const named = process.env.CHROME_PATH;
	if (named) return { executablePath: named, env: {} };
	const packaged = await packagedChromium();
	if (packaged) return packaged;
	const installed = installedChromium();
	if (installed) return { executablePath: installed, env: {} };
	throw new Error('There is no Chromium for the browser tests. Install one, or set CHROME_PATH to its program.');
}

function installedChromium(): string | undefined {
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	const mac = [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
	];
	return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...mac].find(isExecutable);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Unpacks the packaged Chromium once, beside its final place, so that several processes can do it at the same time. */
async function packagedChromium(): Promise<Found | undefined> {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const folder = resolve(dirname(require.resolve('@sparticuz/chromium')), '..');
	const { version } = require(join(folder, 'package.json')) as { version: string };
	const cache = join(root, 'node_modules/.cache/chromium');
	const home = join(cache, version);
	if (!existsSync(home)) {
		await mkdir(cache, { recursive: true });
		const part = await mkdtemp(join(cache, 'part-'));
		unpack(join(folder, 'bin'), part);
		await writeFile(join(part, 'fonts.conf'), fonts);
		await chmod(part, 0o755);
		await chmod(join(part, 'chromium'), 0o755);
		await rename(part, home).catch(async (error: NodeJS.ErrnoException) => {
			await rm(part, { recursive: true, force: true });
			if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error; // another process was first
		});
	}
	const libraries = [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
	return {
		executablePath: join(home, 'chromium'),
		env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(home, 'fonts.conf') },
	};
}

/** The package unpacks into the folder for temporary files, so a process with another one does it. */
function unpack(packed: string, into: string): void {
	const files = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) =>
		join(packed, name),
	);
	const program = `import { inflate } from '@sparticuz/chromium'; for (const file of ${JSON.stringify(files)}) await inflate(file);`;
	execFileSync(process.execPath, ['--input-type=module', '-e', program], {
		cwd: root,
		env: { ...process.env, TMPDIR: into },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
}

/** Without fonts of its own, no text has a width. */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><dir prefix="relative">../../../dejavu-fonts-ttf/ttf</dir>
<cachedir prefix="xdg">fontconfig</cachedir>
<alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
<alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias></fontconfig>
`;
