import { z } from 'zod';

/** A text without NUL bytes: neither the engine nor a process can take one. Issue key `nul_byte`. */
export const plainText = z.string().refine((text) => !text.includes('\0'), { error: 'nul_byte' });

/** A text that must not be empty once blanks are taken away. Issue key `required`. */
export const requiredText = plainText.refine((text) => text.trim() !== '', { error: 'required', abort: true });

/** An absolute path inside Linux. A colon cannot be told from the separators of `-v`, so it is refused. */
export const absolutePath = plainText
  .refine((path) => path.startsWith('/'), { error: 'path_not_absolute' })
  .refine((path) => !path.includes(':'), { error: 'path_has_colon' });

/** A record of texts whose keys can be written as KEY=VALUE. Issue keys `key_empty`, `key_has_equals`, `nul_byte`. */
export const keyValues = z
  .record(z.string(), plainText)
  .superRefine((record, context) => {
    for (const key of Object.keys(record)) {
      const problem = keyProblem(key);
      if (problem !== undefined) context.addIssue({ code: 'custom', path: [key], message: problem, params: { key } });
    }
  })
  .default({});

function keyProblem(key: string): string | undefined {
  if (key.trim() === '') return 'key_empty';
  if (key.includes('=')) return 'key_has_equals';
  if (key.includes('\0')) return 'nul_byte';
  return undefined;
}
