import type { ContainerDetail } from '@berth/contract';
import { quoteWord } from '@berth/run-spec';

type ImageConfig = NonNullable<ContainerDetail['imageConfig']>;

/** Settings of the process that a container may take over from its image. */
export type ProcessSetting = 'entrypoint' | 'user' | 'directory';

export interface CommandChanges {
  /** The image's own command, where the container was given another one; null where it was not. */
  readonly imageCommand: string | null;
  /** Words of the command that the image's own does not have, as a shell would be told them. */
  readonly added: ReadonlySet<string>;
  /** What was changed, with what the image says; '' where it says nothing. */
  readonly changed: readonly { readonly setting: ProcessSetting; readonly image: string }[];
  /** What is the image's own. */
  readonly same: readonly ProcessSetting[];
}

/** How the process differs from what the image would run; null where the image is gone. */
export function commandChanges(detail: ContainerDetail): CommandChanges | null {
  const image = detail.imageConfig;
  if (image === null) return null;
  const own = detail.spec.command;
  const settings = settingsOf(detail, image);
  return {
    imageCommand: own.length === 0 ? null : [...image.entrypoint, ...image.cmd].map(quoteWord).join(' '),
    added: new Set(own.filter((word) => !image.cmd.includes(word)).map(quoteWord)),
    changed: settings
      .filter(({ here, there }) => here !== there)
      .map(({ setting, there }) => ({ setting, image: there })),
    same: settings.filter(({ here, there }) => here === there && here !== '').map(({ setting }) => setting),
  };
}

function settingsOf(detail: ContainerDetail, image: ImageConfig) {
  const line = (words: readonly string[]) => words.map(quoteWord).join(' ');
  return [
    { setting: 'entrypoint', here: line(detail.entrypoint), there: line(image.entrypoint) },
    { setting: 'user', here: detail.user, there: image.user },
    { setting: 'directory', here: detail.workdir, there: image.workdir },
  ] as const;
}
