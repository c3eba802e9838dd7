/** What a component gives to the CMS to draw. */
export interface CmsElement {
	type: unknown;
	props: Readonly<Record<string, unknown>>;
}

/**
 * An element as React takes it. The CMS draws previews and fields of our own with a React it carries inside itself, and hands
 * nobody its `createElement`; this is what that one makes.
 */
export function cmsElement(type: unknown, props: Readonly<Record<string, unknown>>): CmsElement {
	return { $$typeof: Symbol.for('react.transitional.element'), type, key: null, ref: null, props } as CmsElement;
}
