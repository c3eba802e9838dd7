import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objective } from '../../src/schema/objective.ts';
import { period } from '../../src/schema/period.ts';
import { person } from '../../src/schema/person.ts';
import { team } from '../../src/schema/team.ts';
import { contentFile } from '../../src/source/contentFile.ts';
import { reading, reread } from './reading.ts';
import { maybe, someDay, someGoal, someLine, someTeam, someText } from './some.ts';

describe('what is written', () => {
	it('is read as it was given: goals', () => {
		fc.assert(
			fc.property(someGoal, (data) => {
				expect(reread('objective', data)).toEqual(objective.parse(data));
			}),
			{ numRuns: 150 },
		);
	});

	it('is read as it was given: teams, periods and people', () => {
		fc.assert(
			fc.property(someTeam, someLine, maybe(someDay), (data, name, day) => {
				expect(reread('team', data)).toEqual(team.parse(data));
				const dated = { title: name, start: day, phase: 'backlog' as const };
				expect(reread('period', dated)).toEqual(period.parse(dated));
				expect(reread('person', { name, left: day })).toEqual(person.parse({ name, left: day }));
			}),
			{ numRuns: 100 },
		);
	});

	it('is read as it was given: the text', () => {
		fc.assert(
			fc.property(someText, (text) => {
				const unix = text.replaceAll(/\r/g, '');
				const written = contentFile('period', { title: 'H2', phase: 'backlog' }, unix);
				expect(reading('period', written).text.trim()).toBe(unix.trim());
			}),
		);
	});
});
