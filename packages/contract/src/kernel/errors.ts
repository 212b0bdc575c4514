import { z } from 'zod';

/** The closed family of errors: machine code to HTTP status. Words belong to the web app, which knows the language. */
export const errorStatus = {
  bad_request: 400,
  pattern_refused: 400,
  unauthenticated: 401,
  sign_in_failed: 401,
  forbidden: 403,
  origin_refused: 403,
  setup_token_wrong: 403,
  password_wrong: 403,
  not_found: 404,
  container_not_found: 404,
  image_not_found: 404,
  job_not_found: 404,
  session_not_found: 404,
  terminal_not_found: 404,
  method_not_allowed: 405,
  container_name_taken: 409,
  container_name_unchanged: 409,
  container_is_berth: 409,
  container_not_running: 409,
  container_running: 409,
  container_paused: 409,
  container_not_paused: 409,
  container_busy: 409,
  container_has_no_shell: 409,
  container_start_failed: 409,
  job_not_cancellable: 409,
  log_not_readable: 409,
  port_taken: 409,
  setup_closed: 409,
  body_too_large: 413,
  media_type_refused: 415,
  host_refused: 421,
  too_many_attempts: 429,
  too_many_streams: 429,
  client_gone: 499,
  internal: 500,
  engine_refused: 502,
  engine_malformed: 502,
  engine_unreachable: 503,
  search_stopped: 503,
  server_stopping: 503,
  engine_timeout: 504,
  storage_full: 507,
} as const;

export type ErrorCode = keyof typeof errorStatus;
const codes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];
export const errorCodeSchema = z.enum(codes);

/** What is wrong with one field: where it is, a machine key for the words, and what the words need. */
export const fieldErrorSchema = z.object({
  path: z.string(),
  code: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type FieldError = z.infer<typeof fieldErrorSchema>;

export const errorBodySchema = z.object({
  error: z.object({
    code: errorCodeSchema,
    message: z.string(),
    /** The engine's own words, where it spoke. */
    engineMessage: z.string().optional(),
    requestId: z.string(),
    fields: z.array(fieldErrorSchema).optional(),
    /** Seconds until another try makes sense. */
    retryAfter: z.number().optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBodySchema>;
export type ErrorDetail = ErrorBody['error'];
