import { describe, expect, it } from 'vitest';
import { defaultLimits, organisation } from '../../src/schema/organisation.ts';
import { glodlampan } from '../okr/make.ts';
import { faults } from './make.ts';

const least = { format: 1, name: 'Glödlampan' };

describe('almanac.yaml', () => {
	it('needs its format and a name; the method says the rest', () => {
		expect(organisation.parse(least)).toEqual({ ...glodlampan, format: 1, timezone: 'UTC', rules: {} });
		expect(defaultLimits).toEqual(glodlampan.limits);
	});

	it('says so when they are missing', () => {
		expect(faults(organisation, {}).map((fault) => fault.split(':')[0])).toEqual(['format', 'name']);
	});

	it('may say everything', () => {
		const all = {
			...{ format: 1, name: 'Glödlampan', language: 'sv', timezone: 'Europe/Stockholm', asOf: '2026-10-15' },
			...{ site: 'https://intranet.example/okr/', public: true, repository: 'https://git.example/okr' },
			...{ logo: 'logo.png', accent: '#8B0000' },
			bands: { start: 20, sound: 40, beyond: 70 },
			limits: {
				...{
					companyObjectives: 5,
					keyResults: [0, 9],
					staleAfterDays: 30,
					renewals: 2,
					overdueDays: 5,
					lateCheckInDays: 1,
				},
				confidence: { onTrack: 8, atRisk: 5 },
				committed: { onTrack: 0.9, atRisk: 0.5 },
				raiseTheBar: { attainment: 90, periods: 2 },
			},
			rules: { 'no-lead': 'off', 'late-check-in': 'error' },
		};
		expect(organisation.parse(all)).toEqual(all);
	});

	it('keeps the rest of the method when it says a part of it otherwise', () => {
		const some = organisation.parse({
			...least,
			bands: { sound: 60 },
			limits: { renewals: 5, confidence: { atRisk: 3 } },
		});
		expect(some.bands).toEqual({ start: 30, sound: 60, beyond: 80 });
		expect(some.limits).toEqual({ ...defaultLimits, renewals: 5, confidence: { onTrack: 7, atRisk: 3 } });
	});

	it.each([
		['another format', { format: 2 }],
		['a format in quotation marks', { format: '1' }],
		['a name of nothing', { name: ' ' }],
		['a language that the site does not speak', { language: 'de' }],
		['a day that is none', { asOf: '2026-02-30' }],
		['a public that is a word', { public: 'yes' }],
		['a band of no per cent', { bands: { start: 0 } }],
		['a band of a fraction', { bands: { sound: 0.5 } }],
		['a band beyond all', { bands: { beyond: 101 } }],
		['no days', { limits: { staleAfterDays: 0 } }],
		['days of more than ten years', { limits: { overdueDays: 3661 } }],
		['a confidence of eleven', { limits: { confidence: { onTrack: 11 } } }],
		['a confidence of a fraction', { limits: { confidence: { atRisk: 4.5 } } }],
		['a single number of key results', { limits: { keyResults: 3 } }],
		['no period in which to raise the bar', { limits: { raiseTheBar: { periods: 0 } } }],
		['a landing of infinity', { limits: { committed: { onTrack: Number.POSITIVE_INFINITY } } }],
		['a severity that is none', { rules: { 'no-lead': 'info' } }],
	])('does not take %s', (_, some) => {
		expect(faults(organisation, { ...least, ...some })).toHaveLength(1);
	});
});

describe('a time zone', () => {
	it.each(['Europe/Stockholm', 'UTC', 'America/Argentina/Buenos_Aires', 'Pacific/Kiritimati'])(
		'may be %s',
		(timezone) => {
			expect(organisation.parse({ ...least, timezone }).timezone).toBe(timezone);
		},
	);

	it.each(['Europe/Stokholm', 'Stockholm', '', 'here'])('is not %j', (timezone) => {
		expect(faults(organisation, { ...least, timezone })).toEqual([
			'timezone: is not a time zone, such as Europe/Stockholm',
		]);
	});
});

describe('a logo', () => {
	it.each(['logo.png', 'Our_House-2.WEBP'.toLowerCase(), 'a.b.jpeg', '1.avif'])('may be %s', (logo) => {
		expect(organisation.parse({ ...least, logo }).logo).toBe(logo);
	});

	it.each([
		'logo.svg',
		'logo.svg.png/x.svg',
		'logo',
		'.png',
		'.logo.png',
		'logo.png\n',
		'../logo.png',
		'a/logo.png',
		'a\\logo.png',
		'https://a.example/logo.png',
		'',
	])('is not %j', (logo) => {
		expect(faults(organisation, { ...least, logo })).toEqual([
			'logo: is not the name of a PNG, JPEG, GIF, WebP or AVIF picture, such as logo.png',
		]);
	});
});

describe('an accent', () => {
	it.each(['#8b0000', '#FFD500'])('may be %s', (accent) => {
		expect(organisation.parse({ ...least, accent }).accent).toBe(accent);
	});

	it.each(['8b0000', '#8b0', '#8b000000', '#8b000g', 'red', '#8b0000;}', '#8b0000\n', ''])('is not %j', (accent) => {
		expect(faults(organisation, { ...least, accent })).toEqual(['accent: is not a colour written "#rrggbb"']);
	});
});

describe.each(['site', 'repository'])('the address of the %s', (name) => {
	it.each(['https://intranet.example/okr/', 'https://intranet.example', 'http://localhost:4321/', 'https://a.b/c/d'])(
		'may be %s',
		(url) => {
			expect(organisation.parse({ ...least, [name]: url })).toMatchObject({ [name]: url });
		},
	);

	it.each([
		'intranet.example',
		'/okr/',
		'https://',
		'https:///okr/',
		'https://a b/',
		'https://a/?b',
		'https://a/#b',
		'ftp://a/',
		'javascript:a',
		'',
	])('is not %j', (url) => {
		expect(faults(organisation, { ...least, [name]: url })).toEqual([
			`${name}: is not an address such as https://intranet.example/okr/`,
		]);
	});
});
