export { fieldsOf, writtenValue } from './fields.ts';
export type { Frame } from './frame-lines.ts';
export { levelOf } from './level.ts';
export { type Level, levels } from './level-words.ts';
export type { FieldKind, LineFields, LogField } from './line-fields.ts';
export { plainText } from './plain-text.ts';
export { readTrace, type StackTrace, type TracePart, traceKey } from './stack-trace.ts';
export { beginsTrace, TraceGrouper } from './trace-grouper.ts';
