/** What somebody wants in a terminal: a program of its own, or the main process of the container. */
export type ShellWish = ExecWish | AttachWish;

/** As `docker exec -it`; empty is the best shell that is there, as the image's own user. */
export interface ExecWish {
  readonly kind: 'exec';
  readonly command: readonly string[] | null;
  readonly user: string | null;
}

/** As `docker attach`; `start`: it does not run yet, and is started once its first output can be seen, as `docker start -ai`. */
export interface AttachWish {
  readonly kind: 'attach';
  readonly start: boolean;
}

export const anyShell: ExecWish = { kind: 'exec', command: null, user: null };
