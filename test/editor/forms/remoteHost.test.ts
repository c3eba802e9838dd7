import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blobSha } from '../../../src/editor/client/host.ts';
import type { Known } from '../../../src/editor/client/known.ts';
import { NotSignedIn } from '../../../src/editor/forms/host.ts';
import { remoteFormHost } from '../../../src/editor/forms/remoteHost.ts';
import { organisation } from '../../../src/schema/organisation.ts';
import { repository as schema } from '../../../src/schema/repository.ts';

const path = 'objectives/2026-h2/core/grow.mdx';
const before = '---\ntitle: Grow\nperiod: 2026-h2\nteam: core\n---\n';
const after = before.replace('Grow', 'Grow more');
const known: Known = {
	...{ local: false, base: '/', today: '2026-10-15', people: [], goals: [] },
	organisation: organisation.parse({ format: 1, name: 'Acme' }) as never,
	periods: [{ id: '2026-h2', title: 'Now', phase: 'running', start: '2026-07-01', end: '2026-12-31' } as never],
	teams: [{ id: 'core', name: 'Core', members: [], leads: [], learned: [], formerly: [] }],
};

/** Requests as they were sent, and answers by the method and the end of the address. */
let sent: { method: string; url: string; body?: Record<string, unknown> }[];
let answers: Record<string, () => Response>;
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

beforeEach(() => {
	sent = [];
	vi.stubGlobal('fetch', async (url: string, { method = 'GET', body }: RequestInit = {}) => {
		sent.push({ method, url: String(url), ...(body ? { body: JSON.parse(String(body)) } : {}) });
		const key = Object.keys(answers).find((one) => `${method} ${url}`.includes(one));
		return key === undefined ? new Response('', { status: 404 }) : (answers[key] as () => Response)();
	});
});
afterEach(() => vi.unstubAllGlobals());

const hostOf = (host: 'github' | 'gitlab' | 'gitea', more: object = {}, token = 'secret') => {
	const repository = schema.parse({ address: `https://${host}.example/acme/goals`, host, ...more });
	return remoteFormHost(repository as never, known, () => token);
};
const save = (host: ReturnType<typeof hostOf>, seen: string | undefined = before) =>
	host.save([{ path, text: after, before: seen }], 'More');
const posted = () => sent.filter(({ method }) => method !== 'GET');

