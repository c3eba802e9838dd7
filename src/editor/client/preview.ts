import { words } from '../../i18n/locale.ts';
import { escapeHtml } from '../../mdx/marks.ts';
import { readText } from '../../mdx/text.ts';
import { visibilityOf } from '../../okr/audience.ts';
import { day } from '../../okr/day.ts';
import type { Objective } from '../../okr/objective.ts';
import { schemas } from '../../source/contentFile.ts';
import { objectivePage } from '../../views/objective.ts';
import { makeSite } from '../../views/site.ts';
import { ownerKey } from '../cms/collections.ts';
import { type Data, fromForm, isData, isNothing } from '../cms/formShape.ts';
import { sourceKey } from './formats.ts';
import { goalHtml } from './goalHtml.ts';
import { madeIds } from './ids.ts';
import type { Known } from './known.ts';
import { almanacWith } from './standIns.ts';

/**
 * The page of a goal while it is being written, as HTML. What cannot be read yet is left out: a key result without its
 * figures, a day half typed. Without a period, which every page of a goal needs, it is the title alone.
 */
export function previewHtml(form: Data, id: string, known: Known): string {
	const { body, [sourceKey]: _source, [ownerKey]: _owner, ...rest } = form;
	const data = readable(withoutNothing(fromForm('objective', withIds(rest))) as Data);
	const period = known.periods.find((one) => one.id === data?.period);
	if (!data || !period) return `<h1>${escapeHtml(String(form.title ?? ''))}</h1>`;
	const { language } = known.organisation;
	const markdown = typeof body === 'string' ? body : '';
	const { html, refusals } = readText(markdown, words[language].text);
	const goal = { id, ...data, visibility: visibilityOf(data), text: html } as Objective;
	const site = makeSite(almanacWith(known, goal), { today: day(known.today), base: known.base, pictures: [] });
	const shown = refusals.length > 0 ? { ...goal, text: `<p>${escapeHtml(markdown)}</p>` } : goal;
	return goalHtml(objectivePage(site, shown));
}

function withIds(form: Data): Data {
	const made = structuredClone(form);
	for (const { at, id } of madeIds(made)) {
		const holder = at
			.slice(0, -1)
			.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], made);
		(holder as Data).id = id;
	}
	return made;
}

function withoutNothing(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutNothing);
	if (!isData(value)) return value;
	const said = Object.entries(value).filter(([, part]) => !isNothing(part));
	return Object.fromEntries(said.map(([key, part]) => [key, withoutNothing(part)]));
}

/** The goal as the schema reads it, without the parts that it cannot read; `undefined` when what is left is no goal. */
function readable(data: Data): (Partial<Objective> & Data) | undefined {
	let left: unknown = data;
	for (let tried = 0; tried < 50; tried += 1) {
		const parsed = schemas.objective.safeParse(left);
		if (parsed.success) return parsed.data as unknown as Partial<Objective> & Data;
		const issue = parsed.error.issues[0];
		const at = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue?.path;
		if (!at || at.length === 0) return undefined;
		const next = without(left, at as (string | number)[]);
		if (JSON.stringify(next) === JSON.stringify(left)) return undefined;
		left = next;
	}
	return undefined;
}

/** Data without a part of it. Where the part is missing, the item or group that wants it goes. */
function without(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
	if (Array.isArray(value)) {
		const item = value[Number(key)];
		const next = rest.length > 0 && isData(item) && (rest[0] as string) in item ? without(item, rest) : undefined;
		return next === undefined ? value.filter((_, i) => i !== Number(key)) : value.with(Number(key), next);
	}
	if (!isData(value) || key === undefined || !(key in value)) return undefined;
	const next = rest.length > 0 ? without(value[key], rest) : undefined;
	const { [key]: _, ...others } = value;
	return next === undefined ? others : { ...value, [key]: next };
}
