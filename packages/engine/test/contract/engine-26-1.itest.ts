import { contractFor } from './contract-for.ts';

await contractFor('26.1', '1.45');
