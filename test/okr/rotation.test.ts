import { describe, expect, it } from 'vitest';
import { notYetLed, passedOver, turns } from '../../src/okr/rotation.ts';
import { rootTeam, teamLead } from '../../src/okr/team.ts';
import { h1of2026, h2of2025, h2of2026, team } from './make.ts';

const periods = [h2of2026, h2of2025, h1of2026];
const lead = (period: string, person: string) => ({ period, person });
const members = ['karin-lund', 'omar-haddad', 'signe-ek'];
const technology = (...leads: ReturnType<typeof lead>[]) => team('technology', { members, leads });

describe('the rotation of team leads', () => {
	it('names every turn from the oldest period to the youngest', () => {
		const one = technology(lead('2026-h2', 'karin-lund'), lead('2025-h2', 'omar-haddad'));
		expect(turns(one, periods)).toEqual([
			{ period: h2of2025, person: 'omar-haddad' },
			{ period: h2of2026, person: 'karin-lund' },
		]);
	});

	it('has no turn in a period that is not there', () => {
		expect(turns(technology(lead('1999', 'karin-lund')), periods)).toEqual([]);
	});

	it('says who leads in a period, if that is settled', () => {
		const one = technology(lead('2026-h2', 'karin-lund'));
		expect(teamLead(one, '2026-h2')).toBe('karin-lund');
		expect(teamLead(one, '2026-h1')).toBeUndefined();
	});

	it('names the members who have not led yet, in the order the team names them', () => {
		expect(notYetLed(technology(lead('2026-h2', 'omar-haddad')))).toEqual(['karin-lund', 'signe-ek']);
		expect(notYetLed(technology())).toEqual(members);
		expect(notYetLed(technology(...members.map((one, i) => lead(String(i), one))))).toEqual([]);
	});
});

describe('members are passed over', () => {
	it('when somebody leads again while they have not', () => {
		const one = technology(
			lead('2025-h2', 'karin-lund'),
			lead('2026-h1', 'omar-haddad'),
			lead('2026-h2', 'karin-lund'),
		);
		expect(passedOver(one, '2026-h2', periods)).toEqual(['signe-ek']);
	});

	it.each<[string, ReturnType<typeof lead>[], string]>([
		[
			'when everybody has led',
			members.map((one, i) => lead(['2025-h2', '2026-h1', '2026-h2'][i] as string, one)),
			'2026-h2',
		],
		['on a first turn', [lead('2025-h2', 'karin-lund'), lead('2026-h1', 'omar-haddad')], '2026-h1'],
		['in the very first period', [lead('2025-h2', 'karin-lund'), lead('2026-h1', 'karin-lund')], '2025-h2'],
		['in a period without a lead', [lead('2025-h2', 'karin-lund'), lead('2026-h1', 'karin-lund')], '2026-h2'],
		['before anybody has led', [], '2026-h2'],
	])('not %s', (_, leads, period) => {
		expect(passedOver(technology(...leads), period, periods)).toEqual([]);
	});

	it('not when somebody leads again and everybody else has', () => {
		const two = team('design', {
			members: ['karin-lund', 'omar-haddad'],
			leads: [lead('2025-h2', 'karin-lund'), lead('2026-h1', 'omar-haddad'), lead('2026-h2', 'karin-lund')],
		});
		expect(passedOver(two, '2026-h2', periods)).toEqual([]);
	});
});

describe('the company', () => {
	it('is the team without a parent', () => {
		const company = team('glodlampan');
		expect(rootTeam([team('technology', { parent: 'glodlampan' }), company])).toBe(company);
	});

	it('is none where there are no teams yet', () => {
		expect(rootTeam([])).toBeUndefined();
	});
});
