import type { IncomingMessage } from 'node:http';

/** Names of this machine that lead to itself and nowhere else. */
const ownNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why a request may not reach the local API; `undefined` when it may. It comes from this machine, and knows that it speaks
 * with it: another site's page could make a browser send requests here, and a name that was pointed here could pass for
 * the same site. What changes files must say which page it comes from.
 */
export function whyNotAnswered({ method, headers, socket }: IncomingMessage): string | undefined {
	if (!isLoopback(socket.remoteAddress)) return 'Only this machine may edit these files.';
	const { host = '', origin, 'sec-fetch-site': site } = headers;
	if (!ownNames.includes(host.replace(/:\d+$/, ''))) return 'The request was meant for another host.';
	const isSame = origin === `http://${host}` || origin === `https://${host}`;
	if (origin === undefined ? method !== 'GET' && method !== 'HEAD' : !isSame)
		return 'The request comes from another site.';
	if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'The request comes from another site.';
	return undefined;
}

function isLoopback(address = ''): boolean {
	return address === '::1' || /^(::ffff:)?127\./.test(address);
}
