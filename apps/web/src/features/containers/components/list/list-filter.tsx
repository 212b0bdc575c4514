import type { ContainerSummary } from '@berth/contract';
import { type ReactNode, useState } from 'react';
import { FilterBar } from '../../../../ui/filter/filter-bar.tsx';
import { addFilter, finishedFilter, meantFilter, offers, readDraft } from '../../model/filter-text.ts';
import type { ListSearch } from '../../model/list-search.ts';
import { type Filter, formatWhere, NONE, parseWhere } from '../../model/where.ts';
import { useListWords } from '../../words/list-words.ts';

interface ListFilterProps {
  search: ListSearch;
  onSearch(change: Partial<ListSearch>): void;
  rows: readonly ContainerSummary[];
  shown: number;
  children: ReactNode;
}

/** The field that filters the list: tokens for what must or must not be so, and words to find. All of it is in the address. */
export function ListFilter({ search, onSearch, rows, shown, children }: ListFilterProps) {
  const t = useListWords();
  const filters = parseWhere(search.where ?? '');
  // A filter in the making is not searched for; it lives here until it is finished.
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? search.q ?? '';
  const setFilters = (next: readonly Filter[]) => onSearch({ where: formatWhere(next) });
  // What was typed on the way to a filter was searched for; it goes with the draft.
  const add = (filter: Filter) => {
    setDraft(null);
    onSearch({ where: formatWhere(addFilter(filters, filter)), q: '' });
  };
  const hold = (next: string) => {
    setDraft(next);
    if (search.q) onSearch({ q: '' });
  };
  const type = (next: string) => {
    const finished = finishedFilter(next);
    if (finished !== null) add(finished);
    else if (readDraft(next) !== null) hold(next);
    else {
      setDraft(null);
      onSearch({ q: next });
    }
  };
  const take = (key: string) => {
    const offer = offered.find((one) => one.text === key);
    if (offer?.filter) add(offer.filter);
    else hold(key);
  };
  const finish = () => {
    const filter = draft === null ? null : meantFilter(draft, offered);
    if (filter !== null) add(filter);
    return filter !== null;
  };
  const offered = text === '' ? [] : offers(text, rows);
  const word = (value: string) => (value === NONE ? t('value.none') : value);
  return (
    <FilterBar
      label={t('searchLabel')}
      placeholder={t('search')}
      tokens={filters.map((filter, n) => ({
        id: String(n),
        key: t(`key.${filter.key}`),
        op: t(filter.not ? 'isNot' : 'is'),
        value: filter.values.map(word).join(', '),
        negated: filter.not,
      }))}
      onRemoveToken={(id) => setFilters(filters.filter((_, n) => String(n) !== id))}
      onOpenToken={(id) => {
        const opened = filters[Number(id)];
        if (opened === undefined) return;
        setFilters(filters.filter((filter) => filter !== opened));
        setDraft(formatWhere([opened]));
      }}
      text={text}
      onText={type}
      suggestions={offered.map((offer) => ({ key: offer.text, words: offer.text }))}
      onSuggestion={take}
      onFinish={finish}
      hits={t('hits', { shown, all: rows.length })}
    >
      {children}
    </FilterBar>
  );
}
