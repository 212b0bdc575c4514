import type { ComponentType } from 'react';
import type harbourData from './harbour.json';
import harbourUrl from './harbour.json?url';
import classes from './harbour-chart.module.css';

const ticks = Array.from({ length: 36 }, (_, n) => n * 10);

type Harbour = typeof harbourData;

/** Fetches the lines of the chart, which are data and no program. Without them there is no picture, and nothing else is missing. */
export async function loadHarbourChart(): Promise<{ default: ComponentType }> {
  try {
    const harbour: Harbour = await (await fetch(harbourUrl)).json();
    return { default: () => <HarbourChart harbour={harbour} /> };
  } catch {
    return { default: () => null };
  }
}

/** A sea chart: depths, piers, ships at their berths, and one on its way to the free berth. Only a picture. */
function HarbourChart({ harbour }: { harbour: Harbour }) {
  return (
    <svg className={classes.chart} viewBox="0 0 792 900" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {harbour.contours.map(({ d, main }) => (
        <path key={d} className={main ? classes.depth10 : classes.depth} d={d} />
      ))}
      <Rose />
      <path className={classes.land} d={harbour.land} />
      {harbour.piers.map((d) => (
        <path key={d} className={classes.land} d={d} />
      ))}
      {harbour.bollards.map(([x, y]) => (
        <circle key={`${x} ${y}`} className={classes.bollard} cx={x} cy={y} r="1.6" />
      ))}
      {harbour.hulls.map((d) => (
        <path key={d} className={classes.hull} d={d} />
      ))}
      {harbour.loaded.map((d) => (
        <path key={d} className={classes.loaded} d={d} />
      ))}
      <path className={classes.berth} d="M381 362v72h34v-72" />
      {harbour.soundings.map(([x, y, metres, tenths]) => (
        <text key={`${x} ${y}`} className={classes.sounding} x={x} y={y}>
          {metres}
          <tspan dy="3" className={classes.tenths}>
            {tenths}
          </tspan>
        </text>
      ))}
      <path className={classes.track} d="M-10 846C120 812 176 726 214 650S328 520 394 552" />
      <path className={classes.track} d="M398 484V444" />
      <path className={classes.arrow} d="M394 450l4 -6 4 6" />
      <path className={classes.mine} d={harbour.mine} />
      <path className={classes.thin} d={harbour.frame.thin} />
      <path className={classes.bold} d={harbour.frame.bold} />
    </svg>
  );
}

function Rose() {
  return (
    <g transform="translate(166 236)" className={classes.rose}>
      <circle r="54" className={classes.mask} />
      <circle r="46" />
      <circle r="40" />
      {ticks.map((angle) => (
        <path
          key={angle}
          d={`M0 -40V${angle % 90 === 0 ? -30 : angle % 30 === 0 ? -34 : -37}`}
          transform={`rotate(${angle})`}
        />
      ))}
      <path className={classes.north} d="M0 -28 4 -4H-4Z" />
      <path d="M0 28 4 4H-4Z" />
    </g>
  );
}
