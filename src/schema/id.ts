import { z } from 'zod';

const word = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Words of a to z and 0 to 9, joined by hyphens: the name of a file, or of something inside one. */
export const isId = (text: string) => new RegExp(`^${word}$`).test(text);

export const id = z
	.string()
	.regex(new RegExp(`^${word}$`), 'is not an id: small letters a to z and digits, in words joined by hyphens');

/** `<period>/<team or person>/<slug>`. */
export const objectiveId = z
	.string()
	.regex(new RegExp(`^${word}/${word}/${word}$`), 'is not a goal: <period>/<team or person>/<slug>');

/** `<objective id>#<key result id>`. */
export const keyResultReference = z
	.string()
	.regex(
		new RegExp(`^${word}/${word}/${word}#${word}$`),
		'is not a key result: <period>/<team or person>/<slug>#<key result>',
	);

/** An objective, or a key result of one. */
export const objectiveOrKeyResult = z
	.string()
	.regex(
		new RegExp(`^${word}/${word}/${word}(?:#${word})?$`),
		'is not a goal or key result: <period>/<team or person>/<slug>, with #<key result> behind it for a key result',
	);
