import { describe, expect, it } from 'vitest';
import { plainYaml } from '../../src/source/plainYaml.ts';

describe('the fast way to read YAML', () => {
	it.each([
		'a: &x 1',
		'a: *x',
		'a: !t 1',
		'a: 017',
		'a: .inf',
		'a: 1e999',
		'a: 1_000',
		'%YAML 1.1\n---\na: 1',
		'a:\t1',
		'__proto__: 1',
	])('is not taken for %s', (yaml) => {
		expect(plainYaml(yaml)).toBeUndefined();
	});
});
