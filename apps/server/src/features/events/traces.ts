/** What was told of one container lately, so that events that belong together are put together. Times in milliseconds. */
export interface Trace {
  killedAt?: number | undefined;
  oom?: { readonly at: number; readonly id: string };
  died?: {
    readonly at: number;
    /** Somebody asked it to end. */
    readonly asked: boolean;
    readonly exitCode: number | null;
    readonly autoRemove: boolean;
    /** The change that tells of it. */
    id: string | undefined;
  };
  madeAt?: number | undefined;
  madeId?: string;
  startedId?: string;
}

const KEPT = 1_000;

/** The traces of the containers that something happened to last. */
export function traces() {
  const byId = new Map<string, Trace>();
  return {
    of(id: string): Trace {
      const trace = byId.get(id) ?? {};
      byId.delete(id);
      byId.set(id, trace);
      for (const oldest of byId.keys()) {
        if (byId.size <= KEPT) break;
        byId.delete(oldest);
      }
      return trace;
    },
    forget: (id: string) => void byId.delete(id),
  };
}
