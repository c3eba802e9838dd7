import { nearest } from '../mdx/nearest.ts';
import type { OrganisationData } from './entry.ts';
import type { Problem } from './finding.ts';
import { isRule, type RuleName, rules, type Severity } from './rule.ts';

/** How severe a rule is for an organisation; an error stays an error. */
export function severityOf(rule: RuleName, organisation?: OrganisationData): Severity | 'off' {
	const { severity } = rules[rule];
	return severity === 'error' ? severity : (organisation?.rules[rule] ?? severity);
}

/** Settings for rules that do not exist or cannot be changed. */
export function settings(file: string, organisation: OrganisationData): Problem[] {
	const names = Object.keys(rules) as RuleName[];
	return Object.keys(organisation.rules).flatMap((name): Problem[] => {
		const place = { rule: 'unknown-rule' as const, file, at: ['rules', name], onKey: true };
		if (!isRule(name)) {
			const near = nearest(name, names);
			const cure = near ? `Did you mean ${near}?` : 'Take it out.';
			return [{ ...place, what: `There is no rule ${name}.`, cure }];
		}
		if (rules[name].severity === 'warning') return [];
		return [{ ...place, what: `The rule ${name} is an error, and stays one.`, cure: 'Take it out.' }];
	});
}
