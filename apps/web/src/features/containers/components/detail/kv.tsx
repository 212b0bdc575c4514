import type { ReactNode } from 'react';
import classes from './kv.module.css';

interface KvProps {
  children: ReactNode;
  /** A wider column of names. */
  wide?: boolean;
}

/** Names and values in two columns. */
export function KvList({ children, wide = false }: KvProps) {
  return <dl className={`${classes.list} ${wide ? classes.wide : ''}`}>{children}</dl>;
}

interface KvItemProps {
  name: ReactNode;
  children: ReactNode;
  /** Said at the right, in grey. */
  remark?: ReactNode;
  /** The image's or the engine's own value, not set here. */
  dim?: boolean;
}

/** One name and its value: ink where it is set here, grey where it is the image's or the engine's. */
export function Kv({ name, children, remark, dim = false }: KvItemProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={dim ? classes.dim : undefined}>
        {children}
        {remark !== undefined && remark !== '' && <small>{remark}</small>}
      </dd>
    </>
  );
}
