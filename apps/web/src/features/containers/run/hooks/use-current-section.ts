import { type RefObject, useCallback, useEffect, useState } from 'react';
import { type Section, sections } from '../model/sections.ts';

export interface CurrentSection {
  readonly current: Section;
  /** Brings a section into view. */
  readonly go: (section: Section) => void;
}

/** Which section of the form stands at the top of its scrolling box. */
export function useCurrentSection(box: RefObject<HTMLElement | null>): CurrentSection {
  const [current, setCurrent] = useState<Section>('image');
  useEffect(() => {
    const root = box.current;
    if (root === null) return;
    const onScroll = () => setCurrent(topSection(root));
    root.addEventListener('scroll', onScroll, { passive: true });
    return () => root.removeEventListener('scroll', onScroll);
  }, [box]);
  const go = useCallback((section: Section) => {
    document.getElementById(`run-${section}`)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    setCurrent(section);
  }, []);
  return { current, go };
}

const REACH = 80;

function topSection(root: HTMLElement): Section {
  const top = root.getBoundingClientRect().top + REACH;
  const atEnd = root.scrollTop + root.clientHeight >= root.scrollHeight - 1;
  const begun = sections.filter((section) => {
    const element = document.getElementById(`run-${section}`);
    return element !== null && (element.getBoundingClientRect().top <= top || (atEnd && section === sections.at(-1)));
  });
  return begun.at(-1) ?? 'image';
}
