import { z } from 'zod';
import { hosts, type Repository, signIns } from '../okr/organisation.ts';
import { field } from './field.ts';
import { httpAddress, line } from './text.ts';

const folder = z
	.string()
	.regex(/^(?:[\w.-]+(?:\/[\w.-]+)*)?$/, 'is not a folder such as content or site/content')
	.refine((path) => !path.split('/').some((part) => /^\.{1,2}$/.test(part)), 'leads out of the repository');

/** `repository:` in `almanac.yaml`, when the built site is to have its editor. */
export const repository = z
	.strictObject({
		/** http(s): the address of the repository as a browser opens it. */
		address: field(httpAddress, 'Address', 'The address of the repository, as a browser opens it.'),
		/** `github`, `gitlab` or `gitea`, which is Forgejo's too. */
		host: field(z.enum(hosts), 'Host', 'What kind of host it is: github, gitlab, or gitea (Forgejo too).'),
		/** `main` unless said. */
		branch: field(line.default('main'), 'Branch', 'The branch that the site is built from; main unless said.'),
		/** `content` unless said; empty for the top of the repository. */
		folder: field(
			folder.default('content'),
			'Folder',
			'Where the content folder lies in the repository; content unless said.',
		),
		/** http(s); the usual place of that host unless said. */
		api: field(httpAddress.optional(), 'API', "The address of the host's API, where it is a server of your own."),
		/** false unless said. */
		drafts: field(
			z.boolean().default(false),
			'Drafts as pull requests',
			'A change becomes a pull request first. GitHub and GitLab have that.',
		),
		/** `token` unless said. */
		signIn: field(
			z.enum(signIns).default('token'),
			'Sign-in',
			"token: with a personal token. pkce: on the host's own page (GitLab, Gitea). helper: by way of a sign-in service (GitHub).",
		),
		/** Needed for `pkce`. */
		appId: field(line.optional(), 'Application id', 'The id that the host gave the application. pkce needs it.'),
		/** http(s). Needed for `helper`. */
		helper: field(httpAddress.optional(), 'Sign-in service', 'The address of the sign-in service. helper needs it.'),
	})
	.refine(({ signIn, appId }) => signIn !== 'pkce' || appId !== undefined, {
		path: ['appId'],
		error: 'is needed where signIn is pkce',
	})
	.refine(({ signIn, helper }) => signIn !== 'helper' || helper !== undefined, {
		path: ['helper'],
		error: 'is needed where signIn is helper',
	})
	.refine(({ host, drafts }) => host !== 'gitea' || !drafts, {
		path: ['drafts'],
		error: 'is not to be had on gitea',
	});

true satisfies z.output<typeof repository> extends Repository ? true : never;
