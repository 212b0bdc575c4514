import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';
import type { Permission } from './permissions.ts';

/** Who may call: anybody, anybody who is signed in, or whoever holds the permission. */
export type Access = 'public' | 'signed-in' | Permission;

/** What a change is called in the audit: the permission's name, or one of these where a person acts on themselves. */
export type AuditAction =
  | Permission
  | 'auth:setup'
  | 'auth:sign-in'
  | 'auth:sign-out'
  | 'auth:change-password'
  | 'auth:revoke-session'
  | 'terminal:close'
  | 'job:seen';

type Schema = z.ZodType;
type ObjectSchema = z.ZodObject;

interface RouteBase {
  /** Path with `:name` parameters, under /api/v1. */
  path: `/api/v1/${string}`;
  permission: Access;
  /** The group in the API page. */
  tag: string;
  /** One line: what it does. */
  summary: string;
  description?: string;
  params?: ObjectSchema;
  query?: ObjectSchema;
  /** The answer's body; `stream` where it is text or a file; `empty` for 204. */
  answer: Schema | 'stream' | 'empty';
  /** Status of success, 200 unless said; several where the answer is a union. */
  status?: 200 | 201 | 202 | 204;
  /** Codes beyond those that every route may answer: bad_request, unauthenticated, forbidden, engine_*, internal. */
  errors?: readonly ErrorCode[];
}

/** A read: no body, no audit row unless it reveals something. */
export interface ReadRecord extends RouteBase {
  method: 'GET';
  audit?: AuditAction;
}

/** A change: names its audit action, and may have a body. */
export interface ChangeRecord extends RouteBase {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  audit: AuditAction;
  body?: Schema;
}

export type RouteRecord = ReadRecord | ChangeRecord;

/** Declares a route. A route without a permission, or a change without an audit action, does not compile. */
export function route<const R extends RouteRecord>(record: R): R {
  return record;
}

type In<S> = S extends Schema ? z.input<S> : undefined;
type Out<S> = S extends Schema ? z.output<S> : undefined;
type Part<R, K extends string> = R extends Record<K, infer S> ? S : undefined;

/** What a caller hands in, before parsing (defaults may be left out). */
export interface RouteInput<R extends RouteRecord> {
  params: In<Part<R, 'params'>>;
  query: In<Part<R, 'query'>>;
  body: In<Part<R, 'body'>>;
}

/** What a use case receives, parsed. */
export interface ParsedInput<R extends RouteRecord> {
  params: Out<Part<R, 'params'>>;
  query: Out<Part<R, 'query'>>;
  body: Out<Part<R, 'body'>>;
}

/** What a route answers: the parsed body, or nothing for `empty` and `stream`. */
export type RouteAnswer<R extends RouteRecord> = R['answer'] extends Schema ? z.output<R['answer']> : undefined;

/** A WebSocket: the same declaration as a route; what it speaks is in `client` and `server`. */
export interface SocketRecord {
  path: `/api/v1/${string}`;
  permission: Access;
  tag: string;
  summary: string;
  description?: string;
  params?: ObjectSchema;
  query?: ObjectSchema;
  /** Messages in text frames; binary frames are described in words. */
  client: Schema;
  server: Schema;
}

/** Declares a WebSocket route. */
export function socket<const R extends SocketRecord>(record: R): R {
  return record;
}

/** Close codes of Berth's WebSockets. */
export const closeCode = {
  /** The server stops: connect again. */
  goingAway: 1001,
  protocol: 1008,
  tooLarge: 1009,
  internal: 1011,
  tryLater: 1013,
  /** The session ended: sign in again. */
  signedOut: 4401,
  /** The right was taken away. */
  forbidden: 4403,
  /** The object is gone. */
  notFound: 4404,
} as const;
