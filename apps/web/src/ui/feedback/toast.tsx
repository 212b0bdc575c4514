import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';
import classes from './toast.module.css';

interface ToastAction {
  words: string;
  run(): void;
}

const id = 'toast';

/** Says what is done and needs nothing; one at a time, four seconds. An error never comes this way: it stays where it happened. */
export function toast(words: string, action?: ToastAction): void {
  const data = {
    id,
    autoClose: 4000,
    icon: <IconCheck />,
    withCloseButton: false,
    classNames: { root: classes.toast ?? '', icon: classes.icon ?? '' },
    message: (
      <span className={classes.words}>
        <span>{words}</span>
        {action && (
          <Button variant="subtle" size="xs" onClick={action.run}>
            {action.words}
          </Button>
        )}
      </span>
    ),
  };
  notifications.hide(id);
  notifications.show(data);
}
