import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A place in a file, counted from 0 as editors do. */
interface Place {
	line: number;
	character: number;
}

/** What an editor asks about an open file. */
export interface OpenFile {
	/** The problems, by 1-based line. */
	problems(): Promise<string[]>;
	/** The words that are offered at a place. */
	completions(place: Place): Promise<string[]>;
	/** The help that is shown for the word at a place. */
	help(place: Place): Promise<string>;
}

/** A language server at work on a folder. */
export interface LanguageServer {
	/** Opens a file with a text that need not be on disk; a text that it had before is closed. */
	open(path: string, text: string): OpenFile;
	stop(): void;
}

interface Message {
	id?: number;
	method?: string;
	params?: { items?: unknown[] };
	result?: unknown;
}

/** Astro's language server, the same that its extension for VS Code brings along. */
export async function startServer(folder: string): Promise<LanguageServer> {
	const require = createRequire(createRequire(import.meta.url).resolve('@astrojs/check'));
	const program = resolve(dirname(require.resolve('@astrojs/language-server')), '../bin/nodeServer.js');
	const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });

	const waiting = new Map<number, (result: unknown) => void>();
	let asked = 0;
	const send = (message: object) => {
		const body = JSON.stringify({ jsonrpc: '2.0', ...message });
		child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
	};
	const tell = (method: string, params: object) => send({ method, params });
	const ask = <T>(method: string, params: object) =>
		new Promise<T>((answer) => {
			asked += 1;
			waiting.set(asked, answer as (result: unknown) => void);
			send({ id: asked, method, params });
		});
	const receive = ({ id, method, params, result }: Message) => {
		if (id === undefined) return;
		if (method === undefined) waiting.get(id)?.(result);
		else send({ id, result: params?.items?.map(() => null) ?? null }); // it asks for settings; there are none
	};

	let received = Buffer.alloc(0);
	child.stdout.on('data', (part: Buffer) => {
		received = Buffer.concat([received, part]);
		for (;;) {
			const head = /Content-Length: (\d+)\r\n\r\n/.exec(received.toString('latin1'));
			const start = head ? head.index + head[0].length : 0;
			const end = start + Number(head?.[1]);
			if (!head || received.length < end) return;
			const body = received.subarray(start, end).toString();
			received = received.subarray(end);
			receive(JSON.parse(body));
		}
	});

	const root = pathToFileURL(folder).href;
	await ask('initialize', {
		processId: process.pid,
		rootUri: root,
		workspaceFolders: [{ uri: root, name: 'goals' }],
		initializationOptions: {
			typescript: { tsdk: dirname(require.resolve('typescript')) },
			contentIntellisense: true, // what "astro.content-intellisense" in the settings comes to
		},
		capabilities: {
			textDocument: { completion: {}, hover: { contentFormat: ['markdown'] }, diagnostic: {} },
			workspace: { configuration: true, workspaceFolders: true },
		},
	});
	tell('initialized', {});

	const opened = new Set<string>();
	return {
		open(path, text) {
			const textDocument = { uri: pathToFileURL(resolve(folder, path)).href };
			if (opened.has(path)) tell('textDocument/didClose', { textDocument });
			opened.add(path);
			tell('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'mdx', version: 1, text } });
			return {
				async problems() {
					interface Found {
						items: { range: { start: Place }; message: string }[];
					}
					const { items } = await ask<Found>('textDocument/diagnostic', { textDocument });
					return items.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
				},
				async completions(position) {
					interface Offered {
						items: { label: string }[];
					}
					const { items } = await ask<Offered>('textDocument/completion', { textDocument, position });
					return items.map(({ label }) => label);
				},
				async help(position) {
					interface Shown {
						contents: { value: string };
					}
					const shown = await ask<Shown | null>('textDocument/hover', { textDocument, position });
					return shown?.contents.value ?? '';
				},
			};
		},
		stop: () => void child.kill(),
	};
}
