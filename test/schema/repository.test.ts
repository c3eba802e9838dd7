import { describe, expect, it } from 'vitest';
import { organisation } from '../../src/schema/organisation.ts';
import { repository } from '../../src/schema/repository.ts';

const usual = { address: 'https://git.example/okr/goals', host: 'gitea' };
const issues = (more: object) =>
	repository.safeParse({ ...usual, ...more }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the repository of an organisation', () => {
	it('is its address and its host, and the rest goes without saying', () => {
		expect(repository.parse(usual)).toEqual({
			...usual,
			branch: 'main',
			folder: 'content',
			drafts: false,
			signIn: 'token',
		});
	});

	it('is an address or a group of keys, and nothing else', () => {
		const said = (repository: unknown) =>
			organisation.safeParse({ format: 1, name: 'Acme', repository }).error?.issues[0]?.message;
		expect(said('git.example')).toBe('is not an address such as https://intranet.example/okr/');
		expect(said(5)).toBe('Invalid input');
	});

	it.each(['', 'content', 'site/content', 'a.b/c-d'])('may have the content in the folder %j', (folder) => {
		expect(issues({ folder })).toBeUndefined();
	});

	it.each(['/content', 'content/', '..', 'a/../b', './a', 'a b', 'a\\b'])(
		'has no content in the folder %j',
		(folder) => {
			expect(issues({ folder })?.[0]).toMatch(/^folder: (is not a folder|leads out)/);
		},
	);

	it('needs what its way to sign in needs', () => {
		expect(issues({ signIn: 'pkce' })).toEqual(['appId: is needed where signIn is pkce']);
		expect(issues({ signIn: 'pkce', appId: 'x' })).toBeUndefined();
		expect(issues({ signIn: 'helper' })).toEqual(['helper: is needed where signIn is helper']);
		expect(issues({ signIn: 'helper', helper: 'https://sign-in.example' })).toBeUndefined();
	});

	it('has drafts where its host has pull requests that the editor can use', () => {
		expect(issues({ drafts: true })).toEqual(['drafts: is not to be had on gitea']);
		expect(issues({ host: 'github', drafts: true })).toBeUndefined();
	});

	it('may be an address alone, and nothing else', () => {
		const messages = (given: unknown) =>
			organisation.safeParse({ format: 1, name: 'A', repository: given }).error?.issues.map(({ message }) => message);
		expect(messages('https://git.example/okr/goals')).toBeUndefined();
		expect(messages(usual)).toBeUndefined();
		expect(messages('git.example')).toEqual(['is not an address such as https://intranet.example/okr/']);
		expect(messages(7)).toEqual(['Invalid input']);
	});
});
