import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cause, causes, type Objective } from '../../src/okr/objective.ts';
import { historyPage } from '../../src/views/history.ts';
import { homePage } from '../../src/views/home.ts';
import { goalAt, h1of2026, h2of2025, h2of2026, period } from '../okr/make.ts';
import { siteWith } from './make.ts';

/** Four closed halves, from the oldest to the youngest, and the one that runs. */
const closed = [
	period('2024-h2', '2024-07-01', '2024-12-31', { phase: 'closed' }),
	period('2025-h1', '2025-01-01', '2025-06-30', { phase: 'closed' }),
	h2of2025,
	h1of2026,
];
const periods = [...closed, h2of2026];
const teams = ['technology', 'design'] as const;

/** What is made up: who had a goal when, what it came to, and which causes were named. */
interface Made {
	period: string;
	team: (typeof teams)[number];
	/** In per cent; none where it is not scored. */
	percent?: number;
	causes?: Cause[];
}
const some = fc.array(
	fc.record({
		period: fc.constantFrom(...periods.map(({ id }) => id)),
		team: fc.constantFrom(...teams),
		// Bands meet rarely by chance, so most goals stand in the middle of one.
		percent: fc.option(fc.constantFrom(10, 40, 65, 65, 65, 90), { nil: undefined, freq: 8 }),
		causes: fc.option(fc.subarray([...causes]), { nil: undefined }),
	}),
	{ maxLength: 24 },
);

const goalsOf = (made: readonly Made[]): Objective[] =>
	made.map(({ period, team, percent, causes: named }, i) =>
		goalAt(percent === undefined ? undefined : percent / 100, {
			id: `${period}/${team}/g${i}`,
			...(named && { reflection: { causes: named, learned: 'Ask earlier.' } }),
		}),
	);

const bandOf = (percent: number) =>
	percent < 30 ? 'lesson' : percent < 50 ? 'start' : percent < 80 ? 'sound' : 'beyond';

/** The band of a period, worked out by hand: the mean in whole per cent, by the half rule. */
function bandIn(made: readonly Made[], id: string): string | undefined {
	const own = made.filter((one) => one.period === id);
	const scored = own.flatMap(({ percent }) => percent ?? []);
	if (scored.length === 0 || scored.length * 2 < own.length) return undefined;
	return bandOf(Math.round(scored.reduce((sum, one) => sum + one, 0) / scored.length));
}

/** The row of one band that the last closed period of a history ends; 0 where that has none. */
function running(made: readonly Made[], last: string): { band?: string; count: number } {
	const until = closed.slice(0, closed.findIndex(({ id }) => id === last) + 1);
	const landed = until.map(({ id }) => bandIn(made, id)).reverse();
	const other = landed.findIndex((one) => one !== landed[0]);
	return { band: landed[0], count: landed[0] === undefined ? 0 : other < 0 ? landed.length : other };
}

/** A history ends with the last period in which anybody had goals. */
function lastClosed(made: readonly Made[]): string {
	const used = (id: string) => made.some((one) => one.period === id);
	return used(h2of2026.id) ? h1of2026.id : (closed.findLast(({ id }) => used(id))?.id ?? '');
}

const ordinals = {
	en: ['', 'first', 'second', 'third', 'fourth'],
	sv: ['', 'första', 'andra', 'tredje', 'fjärde'],
};
const verbs = {
	en: {
		...{ lesson: 'got a lesson', start: 'made a start' },
		...{ sound: 'landed in the sound zone', beyond: 'landed beyond the sound zone' },
	},
	sv: {
		...{ lesson: 'fick en lärdom', start: 'kom en bit på väg' },
		...{ sound: 'hamnade i den sunda zonen', beyond: 'hamnade över den sunda zonen' },
	},
};
const ending = {
	en: (ordinal: string) => ` for the ${ordinal} period running`,
	sv: (o: string) => ` ${o} perioden i rad`,
};

describe.each(['en', 'sv'] as const)('headlines (%s), whatever the data', (language) => {
	const siteOf = (made: readonly Made[]) => siteWith({ goals: goalsOf(made), periods, organisation: { language } });
	const isRow = (headline: string) =>
		ordinals[language].slice(1).some((one) => headline.endsWith(ending[language](one)));

	it('claim a row of periods where there is one, the right one, and nowhere else', () => {
		let rows = 0;
		fc.assert(
			fc.property(some, (made) => {
				const site = siteOf(made);
				const page = historyPage(site);
				const { past } = homePage(site);
				const last = lastClosed(made);
				const about: [string, string, readonly Made[]][] = [
					[page.headline, site.locale.words.history.whole, made],
					[page.rows[0]?.headline ?? '', site.locale.words.history.whole, made],
					...(past ? ([[past.headline, site.locale.words.history.whole, made]] as [string, string, Made[]][]) : []),
					...page.rows
						.slice(1)
						.map(({ id, text, headline }): [string, string, readonly Made[]] => [
							headline,
							text,
							made.filter(({ team }) => team === id),
						]),
				];
				for (const [headline, who, own] of about) {
					const { band, count } = running(own, last);
					if (count < 2) expect(isRow(headline), headline).toBe(false);
					else {
						rows += 1;
						const verb = verbs[language][band as keyof (typeof verbs)['en']];
						expect(headline).toBe(`${who} ${verb}${ending[language](ordinals[language][count] as string)}`);
					}
				}
			}),
			{ numRuns: 80 },
		);
		expect(rows).toBeGreaterThan(20);
	});

	it('count lessons as they are, name a cause only where every one of them does, and are silent without', () => {
		const seen = { lessons: 0, causes: 0, silent: 0 };
		fc.assert(
			fc.property(some, (made) => {
				const site = siteOf(made);
				const { history } = site.locale.words;
				const { spreadHeadline } = historyPage(site);
				const last = lastClosed(made);
				const own = made.filter((one) => one.period === last && one.percent !== undefined);
				const inBand = (band: string) => own.filter(({ percent }) => bandOf(percent as number) === band);
				const [lessons, sound] = [inBand('lesson'), inBand('sound')];
				const [cause] = causes.filter((one) => lessons.every((goal) => goal.causes?.includes(one)));
				if (own.length > 1 && lessons.length > 0) {
					seen.lessons += 1;
					seen.causes += cause ? 1 : 0;
					const finding = history.lessons(lessons.length, own.length, last);
					expect(spreadHeadline).toBe(cause ? `${finding}; ${history.shared[cause](lessons.length)}` : finding);
				} else if (own.length > 1 && sound.length * 2 > own.length)
					expect(spreadHeadline).toBe(history.mostSound(sound.length, own.length, last));
				else {
					seen.silent += 1;
					expect(spreadHeadline).toBe(history.spread);
				}
			}),
			{ numRuns: 80 },
		);
		expect(Math.min(...Object.values(seen))).toBeGreaterThan(3);
	});
});
