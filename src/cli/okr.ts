#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Node keeps what it has compiled, which halves the time until a command begins; threads and further processes find the place here.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, '../../node_modules/.cache/okr/code');
enableCompileCache(process.env.NODE_COMPILE_CACHE);

// Folders are named from where the command was run, whatever a command does later.
process.env.INIT_CWD ??= process.cwd();
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
