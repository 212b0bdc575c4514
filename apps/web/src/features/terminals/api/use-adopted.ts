import { listTerminals } from '@berth/contract';
import { useEffect, useState } from 'react';
import { call } from '../../../lib/api/call.ts';
import { adoptShells, shellsOf } from './open-shells.ts';
import { ownTerminals } from './own-terminals.ts';

/**
 * After a reload: takes up the terminals of the container that the server has kept for this session, but for those that another
 * tab of the browser shows. Gives false until that is known.
 */
export function useAdopted(containerId: string, owner: string): boolean {
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    if (owner === '') return;
    const done = new AbortController();
    const know = () => {
      if (!done.signal.aborted) setAsked(containerId);
    };
    if (shellsOf(containerId, owner).all.length > 0) know();
    else {
      call(listTerminals, { params: { containerId } }, { signal: done.signal })
        .then(({ items }) => {
          if (done.signal.aborted) return;
          const own = ownTerminals();
          adoptShells(
            containerId,
            owner,
            items.filter(({ id, watched }) => !watched || own.includes(id)),
          );
        })
        // A container that is gone has none; whatever else it is, the form is there.
        .catch(() => undefined)
        .then(know);
    }
    return () => done.abort();
  }, [containerId, owner]);
  return asked === containerId;
}
