/**
 * A rendered text depends on its own file only, so that it can be kept while other files change. What it
 * takes from them is left open with a mark, and filled in when the page is made:
 *
 * - `<okr-goal to="…">words</okr-goal>`: a link to a goal or key result
 * - `<okr-page to="/teams/…">words</okr-page>`: a link inside the site
 * - `<okr-picture src="…" alt="…"></okr-picture>`: a picture of the goal
 *
 * Authors cannot write these themselves: raw HTML is refused, and everything else is escaped.
 */
export interface Marks {
	/** The address and title of a goal or key result; `undefined` when readers may not see it. */
	goal(to: string): { href: string; title: string } | undefined;
	/** The address of a page, the site's own folder before it. */
	page(path: string): string;
	/** The address of a picture, and its size in pixels. */
	picture(src: string): { href: string; width: number; height: number } | undefined;
	/** Stands for the title of a goal that readers may not see. */
	unseen: string;
}

const pictures = /<okr-picture src="([^"]*)" alt="([^"]*)"><\/okr-picture>/g;
const links = /<okr-(goal|page) to="([^"]*)">(.*?)<\/okr-\1>/gs;

/** A rendered text with its marks filled in. */
export function fillIn(html: string, marks: Marks): string {
	if (!html.includes('<okr-')) return html;
	// A picture may stand inside a link, so pictures come first.
	return html
		.replaceAll(pictures, (_, src: string, alt: string) => {
			const picture = marks.picture(readHtml(src));
			if (!picture) return escapeHtml(readHtml(alt));
			const { href, width, height } = picture;
			return `<img src="${escapeHtml(href)}" alt="${alt}" width="${width}" height="${height}" loading="lazy">`;
		})
		.replaceAll(links, (_, kind: string, to: string, words: string) => {
			if (kind === 'page') return `<a href="${escapeHtml(marks.page(readHtml(to)))}">${words}</a>`;
			const goal = marks.goal(readHtml(to));
			if (!goal) return words === '' ? escapeHtml(marks.unseen) : words;
			return `<a href="${escapeHtml(goal.href)}">${words === '' ? escapeHtml(goal.title) : words}</a>`;
		});
}

/** Text as it stands in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The text that an attribute stands for; the renderer writes signs by their number. */
function readHtml(html: string): string {
	return html.replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
