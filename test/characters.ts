import fc from 'fast-check';

const first = 0xd800;
const count = 0x800;

/**
 * Any character at all, for texts of them: `fc.string({ unit: character })`. It gives what fast-check calls `binary`, which
 * first makes a table of a million characters.
 */
export const character = fc.nat({ max: 0x10ffff - count }).map(
	(place) => String.fromCodePoint(place < first ? place : place + count), // no halves of pairs
	(text) => {
		if (typeof text !== 'string' || !/^\P{Cs}$/u.test(text)) throw new Error('This is not one character.');
		const code = text.codePointAt(0) as number;
		return code < first ? code : code - count;
	},
);
