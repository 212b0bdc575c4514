import { useState } from 'react';
import { z } from 'zod';
import { keep, kept } from '../../../lib/kept.ts';
import { useSession } from '../../../lib/session/session.ts';

const keys = z.array(z.string().max(200)).max(500);
/** The oldest are forgotten: their containers are gone by then. */
const MOST = 500;

/** What this person waved away, kept in this browser: each keeps their own. */
export function useIgnored() {
  const user = useSession()?.user.username ?? '';
  const place = `berth.overview.ignored.${user}`;
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(() => new Set(kept(place, keys, [])));
  const change = (next: ReadonlySet<string>) => {
    setIgnored(next);
    keep(place, [...next].slice(-MOST));
  };
  return {
    ignored,
    ignore: (key: string) => change(new Set([...ignored, key])),
    heed: (key: string) => change(new Set([...ignored].filter((one) => one !== key))),
  };
}
