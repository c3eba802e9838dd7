/** Where a link in a text may lead. */
export type Address =
	| { kind: 'web'; href: string }
	| { kind: 'goal'; to: string }
	| { kind: 'page'; path: string }
	| { kind: 'fragment'; href: string };

const goalPath = /^\/objectives\/([a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+)\/?(?:\?[^#]*)?(#[a-z0-9-]+)?$/;
const pagePath = /^\/(?:[A-Za-z0-9\-._~/?=&+,;:@%]*)(?:#[A-Za-z0-9\-._~%]*)?$/;

/**
 * What an address leads to; `undefined` for one that is not published. Web addresses begin with https: or mailto:.
 * An address inside the site begins with a single slash, and is read from the root of the site. What is asked of a goal's
 * page is left out: there is nothing to ask there.
 */
export function readAddress(url: string): Address | undefined {
	if (/^#[A-Za-z0-9\-._~%]+$/.test(url)) return { kind: 'fragment', href: url };
	if (url.startsWith('/')) {
		const inside = pagePath.test(url) && !url.startsWith('//') && !/(^|\/)(\.|%2e){1,2}([/?#]|$)/i.test(url);
		if (!inside) return undefined;
		const goal = goalPath.exec(url);
		return goal ? { kind: 'goal', to: `${goal[1]}${goal[2] ?? ''}` } : { kind: 'page', path: url };
	}
	// The scheme is read from the text itself, without what a browser would forgive, such as tabs inside it.
	if (!/^(https:\/\/[^\s/?#\\@]+(?=[/?#]|$)|mailto:[^\s?&]+@)/i.test(url) || /[\s\\]|\p{Cc}/u.test(url))
		return undefined;
	return URL.canParse(url) ? { kind: 'web', href: url } : undefined;
}

const pictureName = /\.(png|jpe?g|gif|webp|avif)$/i;

/** The path of a picture below the folder of its goal file, `./cloud/chart.png` → `cloud/chart.png`; `undefined` for one that could lie elsewhere. */
export function readPicture(src: string): string | undefined {
	let path: string;
	try {
		path = decodeURIComponent(src).replace(/^\.\//, '');
	} catch {
		return undefined;
	}
	const parts = path.split('/');
	const inside = parts.length > 1 && parts.every((part) => /^[\p{L}\p{N}_][\p{L}\p{N} ._()-]*$/u.test(part));
	return inside && pictureName.test(path) ? path : undefined;
}
