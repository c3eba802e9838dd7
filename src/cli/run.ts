import { check } from './check.ts';
import { Misuse, Stopped } from './options.ts';

interface Command {
	usage: string;
	summary: string;
	/** All of its options, where the usage has no room for them. */
	help?(words: readonly string[]): Promise<string>;
	run(words: string[]): Promise<number>;
}

/** What `okr` can do, by the first word behind it. */
export const commands: Record<string, Command> = {
	check: { usage: 'check [--format text|json|github] [--watch]', summary: 'Check the goal files.', run: check },
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
	new: {
		usage: 'new objective|team|person|period [--title TEXT ...] [--draft] [--dry-run]',
		summary: 'Make a goal, a team, a person or a period; asks for what is missing.',
		run: async (words) => (await import('./new.ts')).newFile(words),
		help: async (words) => (await import('./new.ts')).newHelp(words),
	},
	'check-in': {
		usage:
			'check-in GOAL#KEY-RESULT [--value N] [--level ID] [--confidence 1-10] [--note TEXT] [--date DAY] [--dry-run]',
		summary: 'Say how a key result stands; asks when nothing is said.',
		run: async (words) => (await import('./checkIn.ts')).checkIn(words),
	},
	format: {
		usage: 'format [FILE ...] [--dry-run]',
		summary: 'Put the keys of goal files into their usual order, and touch nothing else.',
		run: async (words) => (await import('./format.ts')).format(words),
	},
	roll: {
		usage:
			'roll PERIOD NEXT [--goals ID,ID | --all-unfinished | --no-goals] [--title TEXT] [--start DAY] [--end DAY] [--dry-run]',
		summary: 'Open the next period, and carry goals over into it.',
		run: async (words) => (await import('./roll.ts')).roll(words),
		help: async () => (await import('./roll.ts')).rollHelp(),
	},
	close: {
		usage: 'close PERIOD [--anyway] [--score ID#KEY-RESULT=0.7 ...] [--dry-run]',
		summary: 'Ask for the scores and reflections that a period still wants, and close it.',
		run: async (words) => (await import('./close.ts')).close(words),
		help: async () => (await import('./close.ts')).closeHelp(),
	},
	move: {
		usage: 'move ID NEW-ID [--dry-run]',
		summary: 'Call a goal, team, person or period otherwise, and rewrite what refers to it.',
		run: async (words) => (await import('./move.ts')).move(words),
	},
	editor: {
		usage: 'editor [--into DIR]',
		summary: 'Give VS Code completion, help and snippets for goal files; again when there are new ones.',
		run: async (words) => (await import('./editor.ts')).editor(words),
	},
	publish: {
		usage:
			'publish FOLDER [--rollback | --server nginx|caddy [--port N]], or publish --ci github|gitlab|forgejo --almanac ADDRESS [--version TAG]',
		summary: 'Build the site and make it the one that a web server shows; or go back to the one before.',
		run: async (words) => (await import('./publish.ts')).publish(words),
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
			process.stdout.write(`okr ${command.usage}\n  ${command.summary}\n${(await command.help?.(rest)) ?? ''}`);
			return 0;
		}
		return await command.run(rest);
	} catch (error) {
		if (error instanceof Stopped) {
			process.stderr.write(`${error.message}\n`);
			return 1;
		}
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
