import { z } from 'zod';

/** One or more lines with something in them. */
export const words = z
	.string()
	.trim()
	.min(1, 'is empty')
	.max(20_000)
	.refine((text) => !/(?![\t\n\r])\p{Cc}/u.test(text), 'has a control character in it');

/** A single line of plain text. */
export const line = words.refine((text) => !/[\r\n]/.test(text), 'has a line break in it');

/** An address that begins with https: or mailto:. */
export const webAddress = z
	.string()
	.regex(
		/^(https:\/\/[^\s/?#\\@]+(?=[/?#]|$)|mailto:[^\s@]+@)\S*$/i,
		'is not an address that begins with https:// or mailto:',
	);

/** An address that begins with http: or https:, without a query. */
export const httpAddress = z
	.string()
	.regex(/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/, 'is not an address such as https://intranet.example/okr/');
