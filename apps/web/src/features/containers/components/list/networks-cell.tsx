import type { ContainerSummary } from '@berth/contract';
import classes from './networks-cell.module.css';

/** The networks of a container and its addresses in them. */
export function NetworksCell({ networks }: { networks: ContainerSummary['networks'] }) {
  const full = networks.map(({ name, ipv4, ipv6 }) => [name, ipv4, ipv6].filter(Boolean).join(' ')).join('\n');
  return (
    <span className={classes.networks} title={full}>
      {networks.map(({ name, ipv4, ipv6 }) => (
        <span key={name}>
          {name} <code>{ipv4 ?? ipv6}</code>
        </span>
      ))}
    </span>
  );
}
