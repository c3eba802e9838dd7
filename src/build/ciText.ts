/** Hosts that there is a ready file for. */
export const ciHosts = ['github', 'gitlab', 'forgejo'] as const;
export type CiHost = (typeof ciHosts)[number];

/** What is built with what. */
export interface CiBuild {
	/** The address of this project's repository. */
	almanac: string;
	/** The branch or tag of it to build with. */
	version: string;
	/** The folder of the goals in their repository; empty where they lie at its root. */
	folder: string;
}

/** The place of the file in the repository of the goals. */
const ciPlace: Record<CiHost, string> = {
	github: '.github/workflows/site.yml',
	gitlab: '.gitlab-ci.yml',
	forgejo: '.forgejo/workflows/site.yml',
};

/** What every host runs, from a folder that has the goals in `goals` and this project in `almanac`. */
const install = 'npm ci --omit=dev';
const check = 'npm run okr -- check';
const build = 'npm run build';
const publish = 'npm run okr -- publish /srv/okr';

/**
 * The file by which a host checks the goals of every change, and builds the site of the main branch: after each change
 * and every night, since days pass and with them what is current.
 */
export function ciText(host: CiHost, built: CiBuild): string {
	const text = host === 'gitlab' ? gitlab(built) : actions(host, built);
	return `# This is ${ciPlace[host]} of the repository of your goals.\n${text}`;
}

/** GitHub and Forgejo speak the same language. */
function actions(host: 'github' | 'forgejo', { almanac, version, folder }: CiBuild): string {
	const findings = host === 'github' ? ' --format github' : '';
	return `name: Site
on:
  push:
  pull_request:
  schedule:
    - cron: '5 3 * * *'
permissions:
  contents: read
env:
  OKR_CONTENT: \${{ github.workspace }}/goals${below(folder)}
  OKR_OUT: \${{ github.workspace }}/site
jobs:
  site:
    runs-on: ${host === 'github' ? 'ubuntu-latest' : 'docker'}
${host === 'github' ? '' : '    container:\n      image: node:24-bookworm\n'}    steps:
      - uses: actions/checkout@v4
        with:
          path: goals
      - name: Get the almanac
        run: git clone --depth 1 --branch ${version} ${almanac} almanac
${host === 'github' ? '      - uses: actions/setup-node@v4\n        with:\n          node-version: 24\n' : ''}      - name: Install
        working-directory: almanac
        run: ${install}
      - name: Check the goals
        working-directory: almanac
        run: ${check}${findings}
      - name: Build the site
        if: github.ref_name == github.event.repository.default_branch
        working-directory: almanac
        run: ${build}
      - name: Hand the site on
        if: github.ref_name == github.event.repository.default_branch
        uses: actions/upload-artifact@${host === 'github' ? 'v4' : 'v3'}
        with:
          name: site
          path: site
# Readers do not see this artifact yet. To bring it to a web server of your own, either give the job a runner on that server
# (runs-on: self-hosted${host === 'github' ? '' : ', without the container'}), and let the step "Build the site" publish it there, for which the last step can go:
#       run: ${publish}
# Or copy the site from the runner to the folder that the server shows, in a step more:
#       run: rsync --archive --delete site/ you@server:/srv/site/
`;
}

/** A folder behind a path; nothing where there is none. */
function below(folder: string): string {
	return folder === '' ? '' : `/${folder}`;
}

function gitlab({ almanac, version, folder }: CiBuild): string {
	return `# A nightly build: Build > Pipeline schedules, once a day.
image: node:24-bookworm
variables:
  OKR_CONTENT: $CI_PROJECT_DIR${below(folder)}
  OKR_OUT: $CI_PROJECT_DIR/public
  GIT_CLEAN_FLAGS: -ffdx
before_script:
  - git clone --depth 1 --branch ${version} ${almanac} ../almanac
  - cd ../almanac
  - ${install}
check:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - ${check}
# GitLab Pages serves public/. Make it visible to members only: Settings > General > Visibility.
pages:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - ${build}
  artifacts:
    paths:
      - public
# For a web server of your own instead of GitLab Pages, give the job a runner on that server (tags, and the shell executor),
# leave the artifacts out, and publish the site there in place of ${build}:
#     - ${publish}
`;
}
