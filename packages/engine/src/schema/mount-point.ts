import { z } from 'zod';
import { flag, maybeText, text } from './tolerant.ts';

/** One mount of a container, as list and inspect give it. */
export const mountPoint = z
  .object({
    Type: text,
    Name: maybeText,
    Source: maybeText,
    Destination: text,
    Driver: maybeText,
    Mode: maybeText,
    RW: flag,
    Propagation: maybeText,
  })
  .transform((wire) => ({
    /** `bind`, `volume`, `tmpfs`, `image`, …: the engine's word. */
    type: wire.Type,
    /** The volume's name. */
    name: wire.Name,
    source: wire.Source,
    destination: wire.Destination,
    driver: wire.Driver,
    mode: wire.Mode,
    writable: wire.RW,
    propagation: wire.Propagation,
  }));

export type MountPoint = z.output<typeof mountPoint>;