describe('a save on GitHub', () => {
	const tree = () => json({ tree: { sha: 'base' } });
	beforeEach(async () => {
		const sha = await blobSha(before);
		answers = {
			'GET https://github.example/api/v3/repos/acme/goals/git/ref/heads/main': () => json({ object: { sha: 'head' } }),
			'/git/commits/head': tree,
			'?ref=head': () => json({ sha }),
			'?ref=main': () => new Response(before),
			'POST https://github.example/api/v3/repos/acme/goals/git/trees': () => json({ sha: 'tree' }),
			'POST https://github.example/api/v3/repos/acme/goals/git/commits': () => json({ sha: 'made' }),
			PATCH: () => json({}),
			'/git/refs': () => json({}),
			'/pulls': () => json({ html_url: 'https://github.example/acme/goals/pull/7' }),
		};
	});

	it('is one commit on the one that was looked at, and no other is lost', async () => {
		expect(await save(hostOf('github'))).toEqual({ verdict: 'good' });
		expect(posted().map(({ url, body }) => [url.replace(/.*goals\//, ''), body])).toEqual([
			[
				'git/trees',
				{
					base_tree: 'base',
					tree: [{ path: `content/${path}`, mode: '100644', type: 'blob', content: after }],
				},
			],
			['git/commits', { message: 'More', tree: 'tree', parents: ['head'] }],
			['git/refs/heads/main', { sha: 'made', force: false }],
		]);
	});

	it('is a proposal where changes are to be proposed', async () => {
		const saved = await save(hostOf('github', { drafts: true }));
		expect(saved).toEqual({ verdict: 'proposed', address: 'https://github.example/acme/goals/pull/7' });
		expect(posted().at(-1)?.body).toMatchObject({ title: 'More', base: 'main' });
	});

	it('is not made when the file changed between the check and the commit', async () => {
		answers['?ref=head'] = () => json({ sha: 'other' });
		await expect(save(hostOf('github'))).rejects.toThrow(path);
		expect(posted()).toEqual([]);
	});

	it('is a conflict when the file is not what it was', async () => {
		answers['?ref=main'] = () => new Response('theirs');
		expect(await save(hostOf('github'))).toEqual({ verdict: 'conflict', path, current: 'theirs' });
		expect(await save(hostOf('github'), '')).toMatchObject({ verdict: 'conflict' });
		expect(posted()).toEqual([]);
	});
});

describe('a save on GitLab', () => {
	beforeEach(async () => {
		const blob_id = await blobSha(before);
		answers = {
			'/raw?ref=main': () => new Response(before),
			'grow.mdx?ref=main': () => json({ blob_id, last_commit_id: 'last' }),
			'/repository/commits': () => json({}),
			'/merge_requests': () => json({ web_url: 'https://gitlab.example/acme/goals/-/merge_requests/7' }),
		};
	});

	it('is one commit that names the one it was made from', async () => {
		expect(await save(hostOf('gitlab'))).toEqual({ verdict: 'good' });
		expect(posted()[0]?.url).toBe('https://gitlab.example/api/v4/projects/acme%2Fgoals/repository/commits');
		const action = { action: 'update', file_path: `content/${path}`, encoding: 'base64', last_commit_id: 'last' };
		expect(posted()[0]?.body).toEqual({
			branch: 'main',
			commit_message: 'More',
			actions: [{ ...action, content: Buffer.from(after).toString('base64') }],
		});
	});

	it('is a proposal where changes are to be proposed', async () => {
		const saved = await save(hostOf('gitlab', { drafts: true }));
		expect(saved).toMatchObject({ verdict: 'proposed', address: expect.stringContaining('merge_requests/7') });
		expect(posted()[0]?.body).toMatchObject({ start_branch: 'main', branch: posted()[1]?.body?.source_branch });
	});
});

describe('a save on any host', () => {
	beforeEach(() => {
		answers = { [`raw/content/${path}`]: () => new Response(before), 'POST ': () => json({}, 201) };
	});

	it('names the text that it was made from, on Gitea', async () => {
		expect(await save(hostOf('gitea'))).toEqual({ verdict: 'good' });
		expect(posted()[0]?.body).toMatchObject({
			branch: 'main',
			message: 'More',
			files: [{ operation: 'update', path: `content/${path}`, sha: await blobSha(before) }],
		});
	});

	it('sends nothing that has errors', async () => {
		const draft = { path, text: before.replace('team: core', 'team: nobody'), before };
		const saved = await hostOf('gitea').save([draft], 'Wrong');
		expect(saved.verdict).toBe('findings');
		expect(posted()).toEqual([]);
	});

	it('asks nothing before anybody has signed in, and says so when the token is refused', async () => {
		await expect(save(hostOf('gitea', {}, ''))).rejects.toThrow(NotSignedIn);
		expect(sent).toEqual([]);
		answers['POST '] = () => json({}, 401);
		await expect(save(hostOf('gitea'))).rejects.toThrow(NotSignedIn);
	});

	it('finds the goals of a person that the site does not know', async () => {
		answers = {
			'/contents/content/objectives/2026-h2/bo?ref=main': () =>
				json([{ path: 'content/objectives/2026-h2/bo/own.mdx' }, { path: 'content/objectives/2026-h2/bo/own' }]),
		};
		expect(await hostOf('gitea').goalsIn('2026-h2', 'bo')).toEqual(['2026-h2/bo/own']);
		expect(await hostOf('gitea').goalsIn('2026-h2', 'ada')).toEqual([]);
	});
});
