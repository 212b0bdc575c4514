import { IconWorld } from '@tabler/icons-react';
import { useUiWords } from '../words/ui-words.ts';
import { copyText } from './copy-text.ts';
import classes from './port-chip.module.css';

export interface PortChipProps {
  /** Host port or range, `8080` or `40000–40099`; null when it is not published. */
  host: string | null;
  /** Container port or range; dropped when it equals the host's. */
  container: string;
  protocol: 'tcp' | 'udp' | 'sctp';
  /** The address that listens, e.g. `127.0.0.1`. */
  address: string | null;
  /** Listens on every address of the host. */
  open: boolean;
  /** Where a click leads; a port that speaks no HTTP is copied instead. */
  href?: string | null;
}

/** A port: a link where it speaks HTTP, else to copy; a globe when it is open on every address. */
export function PortChip({ host, container, protocol, address, open, href }: PortChipProps) {
  const t = useUiWords();
  const suffix = protocol === 'tcp' ? null : <i>/{protocol}</i>;
  if (host === null) {
    return (
      <span className={`${classes.port} ${classes.inner}`} title={t('port_inner')}>
        {container}
        {suffix}
      </span>
    );
  }
  const words = (
    <>
      {open && <IconWorld aria-hidden />}
      {host}
      {host !== container && <i>→{container}</i>}
      {suffix}
    </>
  );
  const hint = open ? t('port_open') : t('port_bound', { address: address ?? '' });
  const className = `${classes.port} ${open ? classes.open : ''}`;
  if (href) {
    return (
      <a className={className} href={href} target="_blank" rel="noopener noreferrer" title={`${hint}: ${href}`}>
        {words}
      </a>
    );
  }
  const text = `${address && !open ? address : location.hostname}:${host}`;
  return (
    <button
      type="button"
      className={className}
      title={`${hint} · ${t('port_copy', { address: text })}`}
      onClick={() => void copyText(text)}
    >
      {words}
    </button>
  );
}

/** How many more ports there are than the row has place for. */
export function MorePorts({ n, title }: { n: number; title?: string }) {
  const t = useUiWords();
  return (
    <span className={`${classes.port} ${classes.more}`} title={title ?? t('more_ports', { n })}>
      +{n}
    </span>
  );
}
