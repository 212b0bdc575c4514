import type { ReactNode } from 'react';
import { CmdBox } from '../parts/cmd-box.tsx';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  /** What is true: "No containers on harbor-01". */
  title: ReactNode;
  lead?: ReactNode;
  /** The ways on. */
  children?: ReactNode;
  foot?: ReactNode;
  /** The row of empty berths above it. */
  art?: boolean;
}

/** A page that has nothing to show: what is true, then the ways on. */
export function EmptyState({ title, lead, children, foot, art = true }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {art && <Berths />}
      <h2>{title}</h2>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children && <ul className={classes.ways}>{children}</ul>}
      {foot && <p className={classes.foot}>{foot}</p>}
    </div>
  );
}

interface WayProps {
  icon: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  command?: string;
  action?: ReactNode;
}

/** One way on from an empty page, with the command that does the same. */
export function Way({ icon, title, children, command, action }: WayProps) {
  return (
    <li>
      {icon}
      <div>
        <h3>{title}</h3>
        {children && <p>{children}</p>}
        {command && <CmdBox command={command} />}
      </div>
      {action}
    </li>
  );
}

const hulls = [18, 109, 200, 291, 382, 473, 564];
const bollards = [3, 92, 183, 274, 365, 456, 547, 637];

function Berths() {
  return (
    <svg className={classes.art} viewBox="0 0 640 92" width="640" height="92" aria-hidden>
      <path className={classes.quay} d="M0 82.5H640" />
      <path className={classes.edge} d="M0 88.5H640" />
      {hulls.map((x) => (
        <path
          key={x}
          className={x === 200 ? classes.next : classes.berth}
          d={`M${x} 76V38c0-13 12-22 28-27 16 5 28 14 28 27v38z`}
        />
      ))}
      <path className={classes.plus} d="M228 34v20M218 44h20" />
      {bollards.map((x) => (
        <circle key={x} className={classes.bollard} cx={x} cy="82.5" r="2.5" />
      ))}
    </svg>
  );
}
