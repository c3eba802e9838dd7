import { editorWords } from '../../i18n/editorWords.ts';
import type { Language } from '../../okr/organisation.ts';
import { type Data, isData } from '../cms/formShape.ts';
import { type CmsEntry, formIn } from './entry.ts';
import { madeIds } from './ids.ts';
import { type CmsElement, cmsElement } from './react.ts';

/** What the CMS hands to a field of our own. */
interface FieldProps {
	value: unknown;
	entry?: CmsEntry;
	forID: string;
	classNameWrapper: string;
	onChange(value: string): void;
}

/**
 * The field in which a check-in says which level is reached: a choice of the levels of the goal's own key results, by their
 * titles, those not saved yet included.
 */
export function levelField(language: Language): (props: FieldProps) => CmsElement {
	return ({ value, entry, forID, classNameWrapper, onChange }) => {
		const groups = levelsOf(formIn(entry));
		const option = (id: string, title: string) => cmsElement('option', { value: id, children: title });
		const isKnown = groups.some(({ levels }) => levels.some(({ id }) => id === value));
		const children = [
			option('', groups.length === 0 ? editorWords[language].noLevels : '–'),
			...(typeof value === 'string' && value !== '' && !isKnown ? [option(value, value)] : []),
			...groups.map(({ title, levels }) =>
				cmsElement('optgroup', { label: title, children: keyed(levels.map((level) => option(level.id, level.title))) }),
			),
		];
		return cmsElement('select', {
			id: forID,
			className: `${classNameWrapper} okr-level`,
			value: typeof value === 'string' ? value : '',
			onChange: (event: { target: HTMLSelectElement }) => onChange(event.target.value),
			children: keyed(children),
		});
	};
}

/** React tells the members of a list apart by their keys. */
function keyed(elements: readonly CmsElement[]): CmsElement[] {
	return elements.map((one, i) => ({ ...one, key: String(i) }));
}

function levelsOf(data: Data): { title: string; levels: { id: string; title: string }[] }[] {
	const made = new Map(madeIds(data).map(({ at, id }) => [at.join('.'), id]));
	const results = Array.isArray(data.keyResults) ? data.keyResults.filter(isData) : [];
	return results.flatMap((result, i) => {
		if (!Array.isArray(result.levels)) return [];
		const levels = result.levels.filter(isData).flatMap((level, j) => {
			const id = made.get(`keyResults.${i}.levels.${j}.id`) ?? level.id;
			return typeof id === 'string' && level.title ? [{ id, title: String(level.title) }] : [];
		});
		return levels.length > 0 ? [{ title: String(result.title ?? ''), levels }] : [];
	});
}
