export { adminFromEnvironment } from './admin-from-environment.ts';
export { type Auth, createAuth } from './auth.ts';
export type { HashCost } from './password-hash.ts';
