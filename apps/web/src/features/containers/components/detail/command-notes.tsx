import { Rich } from '../../../../lib/i18n/rich.tsx';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import type { CommandChanges } from '../../model/command-changes.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { OriginLetter } from '../origin-letter.tsx';
import classes from './command-section.module.css';

/** What the image would run, and which settings of the process are its own. */
export function CommandNotes({ changes: { imageCommand, changed, same } }: { changes: CommandChanges }) {
  const t = useDetailWords();
  const shown = (text: string) => (
    <code>
      <EngineText text={text} />
    </code>
  );
  const list = same.map((setting) => t(`process.${setting}`)).join(', ');
  const origin = imageCommand === '' ? 'container' : 'changed';
  return (
    <>
      {imageCommand !== null && (
        <p className={classes.note}>
          <OriginLetter origin={origin} />
          {imageCommand === '' ? (
            t('command.imageHasNone')
          ) : (
            <span>
              <Rich text={t('command.image')} values={{ command: shown(imageCommand) }} />
            </span>
          )}
        </p>
      )}
      {changed.map(({ setting, image }) => (
        <p key={setting} className={classes.note}>
          <OriginLetter origin={image === '' ? 'container' : 'changed'} />
          <span>
            {image === '' ? (
              t('command.added', { setting: t(`process.${setting}`) })
            ) : (
              <Rich
                text={t('command.changed', { setting: t(`process.${setting}`) })}
                values={{ image: shown(image) }}
              />
            )}
          </span>
        </p>
      ))}
      {same.length > 0 && <p className={classes.note}>{t('command.same', { list })}</p>}
    </>
  );
}
