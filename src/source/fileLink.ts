import { pathOf } from '../okr/pages.ts';
import { isId } from '../schema/id.ts';
import { placed } from './place.ts';

/**
 * What to write instead of an address that leads from the file at `from` to the file of a goal, period, team or person;
 * `undefined` where it leads to something else. `inText` where components can stand.
 */
export function pageCure(address: string, from: string, inText: boolean): string | undefined {
	const [path = '', fragment] = decoded(address).split('#');
	const below = resolved(path.replace(/\/$/, ''), from.split('/').slice(0, -1)).replace(/\.(mdx?|ya?ml)$/, '');
	const file = placed(`${below}.mdx`) ?? placed(`${below}.yaml`);
	if (!file || file.kind === 'organisation' || file.kind === 'picture' || !file.id.split('/').every(isId))
		return undefined;
	const page = `/${pathOf(file.kind, file.id)}`;
	if (file.kind !== 'objective') return `Write ${page}.`;
	const place = fragment ? `#${fragment}` : '';
	return `Write ${page}${place}${inText ? `, or <Goal id="${file.id}${place}" />` : ''}.`;
}

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

function resolved(path: string, folders: readonly string[]): string {
	const parts = [...folders];
	for (const part of path.split('/'))
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	return parts.join('/');
}
