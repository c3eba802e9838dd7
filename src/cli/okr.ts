#!/usr/bin/env node
import { run } from './run.ts';

// Folders are named from where the command was run, whatever a command does later.
process.env.INIT_CWD ??= process.cwd();
process.exitCode = await run(process.argv.slice(2));
