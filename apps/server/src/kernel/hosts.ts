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
  /** The Host, with its port, by which setup was completed, once it was. */
  readonly learnedHost: () => string | undefined;
  /** While setup is open any host will do: it needs the token, and nobody is signed in yet. */
  readonly setupOpen: () => boolean;
}

/** Allowed: IP literals, localhost, the machine's name, BERTH_PUBLIC_URL, and the host by which setup was completed. */
export function createHosts({ publicUrls, machineName, learnedHost, setupOpen }: HostsOptions): Hosts {
  const urls = publicUrls.map((url) => new URL(url));
  const names = new Set(['localhost', machineName.toLowerCase(), ...urls.map((url) => url.hostname)]);
  const origins = new Set(urls.map((url) => url.origin));

  return {
    allowed(host) {
      const name = hostName(host);
      if (name === undefined) return false;
      if (names.has(name) || ipaddr.isValid(name) || setupOpen()) return true;
      return hostName(learnedHost() ?? '') === name;
    },
    ownOrigin(origin, host, secure) {
      if (origins.has(origin)) return true;
      const url = URL.parse(origin);
      if (url === null || url.origin !== origin || url.host !== hostOf(host)) return false;
      // A proxy that is not declared hides its TLS: then the host by which setup was done has to do.
      return url.protocol === (secure ? 'https:' : 'http:') || setupOpen() || host === learnedHost();
    },
  };
}

// As URL writes it: without the scheme's own port.
function hostOf(host: string): string | undefined {
  return URL.parse(`http://${host}`)?.host;
}

/** The name in a Host header: no port, no brackets, lower case; undefined when it is none. */
export function hostName(host: string): string | undefined {
  if (!/^[a-z0-9._\-[\]:]+$/i.test(host)) return undefined;
  const name = URL.parse(`http://${host}`)?.hostname;
  return name?.replace(/^\[|\]$/g, '').replace(/\.$/, '') || undefined;
}
