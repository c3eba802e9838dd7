#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Node keeps what it has compiled, which halves the time until a command begins; threads and further processes find the place here.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, '../../node_modules/.cache/okr/code');
enableCompileCache(process.env.NODE_COMPILE_CACHE);

// Astro would tell its makers of each build, and stops where there is no home folder to note that in.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

// Whoever reads what is printed may have read enough, as `head` does; what the command does goes on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

// Folders are named from where the command was run, whatever a command does later.
process.env.INIT_CWD ??= process.cwd();
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
