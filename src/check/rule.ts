/** Errors stop a build, and nothing lowers them. Warnings are advice, and an organisation may raise or silence them. */
export type Severity = 'error' | 'warning';

interface Rule {
	severity: Severity;
	/** Why the rule is there: one or two full sentences, shown with every finding. */
	why: string;
}

const error = (why: string): Rule => ({ severity: 'error', why });
const warning = (why: string): Rule => ({ severity: 'warning', why });

/** Every rule by its permanent name. */
export const rules = {
	'no-content': error('Goals are read from a folder, and there is none at this place.'),
	'no-almanac': error('almanac.yaml says who the organisation is and which format its files have.'),
	'stray-file': error(
		'Every file under the content folder is read. A file that no rule expects would be lost in silence.',
	),
	'bad-id': error(
		'File names become addresses. Small letters, digits and hyphens work in every system and every link.',
	),
	'same-id': error('Two things with one name would overwrite each other, on some systems already on disk.'),
	'symbolic-link': error('A link could bring a file from outside into the site.'),
	'file-too-large': error('A goal is a page to read. A file this large is a mistake, or an attack.'),
	'empty-file': error('There is nothing in the file, so nothing can be published.'),
	'not-utf8': error('Other encodings turn å, ä and ö into something else on the site.'),
	'merge-conflict': error('Git could not join two changes, and left both in the file.'),
	'hidden-direction': error('With hidden direction marks, what one reads is not what the file says.'),
	'no-front-matter': error('The data of a file stands between two lines of three hyphens at its top.'),
	'yaml-syntax': error('The data cannot be read, so nothing in it can be checked.'),
	'yaml-alias': error('Anchors, aliases and tags can blow up a small file into a huge one, and hide what it says.'),
	'duplicate-key': error('Only one of the two values could be kept, and nobody would see which.'),
	'unknown-key': error('A misspelt key would be left out without a word.'),
	'cut-by-comma': error('In brackets and braces a comma ends a value, and what stands behind it would be lost.'),
	'missing-field': error('Without it the file cannot be published.'),
	'wrong-type': error('A value of another kind cannot be counted or shown.'),
	'unknown-format': error('Files of another format may mean something else by the same words.'),
	'wrong-value': error('Only some values have a meaning here.'),
	'bad-day': error('Days are days of the calendar, written so that they sort: yyyy-mm-dd.'),
	'not-a-number': error(
		'Only plain, finite numbers can be counted. A leading zero means eight to some programs and ten to others.',
	),
	'unknown-reference': error('A link that leads nowhere would break the page, and the cascade.'),
	'supports-circle': error('A goal cannot stand above itself: the cascade would have no top.'),
	'parent-period': error('What a goal supports must be there as long as the goal is: in its period or one around it.'),
	'drawn-from-place': error(
		'Leadership draws the key results of the company from what the teams took on in the same period, or within it.',
	),
	'continues-circle': error('A goal cannot carry on itself: its history would have no beginning.'),
	'parent-circle': error('A team cannot be part of itself: the organisation would have no root.'),
	'one-root': error('The company is the one team that is part of no other; company objectives are its objectives.'),
	'same-key-result': error('Key results are named by their id, in links and check-ins.'),
	'path-disagrees': error(
		'The place of a file is its id and its address. Two answers to one question cannot both be right.',
	),
	'nothing-to-reach': error(
		'A metric that ends where it starts has no way to go, and its progress would divide by zero.',
	),
	'mdx-syntax': error('The text cannot be read, so it cannot be published.'),
	'mdx-import': error('The text of a goal is data. Nothing in it is run, so that anyone may write it.'),
	'mdx-expression': error('The text of a goal is data. Nothing in it is run, so that anyone may write it.'),
	'mdx-html': error('Raw HTML could carry a script, or break the page.'),
	'mdx-component': error('Only a few components exist, so that every text looks right everywhere and stays safe.'),
	'unsafe-address': error(
		'An address of another kind can carry a script or lead astray. Those on the web begin with https, and those inside the site with a slash.',
	),
	'picture-place': error(
		'Pictures lie beside their goal, so that they move with it and nothing else is published by mistake.',
	),
	'picture-file': error('The picture would be missing from the page.'),
	'unknown-rule': error('A setting that names no rule, or one that cannot be changed, does nothing.'),

	'too-many-company-objectives': warning('With more than a few, none of them steers.'),
	'key-result-count': warning('One key result seldom tells the whole, and more than five are not remembered.'),
	'number-in-title': warning('An objective says where to go. How far is for its key results to say.'),
	'no-lead': warning('A goal that nobody leads is a goal that nobody speaks for.'),
	'lead-outside-team': warning('The lead of a goal speaks for it in the team.'),
	'no-key-results': warning('Without key results nobody can tell whether the goal was reached.'),
	'early-company-key-results': warning(
		'Leadership sets the company key results from what the teams took on, so not before the two are reconciled.',
	),
	'unsupported-company-objective': warning('What nobody takes on does not come true by itself.'),
	'drawn-from-dropped': warning('A company key result cannot come true from something that was given up.'),
	'no-reflection': warning(
		'A low result is a lesson, and a full one a sign. Either is lost when nobody writes down why.',
	),
	'score-without-outcome': warning(
		'A score given by hand replaces the computed one. A reader wants to know what it stands for.',
	),
	'high-score': warning('1 is the whole way, and a score is shown as it is.'),
	'unread-folder': warning('Goals in a folder of another name would be missing from the site without a word.'),
	'check-in-after-today': warning('A check-in says how things stood on a day that has been.'),
	'check-in-before-period': warning(
		'Before its period has begun, a check-in says where things started, or belongs to the goal before.',
	),
	'same-day-check-ins': warning('Of two check-ins on one day nobody can tell which came last.'),
	'value-without-measure': warning(
		'A value counts in a metric and a limit. Elsewhere nobody can tell what it stands for.',
	),
	'due-after-period': warning('A goal counts in its period, so it is done by the end of that.'),
	'overlapping-periods': warning(
		'A day belongs to one period of a kind, so that it is clear where a goal stands. One period may lie within another.',
	),
	'check-in-late': warning('So long after its period, a check-in says more about the next one.'),
	'same-team-lead': warning('Everyone gets a turn in the leadership forum.'),
	'renewed-often': warning('A goal carried on again and again may be too large, or not wanted any more.'),
	'overdue-period': warning(
		'A period that has ended is closed, so that its results count and its lessons are written.',
	),
	'cut-by-comment': warning('A # behind a space begins a comment, and nothing of that is published.'),
	'unpublished-reference': warning('Readers may not see that goal, so the site leaves the reference out.'),
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;

export function isRule(name: string): name is RuleName {
	return Object.hasOwn(rules, name);
}
