import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type LogAddress, logAddressSchema } from '../model/log-address.ts';

export type ChangeAddress = (change: { [Key in keyof LogAddress]?: LogAddress[Key] | undefined }) => void;

/** What the address says of the log, and how it is changed; what is undefined leaves it. */
export function useLogAddress(): [LogAddress, ChangeAddress] {
  const raw = useSearch({ strict: false });
  const navigate = useNavigate();
  const text = JSON.stringify(raw);
  // A new object with the same words is the same address.
  const address = useMemo(() => logAddressSchema.parse(JSON.parse(text)), [text]);
  const change: ChangeAddress = (part) =>
    void navigate({ to: '.', search: (search: object) => ({ ...search, ...part }), replace: true });
  return [address, change];
}
