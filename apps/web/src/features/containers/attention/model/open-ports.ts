import type { ContainerSummary } from '@berth/contract';

/** What listens behind a port that nobody outside should reach: databases, queues, caches, and doors that make one root. */
const sensitive: ReadonlyMap<number, string> = new Map([
  [23, 'Telnet'],
  [111, 'rpcbind'],
  [389, 'LDAP'],
  [445, 'SMB'],
  [1433, 'SQL Server'],
  [1521, 'Oracle'],
  [2049, 'NFS'],
  [2181, 'ZooKeeper'],
  [2375, 'Docker'],
  [2376, 'Docker'],
  [2379, 'etcd'],
  [3306, 'MySQL'],
  [3389, 'RDP'],
  [5432, 'PostgreSQL'],
  [5672, 'RabbitMQ'],
  [5900, 'VNC'],
  [5984, 'CouchDB'],
  [6379, 'Redis'],
  [6443, 'Kubernetes'],
  [8086, 'InfluxDB'],
  [9042, 'Cassandra'],
  [9092, 'Kafka'],
  [9200, 'Elasticsearch'],
  [11211, 'memcached'],
  [15672, 'RabbitMQ'],
  [27017, 'MongoDB'],
]);

const everywhere = new Set(['', '0.0.0.0', '::']);

export interface OpenPorts {
  /** Ports of the host, each once, the lowest first. */
  readonly ports: readonly number[];
  /** What a database or the like is called that is among them; null where none is. */
  readonly service: string | null;
}

/** The ports that a container opens on every address of the host; null where there are none. What does not run opens none. */
export function openPorts({ ports }: Pick<ContainerSummary, 'ports'>): OpenPorts | null {
  const open = ports.filter(({ hostIp, hostPort }) => hostPort !== null && everywhere.has(hostIp ?? ''));
  const telling = open.filter(({ containerPort }) => sensitive.has(containerPort));
  const [first] = telling;
  const numbers = (telling.length > 0 ? telling : open).flatMap(({ hostPort }) => hostPort ?? []);
  if (numbers.length === 0) return null;
  return {
    ports: [...new Set(numbers)].sort((a, b) => a - b),
    service: first === undefined ? null : (sensitive.get(first.containerPort) ?? null),
  };
}
