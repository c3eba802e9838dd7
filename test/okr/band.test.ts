import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Band, bandOf, committedPercentage, defaultBands, percentage } from '../../src/okr/band.ts';

describe('the percentage that is shown', () => {
	it.each([
		[0, 0],
		[1, 100],
		[0.6, 60],
		[0.605, 61],
		[0.285, 29],
		[0.145, 15],
		[0.575, 58],
		[1.005, 101],
		[0.2849, 28],
		[0.004, 0],
		[0.005, 1],
		[0.999, 100],
		[2 / 3, 67],
		[1 / 3, 33],
		[-0.17, -17],
		[-0.175, -17],
		[15, 1500],
	])('of %d is %i', (share, percent) => {
		expect(percentage(share)).toBe(percent);
	});

	it.each([-0, -0.001, -0.005])('of %d is 0 without a minus sign', (share) => {
		expect(Object.is(percentage(share), 0)).toBe(true);
	});

	it('of every number of thousandths is what a hand would round it to', () => {
		for (let thousandths = 0; thousandths <= 1000; thousandths++)
			expect(percentage(thousandths / 1000)).toBe(Math.floor((thousandths + 5) / 10));
	});

	it('never falls when the share rises', () => {
		const share = fc.double({ min: -20, max: 20, noNaN: true });
		fc.assert(
			fc.property(share, share, (a, b) => {
				expect(percentage(Math.min(a, b))).toBeLessThanOrEqual(percentage(Math.max(a, b)));
			}),
		);
	});
});

describe('the percentage of a committed goal', () => {
	it.each([
		[1, 100, 'all of it'],
		[0.999, 99, 'almost is not met'],
		[0.995, 99, 'half a per cent short is not met'],
		[0.99999999, 99, 'a hair short is not met'],
		[0.994, 99, 'rounded as usual below'],
		[0.285, 29, 'rounded as usual below'],
		[0, 0, 'nothing'],
		[-0.17, -17, 'below nothing'],
		[1.5, 150, 'more than all of it'],
	])('of %d is %i: %s', (share, percent) => {
		expect(committedPercentage(share)).toBe(percent);
	});
});

describe('the band of a percentage', () => {
	it.each<[number, Band]>([
		[-17, 'lesson'],
		[0, 'lesson'],
		[29, 'lesson'],
		[30, 'start'],
		[49, 'start'],
		[50, 'sound'],
		[60, 'sound'],
		[79, 'sound'],
		[80, 'beyond'],
		[100, 'beyond'],
		[1500, 'beyond'],
	])('of %i is %s', (percent, band) => {
		expect(bandOf(percent, defaultBands)).toBe(band);
	});

	it('is read from the percentage that is shown: 0.295 shows 30 and is a start', () => {
		expect(bandOf(percentage(0.295), defaultBands)).toBe('start');
		expect(bandOf(percentage(0.2949), defaultBands)).toBe('lesson');
		expect(bandOf(percentage(0.795), defaultBands)).toBe('beyond');
	});

	it('follows the floors that an organisation chose', () => {
		const floors = { start: 10, sound: 70, beyond: 100 };
		expect([9, 10, 69, 70, 99, 100].map((percent) => bandOf(percent, floors))).toEqual([
			...['lesson', 'start', 'start', 'sound', 'sound', 'beyond'],
		]);
	});

	it('a stretch goal at 60 % is sound, and 100 % is beyond', () => {
		expect(bandOf(60, defaultBands)).toBe('sound');
		expect(bandOf(100, defaultBands)).toBe('beyond');
	});
});
