import { IconCheck, IconStack2 } from '@tabler/icons-react';
import { FormSection } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import { useRunWords } from '../words/run-words.ts';
import { Choice } from './choice.tsx';
import { HowItRuns } from './how-it-runs.tsx';
import classes from './rows.module.css';
import { SuggestField } from './suggest-field.tsx';
import { TextField } from './text-field.tsx';

/** The image, when it is pulled, the container's name, and whether somebody sits before it. */
export function ImageSection() {
  const { form, dispatch, facts } = useRun();
  const t = useRunWords();
  return (
    <FormSection id="run-image" title={t('section.image')}>
      <div className={classes.two}>
        <SuggestField
          path="image"
          label={t('image')}
          value={form.image}
          options={(facts.images ?? []).flatMap((image) => image.tags)}
          placeholder={t('image_hint')}
          icon={<IconStack2 size={16} stroke={1.6} />}
          mark={<ImageMark />}
          tone={facts.image && 'ok'}
          onChange={(image) => dispatch({ do: 'set', fields: { image } })}
        />
        <Choice
          label={t('pull')}
          value={form.pull}
          options={(['missing', 'always', 'never'] as const).map((value) => ({ value, label: t(`pull.${value}`) }))}
          onChange={(pull) => dispatch({ do: 'set', fields: { pull } })}
        />
      </div>
      <TextField
        path="name"
        label={t('name')}
        value={form.name}
        placeholder={t('name_hint')}
        onChange={(name) => dispatch({ do: 'set', fields: { name } })}
      />
      <HowItRuns />
    </FormSection>
  );
}

/** Whether the image is on the engine, in the field. */
function ImageMark() {
  const { form, facts } = useRun();
  const t = useRunWords();
  if (form.image.trim() === '' || facts.images === undefined) return null;
  if (facts.image === undefined) return <>{t(form.pull === 'never' ? 'image_absent' : 'image_pulled')}</>;
  return (
    <>
      <IconCheck size={12} stroke={1.9} />
      {t('image_here')}
    </>
  );
}
