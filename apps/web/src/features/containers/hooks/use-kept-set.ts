import { useState } from 'react';
import { z } from 'zod';
import { keep, kept } from '../../../lib/kept.ts';

const schema = z.array(z.string());

/** A set of texts that this browser keeps, and the way to put one in or take it out. */
export function useKeptSet(key: string): [ReadonlySet<string>, (member: string) => void] {
  const [members, setMembers] = useState<ReadonlySet<string>>(() => new Set(kept(key, schema, [])));
  const toggle = (member: string) => {
    const next = new Set(members);
    if (!next.delete(member)) next.add(member);
    setMembers(next);
    keep(key, [...next]);
  };
  return [members, toggle];
}
