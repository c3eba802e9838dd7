import { quoted } from './yamlText.ts';

/** What word processors make of a straight quotation mark. */
const marks = '“”„‟‘’‚«»';
const inMarks = new RegExp(`^[${marks}](.*)[${marks}]$`, 's');

/** What stands between typographic quotation marks; `undefined` where a text is not wrapped in them. */
export function betweenMarks(text: string): string | undefined {
	return inMarks.exec(text)?.[1];
}

const spaces: Readonly<Record<string, string>> = {
	'\u00a0': 'a no-break space',
	'\u202f': 'a narrow no-break space',
	'\u2007': 'a figure space',
	'\u3000': 'an ideographic space',
};
const anySpace = '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const dashes: Readonly<Record<string, string>> = {
	'–': 'an en dash, –',
	'—': 'an em dash, —',
	'−': 'a minus sign, −',
	'•': 'a bullet, •',
};
const anyDash = `[${Object.keys(dashes).join('')}]`;

const indented = new RegExp(`^[ \\t]*(?<sign>${anySpace})`);
const behindColon = new RegExp(`^[ \\t]*(?:- )*[\\w-]+:(?<sign>${anySpace})`);
const dashed = new RegExp(`^(?:[ \\t]*- )*[ \\t]*(?<sign>${anyDash})[ \\t]+(?<rest>\\S.*)$`);
const marked = new RegExp(`^[ \\t]*(?:- )*[\\w-]+:[ \\t]+(?<sign>[${marks}])(?<rest>.*)$`);

/** Signs that look like others and are none to a program: where in a line they stand, and what is said of them. */
const signs: readonly [RegExp, (sign: string, rest: string) => { what: string; cure: string }][] = [
	[
		indented,
		(sign) => ({ what: `The line is indented with ${spaceName(sign)}.`, cure: 'Indent with ordinary spaces.' }),
	],
	[
		behindColon,
		(sign) => ({ what: `Behind the colon stands ${spaceName(sign)}.`, cure: 'Put an ordinary space there.' }),
	],
	[
		dashed,
		(sign, rest) => ({ what: `The line begins with ${dashes[sign]}.`, cure: `Begin it with a hyphen: - ${rest}` }),
	],
	[
		marked,
		(sign, rest) => ({
			what: typographic,
			cure: `Use straight ones: ${quoted(betweenMarks(sign + rest) ?? rest)}`,
		}),
	],
];

/** A sign in a line of YAML that looks like another: where it stands, counted from 0, what it is, and what to write. */
export function oddSign(line: string): { index: number; what: string; cure: string } | undefined {
	for (const [pattern, words] of signs) {
		const found = pattern.exec(line)?.groups;
		const { sign, rest = '' } = found ?? {};
		if (sign !== undefined) return { index: line.indexOf(sign), ...words(sign, rest.trimEnd()) };
	}
	return undefined;
}

/** What is said of marks that look like quotation marks. */
export const typographic = 'These are typographic quotation marks.';

function spaceName(sign: string): string {
	return spaces[sign] ?? `a space that is not an ordinary one (U+${sign.charCodeAt(0).toString(16).toUpperCase()})`;
}
