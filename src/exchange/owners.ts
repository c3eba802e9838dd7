import type { PersonId } from '../okr/person.ts';
import { ids } from '../source/ids.ts';
import { asId } from '../source/place.ts';

/** Who was found behind the owners of the source: people, and roles without a person. */
export interface Owners {
	/** The people of some owners, by id, each once; and the strings that name nobody. */
	read(owners: readonly string[]): { people: PersonId[]; nobody: string[] };
	/** The name of somebody who was read. */
	name(id: PersonId): string;
	/** Everybody who was read, with their names, in the order of their ids. */
	everybody(): { id: PersonId; name: string }[];
	/** Those whose name is a team's, too: the id had to be another one. */
	namedLikeTeams(): string[];
}

interface Teams {
	ids: Iterable<string>;
	names: Iterable<string>;
}

/**
 * Reads owners. A string may hold several: `Anna Berg, Bo Ek`, `@anna @bo`, `Anna Berg and Bo Ek`. A month, a
 * quarter or `TBD` is nobody. `all` are all owner strings of the source: what stands alone elsewhere is an owner.
 */
export function readOwners(all: readonly string[], teams: Teams): Owners {
	const teamIds = new Set(teams.ids);
	const teamNames = new Set([...teams.names].map(folded));
	const alone = new Set(all.map(folded));
	const taken = ids(teamIds);
	const people = new Map<string, { id: string; name: string }>();
	const likeTeams: string[] = [];

	const idOf = (name: string) => {
		const wished = asId(name) || 'person';
		if (!teamIds.has(wished)) return taken.take(wished);
		likeTeams.push(name);
		return taken.take(`${wished}-owner`);
	};
	const person = (name: string) => {
		const known = people.get(folded(name));
		if (known) return known.id;
		const one = { id: idOf(name), name };
		people.set(folded(name), one);
		return one.id;
	};

	return {
		read(owners) {
			const found = { people: new Set<string>(), nobody: [] as string[] };
			for (const owner of owners)
				for (const name of teamNames.has(folded(owner)) ? [owner] : apart(owner, alone))
					if (isNobody(name)) found.nobody.push(name);
					else found.people.add(person(name));
			return { people: [...found.people], nobody: found.nobody };
		},
		name: (id) => ([...people.values()].find((one) => one.id === id) as { name: string }).name,
		everybody: () => [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
		namedLikeTeams: () => likeTeams,
	};
}

function folded(name: string): string {
	return name.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** The owners that a string names; the string itself where it cannot be told that there are several. */
function apart(text: string, alone: ReadonlySet<string>): string[] {
	const line = text.replaceAll(/[ \t]+/g, ' ').trim();
	const words = line.split(/\s/);
	if (words.length > 1 && words.every(isHandle)) return words;
	const listed = pieces(line, /[,;\n]/);
	const isList = listed.length > 1 && !listed.some((piece) => isTitle(piece) || piece.split(' ').length > 5);
	const parts = isList ? listed.map((piece) => piece.replace(/^(and|och|und|&) /i, '')) : [line.replaceAll('\n', ' ')];
	return parts.flatMap((part, i) => {
		const endsList = isList && i === parts.length - 1;
		const isOwner = (piece: string) =>
			isHandle(piece) || isName(piece) || alone.has(folded(piece)) || (endsList && /^\p{Lu}/u.test(piece));
		const joined = pieces(part, /\s(?:and|och|und|&|\+|\/)\s|\//i);
		return joined.every(isOwner) ? joined : [part];
	});
}

/** A text cut at separators that stand outside parentheses. */
function pieces(text: string, separator: RegExp): string[] {
	const hidden = text.replaceAll(/\([^)]*\)/g, (inside) => 'x'.repeat(inside.length));
	const cut: string[] = [];
	let start = 0;
	for (const match of hidden.matchAll(new RegExp(separator.source, 'gi'))) {
		cut.push(text.slice(start, match.index));
		start = match.index + match[0].length;
	}
	return [...cut, text.slice(start)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function isHandle(word: string): boolean {
	return /^@[\w.-]+$/.test(word);
}

/** Two to four words with capitals, as people are called. */
function isName(text: string): boolean {
	return /^\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(text);
}

/** Half a role (`VP, Engineering`) or the end of a name (`Bo Ek, Jr.`), which a comma does not part. */
function isTitle(text: string): boolean {
	return /^((senior |associate )*(e?v|sv)p|((senior|managing|associate) )*(director|manager)|head|president|jr\.?|sr\.?|ph\.?d\.?|m\.?d\.?)$/i.test(
		text,
	);
}

const months =
	'jan(uary|uari|uar)?|feb(ruary|ruari|ruar)?|mar(ch|s)?|märz|apr(il)?|ma[jyi]|june?|juni|july?|juli|aug(ust|usti)?|sept?(ember)?|o[ck]t(ober)?|nov(ember)?|de[cz](ember)?';
const time = `(?:(?:${months})\\.?(?:[ '’-]*\\d{2,4})?|\\d{1,2}\\.? (?:${months})\\.?(?: \\d{4})?|[qh][1-4](?:[ '’/-]*\\d{2,4})?|\\d{4}(?:[-/. ](?:[qh][1-4]|\\d{1,2})(?!\\d)){0,2})`;
const isTime = new RegExp(`^${time}(?: ?[-–—,/] ?${time})*$`, 'i');

/** A time that stands where an owner should, or a word for nobody yet. */
function isNobody(text: string): boolean {
	return (
		(text.length < 60 && isTime.test(text)) ||
		/^(n\/?a|none|nobody|tb[acd]|todo|unassigned|unknown|[^\p{L}\p{N}]+)$/iu.test(text)
	);
}
