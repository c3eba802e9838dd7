import { z } from 'zod';

/** One or more lines with something in them. */
export const words = z
	.string()
	.trim()
	.min(1, 'is empty')
	.max(20_000)
	.refine((text) => !/(?![\t\n\r])\p{Cc}/u.test(text), 'has a control character in it')
	.refine((text) => text.isWellFormed(), 'has half a sign in it');

/** A single line of plain text. */
export const line = words.refine((text) => !/[\r\n]/.test(text), 'has a line break in it');

const web = /^(https:\/\/[^\s/?#\\@]+(?=[/?#]|$)|mailto:[^\s?&]+@)[^\s\\\u0000-\u001f\u007f-\u009f]*$/i;
const http = /^https?:\/\/[^\s/?#\\@"<>]+(\/[^\s?#\\"<>\u0000-\u001f\u007f-\u009f]*)?$/;

/** An address that begins with https: or mailto:, says nothing of a user before its host, and has no signs that browsers read in their own way. */
export const webAddress = address(web, 'is not an address that begins with https:// or mailto:');

/** An address that begins with http: or https:, without a query, a user or a password. */
export const httpAddress = address(http, 'is not an address such as https://intranet.example/okr/');

/** What looks like an address must also be one: `https://[` is none. */
function address(pattern: RegExp, message: string) {
	return z
		.string()
		.regex(pattern, message)
		.refine((text) => !pattern.test(text) || (text.isWellFormed() && URL.canParse(text)), message);
}
