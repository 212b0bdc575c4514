import { contractFor } from './contract-for.ts';

await contractFor('28.5', '1.51');
