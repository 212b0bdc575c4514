import { cpus } from 'node:os';
import { type Figure, type Say, table } from './figure.ts';
import { benchFleet } from './fleet.ts';
import { benchLogFigures } from './logs.ts';
import { benchStats } from './stats.ts';
import { benchTerminal } from './terminal.ts';

/** Each with an engine of its own, so that one can be run alone: `npm run bench -- logs`. */
const parts: Record<string, (say: Say) => Promise<Figure[]>> = {
  fleet: benchFleet,
  logs: benchLogFigures,
  stats: benchStats,
  terminal: benchTerminal,
};

// Prints every figure beside that of the raw socket in the same run; ends with 1 when one is missed.
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}: there are ${Object.keys(parts).join(', ')}.`);
console.log(`${cpus().length} cores.`);
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  figures.push(...(await bench((text) => console.log(`${name}: ${text}`))));
}
console.log(`\n${table(figures)}`);
if (figures.some((figure) => !figure.met)) process.exitCode = 1;
