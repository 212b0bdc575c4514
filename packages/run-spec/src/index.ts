export { type SpecIssue, specIssues } from './schema/issues.ts';
export { type Mount, mountSchema } from './schema/mount.schema.ts';
export { type PortMapping, type PortProtocol, portMappingSchema, portProtocolSchema } from './schema/port.schema.ts';
export { type Restart, type RestartPolicy, restartPolicySchema, restartSchema } from './schema/restart.schema.ts';
export { MIN_MEMORY, type RunSpec, type RunSpecInput, runSpecSchema } from './schema/run-spec.schema.ts';
