// Put before a program with --import: says at its end how much memory it took at the most, in KiB.
process.on('exit', () => process.stderr.write(`\nrss ${process.resourceUsage().maxRSS}\n`));
