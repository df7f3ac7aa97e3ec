import { runtimeFault } from '@wireroom/runtime';
import type { z } from 'zod';

/** A request's body by its schema. @throws Fault `request-invalid` */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw runtimeFault('request-invalid', { where: issue?.path.join('.') || 'body', why: issue?.message });
}
