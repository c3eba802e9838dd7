import type { Schema } from 'hast-util-sanitize';

/** The elements and attributes that a text may have once it is rendered. Everything else is taken out. */
export const allowed: Schema = {
	tagNames: [
		...['p', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'],
		...['em', 'strong', 'del', 'a', 'sup', 'section', 'span', 'div', 'aside', 'figure', 'figcaption'],
		...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'okr-goal', 'okr-page', 'okr-picture'],
	],
	attributes: {
		a: [
			'href',
			'id',
			'dataFootnoteRef',
			'dataFootnoteBackref',
			'ariaDescribedBy',
			'ariaLabel',
			['className', 'data-footnote-backref'],
		],
		aside: [['className', 'note']],
		code: [['className', /^language-[A-Za-z0-9+#-]+$/]],
		div: [['className', 'scroll'], 'tabIndex'],
		h3: ['id'],
		li: ['id', ['className', 'task-list-item']],
		ol: ['start', ['className', 'contains-task-list']],
		p: [['className', 'note-title']],
		section: ['dataFootnotes', ['className', 'footnotes']],
		span: [['className', 'task-done', 'task-open'], 'role', 'ariaLabel'],
		td: ['align'],
		th: ['align'],
		ul: [['className', 'contains-task-list']],
		'okr-goal': ['to'],
		'okr-page': ['to'],
		'okr-picture': ['src', 'alt'],
	},
	// Ids come from the renderer alone, which has put a prefix of its own before them.
	clobber: [],
	protocols: { href: ['https', 'mailto'] },
	strip: ['script', 'style'],
	allowComments: false,
	allowDoctypes: false,
};
