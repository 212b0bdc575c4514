import { z } from 'zod';
import { absolutePath, plainText } from './text.ts';

/** The engine's own pattern for names of containers and volumes. */
export const ENGINE_NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

/**
 * Something mounted into the container: a volume by name ('' makes an anonymous one), a path of the host, or memory.
 * `source` is empty for memory.
 */
export const mountSchema = z
  .strictObject({
    type: z.enum(['volume', 'bind', 'tmpfs']),
    source: plainText.default(''),
    target: absolutePath.refine((path) => !isRoot(path), { error: 'mount_target_root' }),
    readOnly: z.boolean().default(false),
  })
  .superRefine((mount, context) => {
    const problem = sourceProblem(mount);
    if (problem !== undefined) context.addIssue({ code: 'custom', path: ['source'], message: problem });
    if (mount.type === 'volume' && mount.source === '' && mount.readOnly) {
      context.addIssue({ code: 'custom', path: ['readOnly'], message: 'mount_anonymous_read_only' });
    }
  });

export type Mount = z.infer<typeof mountSchema>;

function sourceProblem(mount: { type: string; source: string }): string | undefined {
  if (mount.type === 'tmpfs') return mount.source === '' ? undefined : 'mount_memory_has_source';
  if (mount.type === 'volume')
    return mount.source === '' || ENGINE_NAME.test(mount.source) ? undefined : 'volume_name_invalid';
  if (mount.source === '') return 'required';
  const checked = absolutePath.safeParse(mount.source);
  return checked.success ? undefined : checked.error.issues[0]?.message;
}

function isRoot(path: string): boolean {
  return path.startsWith('/') && path.split('/').every((part) => part === '' || part === '.');
}
