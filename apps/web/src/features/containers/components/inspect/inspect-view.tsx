import type { ContainerSummary, inspectContainer, RouteAnswer } from '@berth/contract';
import { useMemo, useRef, useState } from 'react';
import { useKeyLines } from '../../../../ui/keys/page-keys.ts';
import { useKeys } from '../../../../ui/keys/use-keys.ts';
import type { JsonMark } from '../../../../ui/tree/json-row.tsx';
import { JsonTree } from '../../../../ui/tree/json-tree.tsx';
import { useJsonTree } from '../../../../ui/tree/use-json-tree.ts';
import { differenceMarks } from '../../model/difference-marks.ts';
import type { InspectSearch } from '../../model/inspect-search.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { useInspectWords } from '../../words/inspect-words.ts';
import { OriginLetter } from '../origin-letter.tsx';
import { InspectBar } from './inspect-bar.tsx';
import { InspectFoot } from './inspect-foot.tsx';
import classes from './inspect-panel.module.css';
import { RawJson } from './raw-json.tsx';
import { useRawHits } from './use-raw-hits.ts';

interface InspectViewProps {
  row: ContainerSummary;
  data: RouteAnswer<typeof inspectContainer>;
  search: InspectSearch;
  onSearch(next: InspectSearch): void;
}

const none: NonNullable<InspectViewProps['data']['differences']> = [];

/** An inspect that was read: its bar, the tree or the text, and what can be copied of the chosen line. */
export function InspectView({ row, data, search, onSearch }: InspectViewProps) {
  const t = useDetailWords();
  const i = useInspectWords();
  const input = useRef<HTMLInputElement>(null);
  // The address follows the field: what is typed must not wait for the router.
  const [find, setFind] = useState(search.find ?? '');
  const { inspect, differences } = data;
  const marks = useMemo(() => differenceMarks(differences ?? none), [differences]);
  const narrowed = search.only === 'differences' && marks.ids.size > 0;
  const tree = useJsonTree(inspect, find, narrowed ? marks.ids : null);
  const text = useMemo(() => JSON.stringify(inspect, null, 2), [inspect]);
  const lines = useRawHits(text, find);
  const raw = search.view === 'raw';
  const hits = raw ? lines : { count: tree.hits, hit: tree.hit, step: tree.step };
  const toNext = () => hits.step(1);
  const toPrevious = () => hits.step(-1);
  useKeys({ '/': () => input.current?.focus() });
  useKeys({ n: toNext, N: toPrevious }, find !== '');
  useKeyLines([
    { keys: 'n N', words: i('key.hits') },
    { keys: '↑ ↓ ← →', words: i('key.tree') },
  ]);
  const markOf = (line: { id: string }): JsonMark | undefined => {
    const difference = marks.byId.get(line.id);
    if (difference !== undefined) {
      const { origin, image } = difference;
      const remark = image === null ? undefined : i('image', { value: image });
      return { letter: <OriginLetter origin={origin} />, remark };
    }
    const count = marks.within.get(line.id);
    return count === undefined ? undefined : { remark: i('within', { count }) };
  };
  return (
    <div className={classes.panel}>
      <InspectBar
        input={input}
        find={find}
        onFind={(next) => {
          setFind(next);
          onSearch({ ...search, find: next === '' ? undefined : next });
        }}
        {...{ name: row.name, masked: data.masked, text, search, hits, onSearch }}
        differences={differences?.length ?? null}
        onAll={tree.setAll}
      />
      {raw ? (
        <RawJson lines={lines} find={find} />
      ) : (
        <>
          <JsonTree label={t('tab.inspect')} tree={tree} markOf={markOf} />
          <InspectFoot name={row.name} inspect={inspect} line={tree.active} />
        </>
      )}
    </div>
  );
}
