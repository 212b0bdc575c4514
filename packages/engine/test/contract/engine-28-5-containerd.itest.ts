import { contractFor } from './contract-for.ts';

await contractFor('28.5-containerd', '1.51');
