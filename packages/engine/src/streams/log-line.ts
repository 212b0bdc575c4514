export type LogSource = 'stdout' | 'stderr' | 'tty' | 'engine';

export interface LogLine {
  /** `engine` is the engine's own words about a failure, in place of a line. */
  stream: LogSource;
  /** RFC 3339 with nanoseconds, as the engine gave it; undefined where none was asked for. */
  time: string | undefined;
  /** Without its line end. Bytes that are not UTF-8 became U+FFFD. Hostile: may hold anything. */
  text: string;
  /** How many bytes were left out at the end, where the line was longer than the cap. */
  cutBytes?: number;
}

/** Makes lines of a container's output, in whatever chunks it comes. */
export interface LineReader {
  /** The lines that this chunk completed. */
  push(chunk: Buffer): LogLine[];
  /** What is left when the output has ended. */
  end(): LogLine[];
}
