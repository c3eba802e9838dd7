import type { z } from 'zod';

/** What editors show for a field: its name, and a line of help for somebody who never saw the file. */
export interface FieldWords {
	label: string;
	help: string;
}

/** Gives a field its words. They go into JSON Schema, and from there into every editor. */
export function field<T extends z.ZodType>(schema: T, label: string, help: string): T {
	return schema.meta({ label, help, title: label, description: help }) as T;
}
