import type { Finding } from './finding.ts';
import type { RuleName } from './rule.ts';

/** The forms in which findings are printed: for people, for programs, and for the annotations of a GitHub run. */
export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

/** Findings as text to print; it ends with a newline. */
export function report(findings: readonly Finding[], format: Format): string {
	if (format === 'json') return `${JSON.stringify({ findings }, undefined, 2)}\n`;
	if (format === 'github') return findings.map(githubLine).join('');
	return `${[...findings.map(inFull), summary(findings)].join('\n')}\n`;
}

/** For a build: errors in full, and warnings as a count per rule. Empty when there are none. */
export function buildReport(findings: readonly Finding[]): string {
	const errors = findings.filter((finding) => finding.severity === 'error');
	const counts = new Map<RuleName, number>();
	for (const { rule, severity } of findings) if (severity === 'warning') counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const warnings = [...counts].sort().map(([rule, count]) => `  ${count} × ${rule}`);
	const advice = warnings.length > 0 ? ['Warnings (okr check shows them):', ...warnings, ''] : [];
	return [...errors.map(inFull), ...(errors.length > 0 ? [summary(findings), ''] : []), ...advice].join('\n');
}

/** How many errors and warnings there are, in a sentence. */
export function summary(findings: readonly Finding[]): string {
	const errors = findings.filter((finding) => finding.severity === 'error').length;
	const warnings = findings.length - errors;
	if (findings.length === 0) return 'No findings.';
	const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
	return `${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}

/** One finding as a person reads it: where, what, the line, why, what to do. */
export function inFull({ rule, severity, file, line, column, what, why, cure, excerpt }: Finding): string {
	const quoted = excerpt === undefined ? [] : quote(excerpt, line, column);
	return [
		`${visible(file)}:${line}:${column} ${severity} ${rule}`,
		`  ${visible(what)}`,
		...quoted,
		`  Why: ${why}`,
		`  Do:  ${visible(cure)}`,
		'',
	].join('\n');
}

const widest = 100;

/** The line with a caret under the place; of a long line the part around it. */
function quote(excerpt: string, line: number, column: number): string[] {
	const from = Math.max(0, Math.min(column - 1 - widest / 2, excerpt.length - widest));
	const [head, tail] = [from > 0 ? '…' : '', excerpt.length > from + widest ? '…' : ''];
	const part = visible(excerpt.slice(from, from + widest));
	const margin = String(line);
	const indent = [...part.slice(0, column - 1 - from)].map((sign) => (sign === '\t' ? sign : ' ')).join('');
	return [
		`  ${margin} | ${head}${part}${tail}`,
		`  ${' '.repeat(margin.length)} | ${' '.repeat(head.length)}${indent}^`,
	];
}

function visible(text: string): string {
	return text.replaceAll(unseen, '·');
}

/** Signs that would do something to a terminal, or cannot be seen. */
const unseen = /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function githubLine({ rule, severity, file, line, column, what, why, cure }: Finding): string {
	const message = escapeData(`${what} ${why} ${cure}`);
	return `::${severity} file=${escapeProperty(file)},line=${line},col=${column},title=${rule}::${message}\n`;
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
