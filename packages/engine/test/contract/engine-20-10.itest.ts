import { contractFor } from './contract-for.ts';

await contractFor('20.10', '1.41');
