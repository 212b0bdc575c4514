import { containerSummaries } from '../src/schema/container-summary.ts';

// Prints how long an answer with 500 containers takes to parse: `node packages/engine/bench/list.ts`.

const row = (index: number) => ({
  Id: index.toString(16).padStart(64, '0'),
  Names: [`/project-${index}-web-1`],
  Image: 'registry.example.com/team/app:1.27.3',
  ImageID: `sha256:${'a'.repeat(64)}`,
  Command: "/docker-entrypoint.sh nginx -g 'daemon off;'",
  Created: 1_795_407_251,
  Ports: [
    { IP: '0.0.0.0', PrivatePort: 80, PublicPort: 20_000 + index, Type: 'tcp' },
    { IP: '::', PrivatePort: 80, PublicPort: 20_000 + index, Type: 'tcp' },
    { PrivatePort: 443, Type: 'tcp' },
  ],
  Labels: Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`com.docker.compose.label-${i}`, `value ${i}`])),
  State: 'running',
  Status: 'Up 3 hours (healthy)',
  HostConfig: { NetworkMode: 'project_default' },
  NetworkSettings: {
    Networks: {
      project_default: {
        NetworkID: 'b'.repeat(64),
        EndpointID: 'c'.repeat(64),
        Gateway: '10.0.0.1',
        IPAddress: '10.0.0.2',
        GlobalIPv6Address: '',
        MacAddress: '02:42:ac:11:00:02',
        Aliases: null,
        DNSNames: null,
      },
    },
  },
  Mounts: [
    {
      Type: 'volume',
      Name: 'data',
      Source: '/var/lib/docker/volumes/data/_data',
      Destination: '/data',
      Driver: 'local',
      Mode: 'z',
      RW: true,
      Propagation: '',
    },
  ],
});

const text = JSON.stringify(Array.from({ length: 500 }, (_, index) => row(index)));
const times: number[] = [];
for (let round = 0; round < 60; round++) {
  const start = performance.now();
  const rows = containerSummaries.parse(JSON.parse(text));
  times.push(performance.now() - start);
  if (rows.length !== 500) throw new Error('rows were lost');
}
const sorted = times.slice(10).sort((a, b) => a - b);
console.log(
  `500 containers (${text.length} bytes): first ${times[0]?.toFixed(1)} ms, then ${sorted[25]?.toFixed(1)} ms`,
);
