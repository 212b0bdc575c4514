import { z } from 'zod';
import { instantSchema, itemsOf } from '../kernel/common.ts';
import { permissionSchema } from '../kernel/permissions.ts';
import { roleSchema } from '../kernel/roles.ts';
import { route } from '../kernel/route.ts';

/** Lower-case letters, digits and `._-`, 2 to 40 characters: nothing that two people could mistake for each other. */
export const usernameSchema = z
  .string()
  .min(2)
  .max(40)
  .regex(/^[a-z0-9][a-z0-9._-]+$/, 'username');

/** At least 12 characters, at most 1,024 bytes of UTF-8. */
export const newPasswordSchema = z
  .string()
  .min(12)
  .max(1024)
  .refine((value) => new TextEncoder().encode(value).length <= 1024, 'password_too_long');

const passwordSchema = z.string().min(1).max(1024);

export const userSchema = z.object({ id: z.string(), username: z.string(), role: roleSchema });
export type User = z.infer<typeof userSchema>;

export const sessionSchema = z.object({
  user: userSchema,
  permissions: z.array(permissionSchema),
  expiresAt: instantSchema,
});
export type Session = z.infer<typeof sessionSchema>;

const tag = 'sign-in';

export const getSetup = route({
  method: 'GET',
  path: '/api/v1/setup',
  permission: 'public',
  tag,
  summary: 'Whether the first admin is still to be made',
  answer: z.object({ open: z.boolean() }),
});

export const completeSetup = route({
  method: 'POST',
  path: '/api/v1/setup',
  permission: 'public',
  audit: 'auth:setup',
  tag,
  summary: 'Make the first admin with the one-time token, and sign in',
  body: z.strictObject({
    setupToken: z.string().min(1).max(200),
    username: usernameSchema,
    password: newPasswordSchema,
  }),
  answer: sessionSchema,
  status: 201,
  errors: ['setup_token_wrong', 'setup_closed', 'too_many_attempts'],
});

export const signIn = route({
  method: 'POST',
  path: '/api/v1/session',
  permission: 'public',
  audit: 'auth:sign-in',
  tag,
  summary: 'Sign in',
  body: z.strictObject({ username: z.string().min(1).max(200), password: passwordSchema }),
  answer: sessionSchema,
  status: 201,
  errors: ['sign_in_failed', 'too_many_attempts'],
});

export const getSession = route({
  method: 'GET',
  path: '/api/v1/session',
  permission: 'signed-in',
  tag,
  summary: 'Who is signed in, and what they may do',
  answer: sessionSchema,
});

export const signOut = route({
  method: 'DELETE',
  path: '/api/v1/session',
  permission: 'signed-in',
  audit: 'auth:sign-out',
  tag,
  summary: 'Sign out',
  answer: 'empty',
  status: 204,
});

export const changePassword = route({
  method: 'POST',
  path: '/api/v1/session/password',
  permission: 'signed-in',
  audit: 'auth:change-password',
  tag,
  summary: 'Change one’s own password; every other session ends',
  body: z.strictObject({ currentPassword: passwordSchema, newPassword: newPasswordSchema }),
  answer: 'empty',
  status: 204,
  errors: ['password_wrong', 'too_many_attempts'],
});

export const listSessions = route({
  method: 'GET',
  path: '/api/v1/sessions',
  permission: 'signed-in',
  tag,
  summary: 'One’s own sessions',
  answer: itemsOf(
    z.object({
      id: z.string(),
      current: z.boolean(),
      createdAt: instantSchema,
      lastSeenAt: instantSchema,
      expiresAt: instantSchema,
      address: z.string(),
      userAgent: z.string(),
    }),
  ),
});

export const revokeSession = route({
  method: 'DELETE',
  path: '/api/v1/sessions/:sessionId',
  permission: 'signed-in',
  audit: 'auth:revoke-session',
  tag,
  summary: 'End one of one’s own sessions',
  params: z.strictObject({ sessionId: z.string().min(1).max(64) }),
  answer: 'empty',
  status: 204,
  errors: ['session_not_found'],
});
