import { z } from 'zod';
import { maybeText, text } from './tolerant.ts';

export const versionAnswer = z.object({
  Version: text,
  ApiVersion: text,
  MinAPIVersion: maybeText,
  Os: text,
  Arch: text,
  KernelVersion: maybeText,
});

/** What an engine is, and the API version on which we agreed with it. */
export interface EngineVersion {
  readonly engineVersion: string;
  /** The version that our requests carry. */
  readonly apiVersion: string;
  /** The newest that the engine speaks. */
  readonly maxApiVersion: string;
  readonly minApiVersion: string | undefined;
  readonly os: string;
  readonly arch: string;
  readonly kernelVersion: string | undefined;
}
