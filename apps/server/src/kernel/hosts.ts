import ipaddr from 'ipaddr.js';

/** Which Host headers and Origins are Berth's own: the defence against DNS rebinding and cross-site calls. */
export interface Hosts {
  /** Whether Berth answers to this Host header. */
  allowed(host: string): boolean;
  /** Whether a page of this Origin is Berth's own, when it was asked for under `host`. */
  ownOrigin(origin: string, host: string, secure: boolean): boolean;
}

export interface HostsOptions {
  readonly publicUrls: readonly string[];
  readonly machineName: string;
  /** The Origin by which setup was completed, once it was. */
  readonly learnedOrigin: () => string | undefined;
  /** While setup is open any host will do: it needs the token, and nobody is signed in yet. */
  readonly setupOpen: () => boolean;
}

/** Allowed: IP literals, localhost, the machine's name, BERTH_PUBLIC_URL, and the host by which setup was completed. */
export function createHosts({ publicUrls, machineName, learnedOrigin, setupOpen }: HostsOptions): Hosts {
  const urls = publicUrls.map((url) => new URL(url));
  const names = new Set(['localhost', machineName.toLowerCase(), ...urls.map((url) => url.hostname)]);
  const origins = new Set(urls.map((url) => url.origin));

  return {
    allowed(host) {
      const name = hostName(host);
      if (name === undefined) return false;
      if (names.has(name) || ipaddr.isValid(name) || setupOpen()) return true;
      const learned = learnedOrigin();
      return learned !== undefined && new URL(learned).hostname === name;
    },
    ownOrigin(origin, host, secure) {
      return (
        origin === URL.parse(`${secure ? 'https' : 'http'}://${host}`)?.origin ||
        origins.has(origin) ||
        origin === learnedOrigin()
      );
    },
  };
}

/** The name in a Host header: no port, no brackets, lower case; undefined when it is none. */
export function hostName(host: string): string | undefined {
  if (!/^[a-z0-9._\-[\]:]+$/i.test(host)) return undefined;
  const name = URL.parse(`http://${host}`)?.hostname;
  return name?.replace(/^\[|\]$/g, '').replace(/\.$/, '') || undefined;
}
