import { parseArgs } from 'node:util';
import { type Change, save } from '../../src/editor/save.ts';
import { day } from '../../src/okr/day.ts';

// A program that makes one change and is stopped before the step of the number it was given, as a power cut would stop it.
const { values, positionals } = parseArgs({ options: { stop: { type: 'string' } }, allowPositionals: true });
const [folder = '', changes = '[]'] = positionals;
let step = 0;
const outcome = await save(folder, JSON.parse(changes) as Change[], {
	today: () => day('2026-10-15'),
	shownAs: 'content',
	onStep: (name) => {
		if (String(step) === values.stop) {
			process.stdout.write(name);
			process.kill(process.pid, 'SIGKILL');
			while (true); // nothing more is done before the signal arrives
		}
		step += 1;
	},
});
process.stdout.write(JSON.stringify(outcome));
