import { check } from './check.ts';
import { Misuse } from './options.ts';

interface Command {
	usage: string;
	summary: string;
	run(words: string[]): Promise<number>;
}

const commands: Record<string, Command> = {
	check: { usage: 'check [--format text|json|github]', summary: 'Check the goal files.', run: check },
	build: {
		usage: 'build',
		summary: 'Build the site.',
		run: async (words) => (await import('./build.ts')).build(words),
	},
	start: {
		usage: 'start [--port N]',
		summary: 'Show the site while you work on it.',
		run: async (words) => (await import('./serve.ts')).start(words),
	},
	preview: {
		usage: 'preview [--port N]',
		summary: 'Show the site as it was built.',
		run: async (words) => (await import('./serve.ts')).preview(words),
	},
	import: {
		usage: 'import FILE.json --into DIR [--force]',
		summary: 'Bring goals in from elsewhere.',
		run: async (words) => (await import('./import.ts')).importFile(words),
	},
	export: {
		usage: 'export [--format json|csv] [--period ID ...] [--team ID ...] [--all]',
		summary: 'Hand goals on to other programs.',
		run: async (words) => (await import('./export.ts')).exportGoals(words),
	},
};

/** Runs the command line; gives the exit code: 0 is well, 1 says that the content has errors, 2 that the command has. */
export async function run(words: string[]): Promise<number> {
	const [name, ...rest] = words;
	if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
		process.stdout.write(help());
		return name === undefined ? 2 : 0;
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	try {
		if (!command) throw new Misuse(`There is no command ${name}.`);
		if (rest.includes('--help') || rest.includes('-h')) {
			process.stdout.write(`okr ${command.usage}\n  ${command.summary}\n`);
			return 0;
		}
		return await command.run(rest);
	} catch (error) {
		if (!(error instanceof Misuse)) throw error;
		process.stderr.write(`${error.message}\n\n${command ? `Usage: okr ${command.usage}\n` : help()}`);
		return 2;
	}
}

function help(): string {
	const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
	const lines = Object.values(commands).map(({ usage, summary }) => `  okr ${usage.padEnd(width)}  ${summary}`);
	return `${[
		'Usage:',
		...lines,
		'',
		'OKR_CONTENT=<folder> takes other content, and OKR_OUT=<folder> another place for the site.',
	].join('\n')}\n`;
}
