import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconShieldExclamation } from '@tabler/icons-react';
import { StateShape } from '../../../../ui/state/state-shape.tsx';
import { useRun } from '../hooks/run-context.ts';
import { markOf, type Section, sections } from '../model/sections.ts';
import { useRunWords } from '../words/run-words.ts';
import classes from './section-nav.module.css';

/** The parts of the form, with what each still needs. */
export function SectionNav({ current, onGo }: { current: Section; onGo(section: Section): void }) {
  const t = useRunWords();
  return (
    <nav className={classes.nav} aria-label={t('sections')}>
      {sections.map((section) => (
        <button
          key={section}
          type="button"
          className={section === current ? classes.on : ''}
          aria-current={section === current ? 'true' : undefined}
          onClick={() => onGo(section)}
        >
          <span>{t(`section.${section}`)}</span>
          <Mark section={section} />
        </button>
      ))}
    </nav>
  );
}

function Mark({ section }: { section: Section }) {
  const { form, check } = useRun();
  const t = useRunWords();
  const mark = markOf(section, form, check);
  if (mark.conflicts > 0) return <Bad words={t('conflicts', { count: mark.conflicts })} />;
  if (mark.faults > 0) return <Bad words={String(mark.faults)} label={t('faults', { count: mark.faults })} />;
  if (mark.risks > 0) {
    return (
      <small className={classes.warn}>
        <IconShieldExclamation size={12} stroke={1.9} />
        {t('risks', { count: mark.risks })}
      </small>
    );
  }
  if (section === 'image' && form.image !== '') return <IconCheck size={14} stroke={1.6} aria-label={t('complete')} />;
  return mark.rows > 0 && <small>{mark.rows}</small>;
}

function Bad({ words, label }: { words: string; label?: string }) {
  return (
    <small className={classes.bad} title={label}>
      <StateShape shape="unhealthy" tone="bad" />
      <span aria-hidden={label !== undefined}>{words}</span>
      {label && <VisuallyHidden>{label}</VisuallyHidden>}
    </small>
  );
}
