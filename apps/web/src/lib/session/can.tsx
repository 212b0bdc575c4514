import type { Permission } from '@berth/contract';
import type { ReactNode } from 'react';
import { useCan } from './session.ts';

interface CanProps {
  permission: Permission;
  children: ReactNode;
  /** Shown to those who may not. */
  otherwise?: ReactNode;
}

/** Shows its children to those who hold the permission. */
export function Can({ permission, children, otherwise = null }: CanProps) {
  return <>{useCan()(permission) ? children : otherwise}</>;
}
