import type { YAMLError } from 'yaml';
import type { Problem } from '../check/finding.ts';

/** What is wrong with YAML that cannot be read, and what to do, for people who never heard of YAML. */
export function syntaxWords({ code, message }: YAMLError): Pick<Problem, 'what' | 'cure'> {
	const [, what, cure] = words.find(([sign]) => (typeof sign === 'string' ? sign === code : sign.test(message))) ?? [
		undefined,
		`The data cannot be read here. ${asSentence(message)}`,
		'Compare it with a file that works: key: value, one a line, lists with a hyphen.',
	];
	return { what, cure };
}

const otherColumn = 'The line begins in another column than the ones it belongs to.';
const sameColumn = 'Let keys that belong together begin in the same column, and so the hyphens of a list.';
const noComma = [
	'Inside brackets or braces something is missing before this, or too much.',
	'Put a comma between two items, and a colon with a space behind it after a key: { date: 2026-08-30, value: 3 }.',
] as const;

/** By the code of the error, or by its message where one code stands for several mistakes. The first that fits counts. */
const words: readonly (readonly [string | RegExp, string, string])[] = [
	['TAB_AS_INDENT', 'The line is indented with a tab.', 'Indent with spaces, not with tabs.'],
	[
		/^Missing closing/,
		'A quotation mark is opened here and never closed.',
		'Put the same mark behind the text. A text that has an apostrophe in it may stand in double ones.',
	],
	[
		/end with a [\]}]$/,
		'A bracket or brace is opened here and not closed, or what stands in it is not indented.',
		'Put the closing one behind the last item.',
	],
	['BAD_SCALAR_START', 'A text cannot begin with this sign.', 'Put the text in quotation marks.'],
	[
		/^Nested mappings/,
		'There is a colon inside this text, or the next line is indented too far.',
		'Put a text that has a colon in it in quotation marks: title: "Before: after". Let the next key begin in the column of this one.',
	],
	[
		'MULTILINE_IMPLICIT_KEY',
		'Here should be a key with a colon and a space behind it.',
		'Write key: value, or indent the line if it belongs to the text above it.',
	],
	[
		/^Implicit map keys need/,
		'Here should be a key with a colon and a space behind it.',
		'Write key: value, or indent the line if it belongs to the text above it.',
	],
	[/^Sequence item without/, otherColumn, sameColumn],
	[/must start at the same column/, otherColumn, sameColumn],
	['BAD_INDENT', otherColumn, sameColumn],
	['BLOCK_IN_FLOW', ...noComma],
	[/^Missing (,|space after :)/, ...noComma],
	[/^Unexpected (,|empty item|block-seq-ind)/, ...noComma],
	[
		'UNEXPECTED_TOKEN',
		'The value has ended before this, and there is more.',
		'Put the whole text in quotation marks, and write \\" for such a mark inside it.',
	],
	[
		'BAD_DQ_ESCAPE',
		'A backslash between double quotation marks stands for a special sign, and this one does not exist.',
		'Write \\\\ for the backslash itself.',
	],
	[
		'MULTIPLE_DOCS',
		'The data has ended before this, at a line of three dots or hyphens, and there is more.',
		'Take that line out.',
	],
	['BAD_DIRECTIVE', 'The line begins with %, which is not for data.', 'Take it out, or put it in quotation marks.'],
];

function asSentence(message: string): string {
	const line = message.split('\n')[0] ?? '';
	return /[.!?]$/.test(line) ? line : `${line}.`;
}
