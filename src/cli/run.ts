import { check } from './check.ts';
import { helpLines } from './helpLines.ts';
import { Misuse, Stopped } from './options.ts';
import { systemFault } from './systemFault.ts';

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
		usage: 'check-in GOAL#KEY-RESULT [--value N] [--level ID] [--done STEP ...] [--confidence 1-10] ...',
		summary: 'Say how a key result stands; asks when nothing is said.',
		run: async (words) => (await import('./checkIn.ts')).checkIn(words),
		help: async () => (await import('./checkIn.ts')).checkInHelp(),
	},
	format: {
		usage: 'format [FILE ...] [--dry-run]',
		summary: 'Put the keys of goal files into their usual order, and touch nothing else.',
		run: async (words) => (await import('./format.ts')).format(words),
	},
	roll: {
		usage: 'roll PERIOD NEXT [--goals ID,ID | --all-unfinished | --no-goals] [--title TEXT] ...',
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
		usage: 'publish FOLDER [--rollback | --server nginx|caddy], or publish --ci HOST --almanac ADDRESS',
		summary: 'Build the site and make it the one that a web server shows; or go back to the one before.',
		run: async (words) => (await import('./publish.ts')).publish(words),
		help: async () => (await import('./publish.ts')).publishHelp(),
	},
	import: {
		usage: 'import FILE.json --into DIR [--force]',
		summary: 'Bring goals in from elsewhere.',
		run: async (words) => (await import('./import.ts')).importFile(words),
		help: async () => (await import('./import.ts')).importHelp(),
	},
	export: {
		usage: 'export [--format json|csv] [--period ID ...] [--team ID ...] [--all]',
		summary: 'Hand goals on to other programs.',
		run: async (words) => (await import('./export.ts')).exportGoals(words),
		help: async () => (await import('./export.ts')).exportHelp(),
	},
};

/** Runs the command line; gives the exit code: 0 is well, 1 says that the content has errors or the system does not let it be done, 2 that the command has errors. */
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
			const options = await command.help?.(rest);
			process.stdout.write(`okr ${command.usage}\n  ${command.summary}\n${options ? `\n${options}` : ''}`);
			return 0;
		}
		return await command.run(rest);
	} catch (error) {
		if (error instanceof Stopped) {
			process.stderr.write(`${error.message}\n`);
			return 1;
		}
		const fault = systemFault(error);
		if (fault !== undefined) {
			process.stderr.write(fault);
			return 1;
		}
		if (!(error instanceof Misuse)) throw error;
		process.stderr.write(`${error.message}\n\n${command ? `Usage: okr ${command.usage}\n` : help()}`);
		return 2;
	}
}

/** Each command with what it takes, without its options. */
function help(): string {
	const lines = Object.values(commands).map(({ usage, summary }) => [`okr ${usage.split(' [')[0]}`, summary] as const);
	return `Usage:
${helpLines(lines)}
okr COMMAND --help shows the options of a command. OKR_CONTENT=<folder> takes other content, and
OKR_OUT=<folder> another place for the site.
`;
}
