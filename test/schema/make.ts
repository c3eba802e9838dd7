import type { z } from 'zod';

/** What a schema says of some content: `path: message`, one line for each fault. */
export function faults(schema: z.ZodType, content: unknown): string[] {
	return schema.safeParse(content).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}
