import fc from 'fast-check';
import { character } from '../characters.ts';

/** Signs that YAML, Markdown and people have their own ideas about. */
const sign = fc.constantFrom(
	...[...'abÅ 0-:#,?!&*|>%@`\'"\\[]{}~=<$_.'],
	...[
		'\n',
		'\t',
		'\r',
		'\u00a0',
		'\u2028',
		'\ufeff',
		'\u200d',
		'\ud83d',
		'\udc69',
		'👩‍💻',
		'---',
		': ',
		' #',
		'null',
		'true',
		'no',
		'1e3',
		'0x1',
		'2019-08-30',
		'.inf',
	],
);
/** A text that `words` takes: not blank, without control signs and halves of signs. */
export const someText = fc
	.oneof(
		fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
		fc.string({ unit: character }),
	)
	.map((text) => text.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '').trim())
	.filter((text) => text !== '');
/** The same in one line. */
export const someLine = someText.map((text) => text.replaceAll(/[\r\n]+/g, ' ').trim()).filter((text) => text !== '');
const someId = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const someNumber = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
export const someDay = fc
	.date({ min: new Date('1990-01-01T12:00:00Z'), max: new Date('2090-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
/** Or nothing. */
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const list = <T>(value: fc.Arbitrary<T>) => maybe(fc.array(value, { maxLength: 3 }));
const someReference = fc.tuple(someId, someId, someId).map((parts) => parts.join('/'));
const someDropped = fc.record({ date: maybe(someDay), why: someText });
const common = {
	id: someId,
	title: someText,
	phrase: maybe(someLine),
	lead: maybe(someId),
	weight: maybe(fc.double({ min: 0.1, max: 10, noNaN: true })),
	note: maybe(someText),
	score: maybe(someNumber),
	dropped: maybe(someDropped),
	checkIns: list(
		fc.record({
			date: someDay,
			value: maybe(someNumber),
			level: maybe(someId),
			confidence: maybe(fc.integer({ min: 1, max: 10 })),
			note: maybe(someText),
		}),
	),
	drawnFrom: list(fc.tuple(someReference, someId).map((parts) => parts.join('#'))),
};
const oneOrMore = <T>(value: fc.Arbitrary<T>, least = 1) => fc.array(value, { minLength: least, maxLength: 3 });
const someKeyResult = fc.oneof(
	fc.record({
		kind: fc.constant('metric' as const),
		...common,
		from: maybe(someNumber),
		to: someNumber,
		unit: maybe(someLine),
	}),
	fc.record({
		kind: fc.constant('limit' as const),
		...common,
		keep: fc.constantFrom('above' as const, 'between' as const),
		limit: fc.oneof(someNumber, fc.tuple(someNumber, someNumber)),
	}),
	fc.record({
		kind: fc.constant('milestones' as const),
		...common,
		steps: oneOrMore(fc.record({ title: someText, done: maybe(fc.oneof(fc.boolean(), someDay)) })),
	}),
	fc.record({
		kind: fc.constant('levels' as const),
		...common,
		levels: oneOrMore(fc.record({ id: someId, title: someText, score: someNumber }), 2),
	}),
	fc.record({ kind: fc.constant('judged' as const), ...common }),
);
/** A goal of any shape, without defaults. */
export const someGoal = fc.record({
	title: someLine,
	period: someId,
	team: maybe(someId),
	person: maybe(someId),
	contributors: list(someId),
	ambition: maybe(fc.constantFrom('stretch' as const, 'learning' as const)),
	due: maybe(someDay),
	supports: list(someReference),
	tags: list(someLine),
	links: list(fc.record({ title: someLine, url: fc.constantFrom('https://example.com/a,b?c={d}#e', 'mailto:a@b.se') })),
	keyResults: list(someKeyResult),
	outcome: maybe(someText),
	dropped: maybe(someDropped),
	reflection: maybe(
		fc.record({
			causes: list(fc.constantFrom('focus' as const, 'events' as const)),
			learned: someText,
			next: maybe(fc.constant('stop' as const)),
		}),
	),
});
/** A team of any shape. */
export const someTeam = fc.record({
	name: someLine,
	parent: maybe(someId),
	members: list(someId),
	leads: list(fc.record({ period: someId, person: someId })),
	learned: list(fc.record({ period: someId, text: someText })),
	retired: maybe(someDay),
});
