import type { ContainerSummary } from '@berth/contract';
import { useMemo } from 'react';
import { tokensOf } from './match.ts';
import type { PaletteItem } from './palette-item.ts';
import { type Found, type Noun, search } from './rank.ts';
import { recentKeys } from './recent.ts';
import type { useContainerItems } from './use-container-items.tsx';
import type { SingleItem } from './use-singles.tsx';

const MOST = 24;
const MOST_RECENT = 6;

interface Sources {
  readonly byId: ReadonlyMap<string, ContainerSummary>;
  readonly containers: ReturnType<typeof useContainerItems>;
  readonly singles: readonly SingleItem[];
}

/** The lines for what is typed; for nothing typed what was used lately, then pages and commands. */
export function usePaletteItems(query: string, { byId, containers, singles }: Sources): readonly PaletteItem[] {
  const nouns = useMemo(() => [...byId.values()].map(nounOf), [byId]);
  const tokens = tokensOf(query);
  const one = (key: string, noun: string | null, verb: string | null): PaletteItem | undefined => {
    if (noun === null) return singles.find((single) => single.key === key);
    const row = byId.get(noun);
    return row && containers.itemOf(row, verb);
  };
  const of = (list: readonly Found[]) => list.flatMap(({ key, noun, verb }) => one(key, noun, verb) ?? []);
  const recent = recentKeys();
  if (tokens.length === 0) {
    const lately = recent
      .flatMap((key) => {
        const [noun = '', verb = null] = key.split(' ');
        return one(key, byId.has(noun) ? noun : null, verb) ?? [];
      })
      .slice(0, MOST_RECENT)
      .map((item): PaletteItem => ({ ...item, group: 'recent' }));
    const shown = new Set(lately.map(({ key }) => key));
    return [...lately, ...singles.filter(({ key }) => !shown.has(key))];
  }
  const found = search(
    tokens,
    {
      nouns,
      verbs: containers.verbs,
      singles: singles.map(({ key, label, also }) => ({ id: key, names: [label.toLowerCase(), also] })),
      recent,
    },
    MOST,
  );
  return of(found);
}

const SHORT_ID = 12;

function nounOf({ id, name, stack, image }: ContainerSummary): Noun {
  return { id, texts: [name, stack ?? '', image, id.slice(0, SHORT_ID)].map((text) => text.toLowerCase()) };
}
