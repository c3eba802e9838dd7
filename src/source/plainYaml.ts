import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/**
 * What wants a careful second look, because parsers differ over it or because it is refused: anchors, aliases
 * and tags; numbers with a leading zero, an underscore or an exponent; `.inf`; `__proto__`; braces without a
 * value; directives; tabs and odd line ends.
 */
const doubtful =
	/(^|[\s,[{:-])[&*!][^\s]|(^|[\s,[{:])[-+]0|(^|[\s,[{:])[-+]?(0[\dbBxXoO]|\d*\.?\d+[eE]|\d+_|\.\d|\d+\.(\D|$))|\.(inf|nan)\b|["']#|<<|__proto__|\{[^:}]*\}|[[{,]\s*[:?|>#`@%,-]|:[\]},:]|^%|^(---|\.\.\.)|\\[uUxN_LP]|[^\n\x20-\x7e\xa0-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/im;

/**
 * The data of YAML in which nothing is doubtful, many times faster than the parser that knows every position;
 * `undefined` when that one must be asked.
 */
export function plainYaml(yaml: string): { data: unknown } | undefined {
	if (doubtful.test(yaml)) return undefined;
	try {
		const data: unknown = load(yaml, { schema: CORE_SCHEMA });
		return typeof data === 'object' && data !== null ? { data } : undefined;
	} catch (error) {
		if (error instanceof YAMLException) return undefined;
		throw error;
	}
}
