import { describe, expect, it } from 'vitest';
import { contentParts } from '../../src/source/contentParts.ts';

describe('a file taken apart', () => {
	it('has its data without defaults, and its text', () => {
		expect(contentParts('period', '\ufeff---\r\ntitle: H2\r\nstart: 2026-07-01\r\n---\r\n\r\nWords\r\n')).toEqual({
			data: { title: 'H2', start: '2026-07-01' },
			text: '\nWords\n',
		});
		expect(contentParts('person', 'name: Bo Ek\n')).toEqual({ data: { name: 'Bo Ek' }, text: '' });
	});

	it.each([
		['no front matter', 'Words\n', 'no-front-matter'],
		['YAML that cannot be read', '---\ntitle: [\n---\n', 'yaml-syntax'],
		['a list', '---\n- title\n---\n', 'wrong-type'],
	])('may have %s', (_, file, rule) => {
		expect(contentParts('period', file)).toMatchObject({ problems: [{ rule }] });
	});

	it('has no data where there are none', () => {
		expect(contentParts('period', '---\n---\n')).toEqual({ data: {}, text: '' });
		expect(contentParts('person', '# Bo\n')).toEqual({ data: {}, text: '' });
	});
});
