export { mountNetworks } from './networks.routes.ts';
