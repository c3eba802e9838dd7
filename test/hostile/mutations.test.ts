import { expect, it } from 'vitest';
import { tryMutations } from './mutations.ts';
import { victim } from './organisation.ts';

const count = 2000;
const seed = Number(process.env.OKR_SEED ?? 1);

it(`of ${count} mutated goal files (seed ${seed}), what is published holds nothing but what a text may hold`, {
	timeout: 60_000,
}, async () => {
	const organisation = await victim();
	const { published, unsafe } = await tryMutations(organisation, count, seed);
	await organisation.end();
	expect(unsafe).toEqual([]);
	expect(published.length, 'enough were published for this to say something').toBeGreaterThan(count / 10);
});
