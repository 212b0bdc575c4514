export type FieldKind = 'string' | 'number' | 'boolean' | 'null' | 'list';

/** One named value of a line. Those of nested objects have the outer names before theirs: `error.code`. */
export interface LogField {
  key: string;
  /** As text, without quotes; a list as JSON. */
  value: string;
  kind: FieldKind;
}

/** A line that is made of fields. */
export interface LineFields {
  format: 'json' | 'logfmt';
  /** What the line says; empty where it has no such field. */
  message: string;
  /** All but the message, in their order. */
  fields: LogField[];
}
