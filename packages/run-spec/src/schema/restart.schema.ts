import { z } from 'zod';

/** The restart policies that the engine knows. */
export const restartPolicySchema = z.enum(['no', 'always', 'unless-stopped', 'on-failure']);
export type RestartPolicy = z.infer<typeof restartPolicySchema>;

const restartWord = z.union([restartPolicySchema, z.string().regex(/^on-failure:\d{1,9}$/)]);

const restartObject = z
  .strictObject({
    policy: restartPolicySchema.default('no'),
    maxRetries: z.int().min(0, { error: 'number_negative' }).default(0),
  })
  .refine((restart) => restart.maxRetries === 0 || restart.policy === 'on-failure', {
    path: ['maxRetries'],
    error: 'retries_need_on_failure',
  });

/**
 * When the engine starts the container again. `maxRetries` 0 means without end. The word of the command line
 * (`always`, `on-failure:3`) is taken too.
 */
export const restartSchema = z
  .union([restartObject, restartWord.transform(fromWord)], { error: 'restart_invalid' })
  .default({ policy: 'no', maxRetries: 0 });

export type Restart = z.infer<typeof restartSchema>;

function fromWord(word: string): { policy: RestartPolicy; maxRetries: number } {
  const [policy, retries] = word.split(':');
  return { policy: restartPolicySchema.parse(policy), maxRetries: Number(retries ?? 0) };
}
