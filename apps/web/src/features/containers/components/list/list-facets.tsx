import { Facets } from '../../../../ui/filter/facets.tsx';
import { marks } from '../../model/facet-marks.ts';
import { type FacetId, facetIds } from '../../model/facets.ts';
import { useListWords } from '../../words/list-words.ts';
import { useStateWords } from '../../words/state-words.ts';

interface ListFacetsProps {
  counts: Record<FacetId, number>;
  current: FacetId;
  onChoose(facet: FacetId): void;
}

/** How many containers are in which condition; a click shows only those. */
export function ListFacets({ counts, current, onChoose }: ListFacetsProps) {
  const t = useStateWords();
  const l = useListWords();
  const facets = facetIds.map((id) => {
    const mark = marks[id];
    return { key: id, words: t(`facet.${id}`), count: counts[id], ...(mark === undefined ? {} : { mark }) };
  });
  const choose = (key: string) => onChoose(facetIds.find((id) => id === key && id !== current) ?? 'all');
  return <Facets label={l('facets')} facets={facets} current={current} onChoose={choose} />;
}
