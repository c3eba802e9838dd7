import { z } from 'zod';
import { type Day, isDay } from '../okr/day.ts';

/** A calendar day as `yyyy-mm-dd`. */
export const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is not a day written yyyy-mm-dd', abort: true })
	.refine(isDay, { error: 'is not a day of the calendar', abort: true })
	.transform((text) => text as Day)
	.meta({ format: 'date' });
