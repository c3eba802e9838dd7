import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import project from '../../package.json' with { type: 'json' };
import { readPage } from './builtPage.ts';
import { digestOfPage, type ReadPages, siteFaults } from './builtSite.ts';
import type { Task } from './siteReader.ts';

/** Reads pages while others are made, and in the end the whole site. What was read is kept for the next build. */
const { file } = workerData as { file: string };
/** Pages that another release has read are read anew. */
const { version } = project;
const pages: ReadPages = await readKept();

parentPort?.on('message', async (task: Task) => {
	if ('html' in task) {
		const digest = digestOfPage(task.html);
		if (!pages.has(digest)) pages.set(digest, readPage(task.html));
		return;
	}
	const faults = await siteFaults(task.folder, task.expected, pages);
	await keep();
	parentPort?.postMessage(faults);
});

/** Nothing, where there is nothing that can be read. */
async function readKept(): Promise<ReadPages> {
	try {
		const kept = JSON.parse(await readFile(file, 'utf8'));
		return kept.version === version ? new Map(kept.pages) : new Map();
	} catch {
		return new Map();
	}
}

async function keep(): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(`${file}.new`, JSON.stringify({ version, pages: [...pages] }));
	await rename(`${file}.new`, file);
}
