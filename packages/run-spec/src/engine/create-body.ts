/** One address of the host that a container port is bound to; '' is every address, and a port that the engine picks. */
export interface PortBinding {
  readonly HostIp: string;
  readonly HostPort: string;
}

/** The body of `POST /containers/create` (API 1.41 to 1.55), as far as a RunSpec reaches. The name goes into the query. */
export interface CreateBody {
  readonly Image: string;
  readonly Cmd?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly Env?: readonly string[];
  readonly Labels?: Readonly<Record<string, string>>;
  readonly WorkingDir?: string;
  readonly User?: string;
  readonly Hostname?: string;
  readonly Tty?: boolean;
  readonly OpenStdin?: boolean;
  readonly ExposedPorts?: Readonly<Record<string, Record<string, never>>>;
  readonly Volumes?: Readonly<Record<string, Record<string, never>>>;
  readonly HostConfig: HostConfig;
}

export interface HostConfig {
  readonly PortBindings?: Readonly<Record<string, readonly PortBinding[]>>;
  readonly PublishAllPorts?: boolean;
  readonly Binds?: readonly string[];
  readonly Tmpfs?: Readonly<Record<string, string>>;
  readonly NetworkMode?: string;
  readonly RestartPolicy?: { readonly Name: string; readonly MaximumRetryCount: number };
  readonly Memory?: number;
  readonly NanoCpus?: number;
  readonly Privileged?: boolean;
  readonly AutoRemove?: boolean;
  readonly Init?: boolean;
}
