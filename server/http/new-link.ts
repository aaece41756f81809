import * as z from 'zod/mini';
import { linkFields } from '../../shared/protocol/http.ts';

/** What is asked of a new link. */
export const newLink = z.extend(linkFields, {
  role: z.enum(['facilitate', 'edit', 'view', 'observe']),
});
export type NewLink = z.infer<typeof newLink>;
