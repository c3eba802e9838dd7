import type { Problem } from '../check/finding.ts';
import { nearest } from '../mdx/nearest.ts';
import { organisation } from '../schema/organisation.ts';
import type { ContentFile } from './place.ts';
import { readYaml } from './yaml.ts';

/** The picture beside `almanac.yaml` that is named there as the logo, and where. */
export interface NamedLogo {
	file: ContentFile;
	position: { line: number; column: number };
}

/** What the text of `almanac.yaml` names as the logo; `undefined` for none, and for what cannot be one, which the schema tells. */
export function namedLogo(source: string): NamedLogo | undefined {
	const { data, locate } = readYaml(source, 1, 'almanac.yaml');
	const name = organisation.shape.logo.safeParse((data as { logo?: unknown } | null | undefined)?.logo).data;
	if (name === undefined) return undefined;
	return { file: { kind: 'picture', path: name, id: name }, position: locate(['logo']) };
}

/** The logo is not there. `names` are those of the files beside `almanac.yaml`. */
export function missingLogo({ file, position }: NamedLogo, names: readonly string[]): Problem {
	const near = nearest(
		file.path,
		names.filter((name) => organisation.shape.logo.safeParse(name).success),
	);
	return {
		rule: 'picture-file',
		file: 'almanac.yaml',
		position,
		what: `There is no picture ${file.path} beside almanac.yaml.`,
		cure: near ? `Did you mean ${near}?` : 'Put it there, or take logo: out.',
	};
}
