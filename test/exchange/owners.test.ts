import { describe, expect, it } from 'vitest';
import { readOwners } from '../../src/exchange/owners.ts';

const teams = { ids: ['sales'], names: ['Sales', 'Sales and marketing'] };

/** The names of the people that one string of the source stands for, among other strings. */
function namesIn(owner: string, others: readonly string[] = []): string[] {
	const owners = readOwners([owner, ...others], teams);
	return owners.read([owner]).people.map(owners.name);
}

describe('an owner', () => {
	it.each([
		['Karin Lund, Bo Ek; Åsa Öst', ['Karin Lund', 'Bo Ek', 'Åsa Öst']],
		['Karin Lund and Bo Ek', ['Karin Lund', 'Bo Ek']],
		['Karin Lund / Bo Ek', ['Karin Lund', 'Bo Ek']],
		['Karin, Bo and Åsa', ['Karin', 'Bo', 'Åsa']],
		['Karin,\nand Bo', ['Karin', 'Bo']],
		['@karin @bo', ['@karin', '@bo']],
		['CEO, CTO', ['CEO', 'CTO']],
	])('can be several in one: %s', (owner, names) => {
		expect(namesIn(owner)).toEqual(names);
	});

	it('can be several roles in one, where they stand alone elsewhere', () => {
		expect(namesIn('CEO/CTO')).toEqual(['CEO/CTO']);
		expect(namesIn('CEO/CTO', ['ceo', 'CTO'])).toEqual(['CEO', 'CTO']);
	});

	it.each([
		'Karin Lund',
		'Head of Product & Design',
		'VP, Engineering',
		'Bo Ek, Jr.',
		'Sales and marketing',
		'Operations (Finance, Legal and People)',
		'Whoever finds the time this quarter and wants to, of course',
		'April Lind',
	])('is one, though one could think otherwise: %s', (owner) => {
		expect(namesIn(owner)).toEqual([owner]);
	});

	it.each([
		'August',
		'Aug 2019',
		'12 August 2019',
		'sept',
		'Q3',
		'H1 2020',
		'2019-08',
		'2019 - 2020',
		'TBD',
		'n/a',
		'–',
		'???',
	])('is nobody when it is a time or says so: %s', (owner) => {
		const owners = readOwners([owner], teams);
		expect(owners.read([owner])).toEqual({ people: [], nobody: [owner] });
		expect(owners.everybody()).toEqual([]);
	});

	it('is the same person however it is written', () => {
		const owners = readOwners([], teams);
		expect(owners.read(['Karin Lund', 'karin  lund', 'KARIN LUND']).people).toEqual(['karin-lund']);
	});

	it('never has the id of a team, nor of somebody else', () => {
		const owners = readOwners([], teams);
		expect(owners.read(['Sales', 'Åsa', 'Asa', '李雷', 'Åse']).people).toEqual([
			'sales-owner',
			'asa',
			'asa-2',
			'person',
			'ase',
		]);
		expect(owners.everybody().map(({ name }) => name)).toEqual(['Åsa', 'Asa', 'Åse', '李雷', 'Sales']);
		expect(owners.namedLikeTeams()).toEqual(['Sales']);
	});
});
