import type { ContainerDetail } from '@berth/contract';
import { CommandSection } from './command-section.tsx';
import { EnvSection } from './env-section.tsx';
import { ExitsSection } from './exits-section.tsx';
import { HealthNote } from './health-note.tsx';
import { HealthSection } from './health-section.tsx';
import { LabelsSection } from './labels-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { MountsSection } from './mounts-section.tsx';
import { NetworksSection } from './networks-section.tsx';
import classes from './overview.module.css';
import { PortsSection } from './ports-section.tsx';
import { ProcessSection } from './process-section.tsx';

/** Everything that is set on a container, on one page: what it was told at the left, how it fares at the right. */
export function Overview({ detail }: { detail: ContainerDetail }) {
  return (
    <div className={classes.overview}>
      <HealthNote detail={detail} />
      <div className={classes.columns}>
        <div className={classes.left}>
          <CommandSection detail={detail} />
          <PortsSection detail={detail} />
          <MountsSection mounts={detail.mounts} />
          <EnvSection env={detail.env} />
        </div>
        <div className={classes.right}>
          <div className={classes.first}>
            <HealthSection detail={detail} />
            <ExitsSection detail={detail} />
          </div>
          <LimitsSection detail={detail} />
          <ProcessSection detail={detail} />
          <NetworksSection detail={detail} />
          <LabelsSection detail={detail} />
        </div>
      </div>
    </div>
  );
}
